package org.keruen.solve.hybrid;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.keruen.solve.engine.Engine;

/**
 * Settings of the hybrid.
 *
 * @param mip the engine of the restricted MIPs
 * @param mipSeconds most seconds of one restricted MIP
 * @param mipEvery nodes between restricted MIPs
 */
public record HybridSettings(Engine mip, double mipSeconds, int mipEvery) {
    private static final Set<String> KEYS = new TreeSet<>(Set.of("mip", "mip-seconds", "mip-every"));

    public static final HybridSettings DEFAULT = new HybridSettings(Engine.SCIP, 20, 50);

    /**
     * Settings from words such as {@code mip=highs}; what is not named is as by default.
     *
     * @throws IllegalArgumentException if a key, the engine or a number is wrong
     */
    public static HybridSettings of(Map<String, String> words) {
        for (var key : words.keySet()) {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException("hybrid has no setting %s; it has %s".formatted(key, KEYS));
            }
        }
        var mip = words.get("mip");
        return new HybridSettings(
                mip == null ? DEFAULT.mip : Engine.of(mip), number(words, "mip-seconds", DEFAULT.mipSeconds), (int)
                        number(words, "mip-every", DEFAULT.mipEvery));
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
