package org.keruen.solve.hybrid;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.solve.hybrid.Incumbent.Found;
import org.keruen.solve.path.Relaxation.KnownPath;

/**
 * What a branch and bound knows that a search for plans can use.
 *
 * @param paths found by pricing
 * @param units of each design in the root's relaxation; empty before it is solved
 * @param iterations of the simplex method so far
 * @param plan the best
 */
record Knowledge(
        List<KnownPath> paths,
        double[] units,
        long iterations,
        @Nullable Found plan) {
    /** Of nothing. */
    static final Knowledge NONE = new Knowledge(List.of(), new double[0], 0, null);
}
