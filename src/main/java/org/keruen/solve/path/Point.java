package org.keruen.solve.path;

import java.util.Arrays;
import java.util.SortedMap;

/**
 * Where a relaxation stands. The flows on arc {@code a} are at places {@code first[a] … first[a + 1] - 1}.
 *
 * @param commodity, flow who flows on each arc, rising, and how much
 * @param unmet units of each commodity left behind
 * @param units of each design, fractions and all
 */
public record Point(int[] first, int[] commodity, double[] flow, double[] unmet, double[] units) {

    /** The point of flows by arc (the key's upper half) and commodity (its lower half). */
    static Point of(SortedMap<Long, Double> flows, int arcCount, double[] unmet, double[] units) {
        int[] first = new int[arcCount + 1];
        int[] commodity = new int[flows.size()];
        double[] flow = new double[flows.size()];
        int at = 0;
        for (var entry : flows.entrySet()) {
            first[Math.toIntExact(entry.getKey() >> 32) + 1]++;
            commodity[at] = Math.toIntExact(entry.getKey() & 0xffff_ffffL);
            flow[at++] = entry.getValue();
        }
        Arrays.parallelPrefix(first, Integer::sum);
        return new Point(first, commodity, flow, unmet, units);
    }

    /** What all commodities carry on an arc together. */
    double flowOn(int arc) {
        double sum = 0;
        for (int i = first[arc]; i < first[arc + 1]; i++) {
            sum += flow[i];
        }
        return sum;
    }

    /** What some commodities, given in rising order, carry on an arc together. */
    public double flowOf(int[] commodities, int arc) {
        double sum = 0;
        int i = first[arc];
        if (commodities.length == 1) {
            int at = Arrays.binarySearch(commodity, i, first[arc + 1], commodities[0]);
            return at < 0 ? 0 : flow[at];
        }
        for (int k : commodities) {
            while (i < first[arc + 1] && commodity[i] < k) {
                i++;
            }
            if (i < first[arc + 1] && commodity[i] == k) {
                sum += flow[i];
            }
        }
        return sum;
    }
}
