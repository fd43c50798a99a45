package org.keruen.core;

/**
 * Shared capacities and floors: {@code lower[r] + Σ l_rg·y_g ≤ Σ consumption ≤ upper[r] + Σ m_rg·y_g}. The entries of
 * resource {@code r} are {@code first[r] … first[r + 1] - 1}; a unit of cost class κ on arc {@code arc[i]} consumes
 * {@code weight[i] · factor[factorRow[i]][κ]}, and what several entries of one arc give is added up.
 *
 * @param lower, upper bounds before designs add to them; −∞ … +∞
 * @param first start of each resource's entries, length count + 1
 * @param arc, weight, factorRow the entries; weights ≥ 0
 * @param factor rows over the cost classes, ≥ 0; row 0 is all ones
 */
public record Resources(
        double[] lower, double[] upper, int[] first, int[] arc, double[] weight, int[] factorRow, double[][] factor) {

    public int count() {
        return lower.length;
    }

    /** What a unit of the class consumes by entry {@code i}. */
    public double consumption(int i, int costClass) {
        return weight[i] * factor[factorRow[i]][costClass];
    }
}
