package org.keruen.bench.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Curves that compare solvers over problems. A time is infinite where a solver failed. */
public final class Profiles {
    private Profiles() {}

    /**
     * Performance profiles: for each solver, the share of problems on which its time is within a factor of the best
     * solver's (Dolan, Moré, 2002, 10.1007/s101070100263). With two solvers only, the pairwise profile: ranks in a
     * profile of many may turn when a solver leaves (Gould, Scott, 2016, 10.1145/2950048).
     *
     * @param seconds by solver and problem
     */
    public static List<Curve> performance(double[][] seconds) {
        var curves = new ArrayList<Curve>();
        for (double[] ofSolver : seconds) {
            double[] ratios = new double[ofSolver.length];
            for (int p = 0; p < ratios.length; p++) {
                ratios[p] = ratio(ofSolver[p], best(seconds, p));
            }
            curves.add(Curve.ofShares(ratios));
        }
        return curves;
    }

    private static double best(double[][] seconds, int problem) {
        return Arrays.stream(seconds)
                .mapToDouble(ofSolver -> ofSolver[problem])
                .min()
                .orElseThrow();
    }

    private static double ratio(double seconds, double best) {
        if (Double.isInfinite(seconds)) {
            return Double.POSITIVE_INFINITY;
        }
        return seconds == best ? 1 : seconds / best;
    }

    /**
     * The share of (run, target) pairs that were reached within some seconds: the empirical distribution of run times
     * over targets (Hansen et al., COCO, 2021, 10.1080/10556788.2020.1808977). Of one target it is a data profile
     * (Moré, Wild, 2009, 10.1137/080724083), in seconds where they count evaluations.
     *
     * @param secondsToTarget of every pair
     */
    public static Curve reached(double[] secondsToTarget) {
        return Curve.ofShares(secondsToTarget);
    }
}
