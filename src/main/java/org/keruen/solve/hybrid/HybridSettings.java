package org.keruen.solve.hybrid;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.keruen.solve.cuts.CutFamilies;

/**
 * Settings of the hybrid: its parts can be changed or left out, to see what each is worth.
 *
 * @param helper whether with more than one thread plans are looked for beside the branch and bound
 * @param flows whether plans are looked for by changes of flows
 * @param scaling whether capacity scaling makes first plans
 * @param searched the neighbourhoods of the best plan that are searched
 * @param cuts what tightens the relaxation
 * @param mipNodes most nodes of one restricted MIP
 * @param mipIterations most simplex iterations of one restricted MIP
 */
public record HybridSettings(
        boolean helper,
        boolean flows,
        boolean scaling,
        Set<Neighbourhood> searched,
        CutFamilies cuts,
        long mipNodes,
        long mipIterations) {
    private static final Set<String> KEYS = new TreeSet<>(Set.of(
            "helper",
            "flows",
            "scaling",
            "neighbourhoods",
            "without",
            "arc-sets",
            "cutsets",
            "cardinality",
            "aggregation",
            "window",
            "mip-nodes",
            "mip-iterations"));

    public static final HybridSettings DEFAULT =
            new HybridSettings(true, true, true, Neighbourhood.USUAL, CutFamilies.USUAL, 300, 100_000);

    public HybridSettings {
        searched = Set.copyOf(searched);
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
        var searched = Neighbourhood.without(words.getOrDefault("without", "none"));
        if (!isOn(words, "window", "off")) {
            searched.remove(Neighbourhood.WINDOW);
        }
        return new HybridSettings(
                isOn(words, "helper"),
                isOn(words, "flows"),
                isOn(words, "scaling"),
                isOn(words, "neighbourhoods") ? searched : Set.of(),
                new CutFamilies(
                        isOn(words, "arc-sets"),
                        isOn(words, "cutsets"),
                        isOn(words, "cardinality", "off"),
                        isOn(words, "aggregation")),
                (long) number(words, "mip-nodes", (double) DEFAULT.mipNodes),
                (long) number(words, "mip-iterations", (double) DEFAULT.mipIterations));
    }

    /** Whether any neighbourhood is searched. */
    public boolean neighbourhoods() {
        return !searched.isEmpty();
    }

    /**
     * For a part that is a problem of its own: its flows have been tried as parts of the whole, cuts cost more than
     * they are worth there, and it has no such parts itself.
     */
    HybridSettings inBall() {
        var rest = EnumSet.noneOf(Neighbourhood.class);
        searched.stream()
                .filter(kind -> !kind.isProblem() && kind != Neighbourhood.RELINK)
                .forEach(rest::add);
        return new HybridSettings(false, false, scaling, rest, CutFamilies.NONE, mipNodes, mipIterations);
    }

    private static boolean isOn(Map<String, String> words, String key) {
        return isOn(words, key, "on");
    }

    private static boolean isOn(Map<String, String> words, String key, String byDefault) {
        return switch (words.getOrDefault(key, byDefault)) {
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
