package org.keruen.solve.hybrid;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Settings of the hybrid: its parts can be changed or left out, to see what each is worth.
 *
 * @param helper whether with more than one thread plans are looked for beside the branch and bound
 * @param flows whether plans are looked for by changes of flows
 * @param scaling whether capacity scaling makes first plans
 * @param neighbourhoods whether neighbourhoods of the best plan are searched
 * @param arcSets whether residual-capacity cuts of single arcs tighten the relaxation
 * @param cutsets whether cutset cuts do
 * @param mipNodes most nodes of one restricted MIP
 * @param mipIterations most simplex iterations of one restricted MIP
 */
public record HybridSettings(
        boolean helper,
        boolean flows,
        boolean scaling,
        boolean neighbourhoods,
        boolean arcSets,
        boolean cutsets,
        long mipNodes,
        long mipIterations) {
    private static final Set<String> KEYS = new TreeSet<>(Set.of(
            "helper", "flows", "scaling", "neighbourhoods", "arc-sets", "cutsets", "mip-nodes", "mip-iterations"));

    public static final HybridSettings DEFAULT = new HybridSettings(true, true, true, true, true, true, 300, 100_000);

    public HybridSettings {
        if (mipNodes < 1 || mipIterations < 1) {
            throw new IllegalArgumentException(
                    "mip-nodes (%d) and mip-iterations (%d) must be above 0".formatted(mipNodes, mipIterations));
        }
    }

    /**
     * Settings from words such as {@code scaling=off}; what is not named is as by default.
     *
     * @throws IllegalArgumentException if a key or a value is wrong
     */
    public static HybridSettings of(Map<String, String> words) {
        for (var key : words.keySet()) {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException("hybrid has no setting %s; it has %s".formatted(key, KEYS));
            }
        }
        return new HybridSettings(
                isOn(words, "helper"),
                isOn(words, "flows"),
                isOn(words, "scaling"),
                isOn(words, "neighbourhoods"),
                isOn(words, "arc-sets"),
                isOn(words, "cutsets"),
                (long) number(words, "mip-nodes", (double) DEFAULT.mipNodes),
                (long) number(words, "mip-iterations", (double) DEFAULT.mipIterations));
    }

    private static boolean isOn(Map<String, String> words, String key) {
        return switch (words.getOrDefault(key, "on")) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException("%s is %s, must be on or off".formatted(key, words.get(key)));
        };
    }

    private static double number(Map<String, String> words, String key, double byDefault) {
        var word = words.get(key);
        try {
            return word == null ? byDefault : Double.parseDouble(word);
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException("%s is %s, must be a number".formatted(key, word), wrong);
        }
    }
}
