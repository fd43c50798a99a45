package org.keruen.solve.path;

/**
 * A linear program whose columns come in groups that divide a quantity each, under common rows,
 *
 * <pre>
 * min  Σ_p cost_p x_p + Σ_r price_r o_r
 * s.t. Σ_{p∈g} x_p = quantity_g,   Σ_p a_rp x_p ≤ limit_r + o_r,   x, o ≥ 0
 * </pre>
 *
 * The columns of group {@code g} are {@code firstColumn[g] … firstColumn[g + 1] - 1}, at least two. The costs may be
 * longer.
 */
record GroupedProgram(
        double[] quantity, int[] firstColumn, double[] cost, InteriorColumns columns, double[] limit, double[] price) {
    int groupCount() {
        return quantity.length;
    }

    int columnCount() {
        return firstColumn[quantity.length];
    }

    int rowCount() {
        return limit.length;
    }
}
