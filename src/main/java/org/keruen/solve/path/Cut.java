package org.keruen.solve.path;

import java.util.Arrays;
import java.util.List;

/**
 * An inequality that every plan with whole units keeps, over the flows of some commodities on some arcs:
 *
 * <pre>
 * Σ_{parts} Σ_{k ∈ commodity} (Σ_i weight_i x_{k, arc_i} + unmetWeight s_k) + Σ_j factor_j y_{design_j} ≥ atLeast
 * </pre>
 *
 * Its rows keep pricing a search for shortest paths: its dual changes the arcs' prices for its commodities.
 *
 * @param parts of different commodities
 * @param design, factor the designs and what a unit of each counts
 */
public record Cut(List<Part> parts, int[] design, double[] factor, double atLeast) {

    /**
     * Commodities whose flows count alike.
     *
     * @param commodity rising
     * @param arc rising
     * @param weight of a unit of flow on each arc
     * @param unmetWeight of a unit of its commodities left behind
     */
    public record Part(int[] commodity, int[] arc, double[] weight, double unmetWeight) {

        /** What a unit on a path counts. */
        double ofPath(int[] path) {
            double sum = 0;
            for (int a : path) {
                int i = arc.length == 1 ? (arc[0] == a ? 0 : -1) : Arrays.binarySearch(arc, a);
                if (i >= 0) {
                    sum += weight[i];
                }
            }
            return sum;
        }

        private double at(Point point) {
            double sum = 0;
            for (int i = 0; i < arc.length; i++) {
                sum += weight[i] * point.flowOf(commodity, arc[i]);
            }
            for (int k : commodity) {
                sum += unmetWeight * point.unmet()[k];
            }
            return sum;
        }
    }

    public Cut {
        parts = List.copyOf(parts);
    }

    /** A cut whose commodities all count alike. */
    public Cut(Part part, int[] design, double[] factor, double atLeast) {
        this(List.of(part), design, factor, atLeast);
    }

    /** What the left side lacks to the right one at a point; above 0 where the cut is broken. */
    public double lack(Point point) {
        double left = 0;
        for (int j = 0; j < design.length; j++) {
            left += factor[j] * point.units()[design[j]];
        }
        for (var part : parts) {
            left += part.at(point);
        }
        return atLeast - left;
    }
}
