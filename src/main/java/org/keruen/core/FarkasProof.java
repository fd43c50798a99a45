package org.keruen.core;

import java.util.Arrays;

/**
 * Prices that contradict every plan (Farkas 1902, doi:10.1515/crll.1902.124.1), costs not counted. Let a unit on arc
 * {@code a} pay the toll {@code −Σ_r resource_r w_ra}. Were there a plan, its tolls would add up to both
 *
 * <pre>
 * at least  Σ_k q_k · (least toll of a way of k; 0 if that is more and k may be left)
 * at most   −min_y [Σ_r resource_r · bound_r(y) + Σ_i side_i · (Σ_g f_ig y_g − limit_i)]
 * </pre>
 *
 * where {@code bound_r} is the lower bound where the price is above 0, the upper bound where it is below, and {@code y}
 * is anything within the designs' bounds. The proof holds if the first is more than the second. It is checked by walks
 * of bounded length, all ways where circles pay, and sums, sharing nothing with solvers.
 *
 * @param resource of each resource: &gt; 0 against its lower, &lt; 0 against its upper bound
 * @param side of each side constraint, ≥ 0
 */
public record FarkasProof(double[] resource, double[] side) {
    /** By how much one must be more than the other, relative to the greatest sums. */
    private static final double CLEARLY = 1e-9;

    /** A sum of terms, and the sum of their sizes. */
    private record Sum(double value, double size) {
        Sum plus(double term) {
            return new Sum(value + term, Double.isInfinite(term) ? size : size + Math.abs(term));
        }
    }

    /** Whether no plan of the Core can be, shown by these prices. */
    public boolean proves(Core core) {
        var excess = units(core, bounds(core, tolls(core, new Sum(0, 0))));
        return !Double.isNaN(excess.value) && excess.value > CLEARLY * excess.size;
    }

    private Sum tolls(Core core, Sum sum) {
        var excess = sum;
        var commodities = core.commodities();
        boolean[] open = open(core);
        double[][] toll = tolls(core);
        double[] least = new double[0];
        for (int k = 0; k < commodities.count(); k++) {
            int costClass = commodities.costClass()[k];
            boolean same = k > 0
                    && commodities.origin()[k - 1] == commodities.origin()[k]
                    && commodities.costClass()[k - 1] == costClass;
            least = same ? least : leastOfWalks(core, open, commodities.origin()[k], costClass, toll[costClass]);
            double ofWay = isTooHeavy(core, open, k)
                    ? Double.POSITIVE_INFINITY
                    : least[commodities.destination()[k]];
            if (ofWay < 0) {
                ofWay = Math.max(ofWay, EveryPath.leastToll(core, open, k, toll[costClass]));
            }
            boolean mayStay = commodities.unmetCost()[k] < Double.POSITIVE_INFINITY;
            excess = excess.plus(commodities.quantity()[k] * (mayStay ? Math.min(0, ofWay) : ofWay));
        }
        return excess;
    }

    /** Arcs that no design closes for good. */
    private static boolean[] open(Core core) {
        boolean[] open = new boolean[core.network().arcCount()];
        Arrays.fill(open, true);
        var designs = core.designs();
        for (int g = 0; g < designs.count(); g++) {
            for (int i = designs.firstArc()[g]; designs.most()[g] < 1 && i < designs.firstArc()[g + 1]; i++) {
                open[designs.arc()[i]] = false;
            }
        }
        return open;
    }

    private double[][] tolls(Core core) {
        var resources = core.resources();
        double[][] toll = new double[core.classCount()][core.network().arcCount()];
        for (int r = 0; r < resources.count(); r++) {
            for (int i = resources.first()[r]; resource[r] != 0 && i < resources.first()[r + 1]; i++) {
                for (int costClass = 0; costClass < toll.length; costClass++) {
                    toll[costClass][resources.arc()[i]] -= resource[r] * resources.consumption(i, costClass);
                }
            }
        }
        return toll;
    }

    private static boolean isTooHeavy(Core core, boolean[] open, int k) {
        var commodities = core.commodities();
        double most = commodities.maxWeight()[k];
        if (most == Double.POSITIVE_INFINITY) {
            return false;
        }
        double[] lightest = leastOfWalks(
                core,
                open,
                commodities.origin()[k],
                commodities.costClass()[k],
                core.network().weight());
        return lightest[commodities.destination()[k]] > most + PlanEvaluation.TOLERANCE * Math.max(1, most);
    }

    /** Least sums over walks of fewer arcs than there are nodes: no path has less, whatever circles pay. */
    private static double[] leastOfWalks(Core core, boolean[] open, int origin, int costClass, double[] ofArc) {
        var network = core.network();
        double[] least = new double[network.nodeCount()];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        least[origin] = 0;
        boolean fell = true;
        for (int length = 1; fell && length < network.nodeCount(); length++) {
            fell = false;
            for (int a = 0; a < ofArc.length; a++) {
                double via = least[network.tail()[a]] + ofArc[a];
                boolean passes = open[a] && core.cost()[costClass][a] < Double.POSITIVE_INFINITY;
                if (passes && via < least[network.head()[a]]) {
                    least[network.head()[a]] = via;
                    fell = true;
                }
            }
        }
        return least;
    }

    private Sum bounds(Core core, Sum sum) {
        var excess = sum;
        for (int r = 0; r < resource.length; r++) {
            if (resource[r] != 0) {
                double bound = resource[r] < 0
                        ? core.resources().upper()[r]
                        : core.resources().lower()[r];
                excess = excess.plus(Double.isInfinite(bound) ? Double.NEGATIVE_INFINITY : resource[r] * bound);
            }
        }
        for (int i = 0; i < side.length; i++) {
            excess = excess.plus(
                    side[i] < 0
                            ? Double.NEGATIVE_INFINITY
                            : -side[i] * core.designs().limit()[i]);
        }
        return excess;
    }

    /** The least that the designs' units can make of it, each alone. */
    private Sum units(Core core, Sum sum) {
        var excess = sum;
        var designs = core.designs();
        double[] ofUnit = new double[designs.count()];
        for (int g = 0; g < ofUnit.length; g++) {
            for (int i = designs.firstEffect()[g]; i < designs.firstEffect()[g + 1]; i++) {
                double price = resource[designs.resource()[i]];
                ofUnit[g] += price * (price < 0 ? designs.addsUpper()[i] : designs.addsLower()[i]);
            }
        }
        for (int i = 0; i < side.length; i++) {
            for (int t = designs.firstTerm()[i]; t < designs.firstTerm()[i + 1]; t++) {
                ofUnit[designs.termDesign()[t]] += side[i] * designs.termFactor()[t];
            }
        }
        for (int g = 0; g < ofUnit.length; g++) {
            excess = excess.plus(Math.min(designs.least()[g] * ofUnit[g], designs.most()[g] * ofUnit[g]));
        }
        return excess;
    }
}
