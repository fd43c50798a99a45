package org.keruen.core;

/**
 * The allocation problem as mathematics; solvers see nothing else. Path form:
 *
 * <pre>
 * min  constantCost + Σ_p c_p x_p + Σ_k u_k s_k + Σ_g f_g y_g
 * s.t. Σ_{p∈P_k} x_p + s_k = q_k
 *      lower_r + Σ_g l_rg y_g ≤ Σ_p w_rp x_p ≤ upper_r + Σ_g m_rg y_g
 *      x_p &gt; 0 only if y_g ≥ 1 for every design g that owns an arc of p
 *      side constraints over y;  x, s ≥ 0;  y integer
 * </pre>
 *
 * Paths visit a node at most once and keep the commodity's weight limit; c_p sums {@code cost[κ][a]} over the path.
 *
 * @param cost per unit, {@code cost[costClass][arc]}, any sign; +∞: closed to the class
 * @param constantCost what must be paid whatever the plan
 */
public record Core(
        Network network,
        Commodities commodities,
        double[][] cost,
        Resources resources,
        Designs designs,
        double constantCost) {

    public int classCount() {
        return cost.length;
    }
}
