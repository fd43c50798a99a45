package org.keruen.solve.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.keruen.core.Core;
import org.keruen.core.CoreIndex;

/**
 * What a unit of a design that owns arcs opens of each resource that they use: of all commodities together,
 *
 * <pre>
 * Σ_k Σ_{a owned by g} w_ra x_ka ≤ (upper_r + Σ_{h≠g} most_h m_rh + m_rg) y_g
 * </pre>
 *
 * for without a unit nothing is on the left, and with some no more than the resource bounds. Commodities one by one do
 * not say it where each is small against the resource.
 */
final class Opened {
    private final Core core;
    private final CoreIndex index;

    /** Use of some arcs, rising, of which a unit of a design opens so much. */
    record Use(int design, int[] arc, double[] weight, double perUnit) {}

    Opened(Core core) {
        this.core = core;
        this.index = CoreIndex.of(core);
    }

    /** All that the resources' own bounds do not say. */
    List<Use> uses() {
        var uses = new ArrayList<Use>();
        for (int r = 0; r < core.resources().count(); r++) {
            var weightsOf = new TreeMap<Integer, TreeMap<Integer, Double>>();
            for (int i = core.resources().first()[r]; i < core.resources().first()[r + 1]; i++) {
                int a = core.resources().arc()[i];
                double weight = leastConsumption(i);
                for (int o = index.firstOwner()[a]; weight > 0 && o < index.firstOwner()[a + 1]; o++) {
                    weightsOf
                            .computeIfAbsent(index.owner()[o], _ -> new TreeMap<>())
                            .merge(a, weight, Double::sum);
                }
            }
            for (var ofDesign : weightsOf.entrySet()) {
                int g = ofDesign.getKey();
                double without = mostWithout(g, r);
                double perUnit = without + adds(g, r);
                if (without > 0 && perUnit >= 0 && perUnit < Double.POSITIVE_INFINITY) {
                    uses.add(use(g, ofDesign.getValue(), perUnit));
                }
            }
        }
        return uses;
    }

    private static Use use(int g, SortedMap<Integer, Double> weightOf, double perUnit) {
        int[] arc = weightOf.keySet().stream().mapToInt(Integer::intValue).toArray();
        double[] weight = Arrays.stream(arc)
                .mapToDouble(a -> weightOf.getOrDefault(a, 0.0))
                .toArray();
        return new Use(g, arc, weight, perUnit);
    }

    /** What a unit of any class consumes by an entry at least. */
    private double leastConsumption(int entry) {
        double least = Double.POSITIVE_INFINITY;
        for (int costClass = 0; costClass < core.classCount(); costClass++) {
            least = Math.min(least, core.resources().consumption(entry, costClass));
        }
        return least;
    }

    /** The greatest upper bound of a resource without what a design adds. */
    private double mostWithout(int g, int r) {
        double most = core.resources().upper()[r];
        var designs = core.designs();
        for (int i = index.firstEffect()[r]; i < index.firstEffect()[r + 1]; i++) {
            int h = index.effectDesign()[i];
            double adds = designs.addsUpper()[index.effect()[i]];
            most += h == g ? 0 : Math.max(adds * designs.least()[h], adds * designs.most()[h]);
        }
        return most;
    }

    private double adds(int g, int r) {
        double adds = 0;
        for (int i = index.firstEffect()[r]; i < index.firstEffect()[r + 1]; i++) {
            adds += index.effectDesign()[i] == g ? core.designs().addsUpper()[index.effect()[i]] : 0;
        }
        return adds;
    }
}
