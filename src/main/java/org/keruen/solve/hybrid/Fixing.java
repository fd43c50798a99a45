package org.keruen.solve.hybrid;

import java.util.ArrayList;
import java.util.List;

/**
 * Units bounded closer by reduced costs (Dantzig, Fulkerson, Johnson 1954, doi:10.1287/opre.2.4.393): where a
 * relaxation has as few units of a design as may be, each more costs at least the reduced cost, and so many that the
 * bound comes to the cutoff are in no plan that matters; likewise where it has as many as may be.
 */
final class Fixing {
    private static final double WHOLE = 1e-6;
    private static final double LEAST_PRICE = 1e-12;

    private Fixing() {}

    /**
     * The designs whose bounds come closer.
     *
     * @param room between the relaxation's cost and the cutoff; +∞: nothing is known
     * @param units, reduced of the relaxation's optimum: units, and what one more costs
     */
    static List<Node.Change> closer(double room, double[] units, double[] reduced, int[] least, int[] most) {
        var changes = new ArrayList<Node.Change>();
        for (int g = 0; room < Double.POSITIVE_INFINITY && g < units.length; g++) {
            double steps = Math.floor(room / Math.max(Math.abs(reduced[g]), LEAST_PRICE) + WHOLE);
            if (most[g] - least[g] > steps && reduced[g] > 0 && units[g] <= least[g] + WHOLE) {
                changes.add(new Node.Change(g, least[g], least[g] + (int) steps));
            } else if (most[g] - least[g] > steps && reduced[g] < 0 && units[g] >= most[g] - WHOLE) {
                changes.add(new Node.Change(g, most[g] - (int) steps, most[g]));
            }
        }
        return changes;
    }
}
