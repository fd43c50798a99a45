package org.keruen.solve.hybrid;

import org.keruen.core.Network;

/**
 * Heights of the nodes for each cost class, such that no arc's cost and the fall along it are together below 0: label
 * correction from all nodes at once (Bellman 1958, doi:10.1090/qam/102435). All 0 where no arc earns, or where circles
 * do.
 */
final class Potentials {
    private static final double NEGLIGIBLE = 1e-9;

    private Potentials() {}

    /** {@code [class][node]}, for costs {@code [class][arc]}. */
    static double[][] of(Network network, double[][] cost) {
        double[][] height = new double[cost.length][];
        for (int c = 0; c < height.length; c++) {
            height[c] = ofClass(network, cost[c]);
        }
        return height;
    }

    private static double[] ofClass(Network network, double[] cost) {
        double[] height = new double[network.nodeCount()];
        boolean changed = true;
        for (int round = 0; changed && round <= height.length; round++) {
            changed = false;
            for (int a = 0; a < cost.length; a++) {
                double over = height[network.tail()[a]] + cost[a];
                if (over < height[network.head()[a]] - NEGLIGIBLE) {
                    height[network.head()[a]] = over;
                    changed = true;
                }
            }
        }
        return changed ? new double[height.length] : height;
    }
}
