package org.keruen.solve.cuts;

/**
 * What must be covered, by units of designs or by flows:
 *
 * <pre>
 * Σ_{i} t_i + slack ≥ need,    t_i = Σ_{j = first_i … first_{i+1} − 1} size_j y_j   or   t_i = the flow of arc i
 * </pre>
 *
 * for whichever arcs are taken by their units; slack and flows are not negative, and sizes only of arcs that must be
 * taken by their units.
 *
 * @param first the units of each arc
 * @param size what one more unit covers at most
 * @param units where the relaxation stands
 * @param most units there may be
 * @param flow what each arc carries at that point; +∞ for one that must be taken by its units
 * @param slack where it stands
 */
record Cover(int[] first, double[] size, double[] units, double[] most, double[] flow, double slack, double need) {
    int arcCount() {
        return flow.length;
    }
}
