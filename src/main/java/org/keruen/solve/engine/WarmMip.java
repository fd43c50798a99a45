package org.keruen.solve.engine;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.keruen.solve.engine.LinearResult.Status;

/** HiGHS on a mixed-integer program of which a solution is known: it looks for a better one. */
public final class WarmMip {
    private static final int OPTIMAL = 7;
    private static final int HAS_FEASIBLE = 2;

    /** Searches of smaller programs within one, which are told of only when they have ended. */
    private static final List<String> PROGRAMS_WITHIN =
            List.of("mip_heuristic_run_rins", "mip_heuristic_run_rens", "mip_heuristic_run_root_reduced_cost");

    /** Simplex iterations that may well have gone by unseen where HiGHS asks again and has counted none since. */
    private static final long UNSEEN = 300;

    private WarmMip() {}

    /**
     * How far to look.
     *
     * @param nodes most nodes of the search tree
     * @param iterations of the simplex method after which it ends as soon as it can
     * @param gap relative gap that is good enough
     * @param stop ends it at once
     */
    public record Effort(long nodes, long iterations, double gap, long seed, BooleanSupplier stop) {}

    /** Stops when asked to, or after so much work. */
    private static final class Limit implements Highs.Listener {
        private final Effort effort;
        private long iterations;
        private long unseen;

        Limit(Effort effort) {
            this.effort = effort;
        }

        @Override
        public boolean stop() {
            return iterations + unseen >= effort.iterations() || effort.stop().getAsBoolean();
        }

        @Override
        public void solution(double objective) {}

        @Override
        public void bound(double bound) {}

        @Override
        public void iterations(long count) {
            unseen = count > iterations ? 0 : unseen + UNSEEN;
            iterations = count;
        }
    }

    /**
     * What came of it.
     *
     * @param iterations of the simplex method in all: a measure of work that does not depend on the machine
     */
    public record Found(LinearResult result, long iterations) {}

    /**
     * Solves from a solution. Where one is known smaller programs within are not searched: that takes longer than the
     * rest, and the program itself is most often such a part of a larger one.
     *
     * @param start value of each column; empty if no solution is known
     */
    public static Found solve(LinearModel model, double[] start, Effort effort) {
        try (var highs = new Highs()) {
            highs.option("output_flag", false);
            highs.option("threads", 1);
            highs.option("random_seed", Math.floorMod(effort.seed(), (long) Integer.MAX_VALUE));
            highs.option("mip_rel_gap", effort.gap());
            highs.option("mip_abs_gap", 0);
            highs.option("mip_max_nodes", effort.nodes());
            for (var search : start.length > 0 ? PROGRAMS_WITHIN : List.<String>of()) {
                highs.option(search, false);
            }
            if (!highs.pass(model) || (start.length > 0 && !isTaken(highs, start))) {
                return new Found(LinearResult.failed("highs refuses the model"), 0);
            }
            highs.listen(new Limit(effort));
            var result = result(highs, model, highs.run());
            return new Found(result, highs.iterations());
        }
    }

    private static boolean isTaken(Highs highs, double[] start) {
        var none = MemorySegment.NULL;
        try {
            return (int) HighsLibrary.SET_SOLUTION.invokeExact(
                            highs.self(), MemorySegment.ofArray(start), none, none, none)
                    >= 0;
        } catch (Throwable t) {
            throw new IllegalStateException("HiGHS: set a solution", t);
        }
    }

    private static LinearResult result(Highs highs, LinearModel model, int ended) {
        double bound = highs.bound();
        if (highs.intInfo("primal_solution_status") != HAS_FEASIBLE) {
            return LinearResult.without(Status.NOTHING, bound, "highs found no solution");
        }
        double[] primal = new double[model.columns().count()];
        highs.solution(primal, new double[model.rows().count()]);
        var status = ended == OPTIMAL ? Status.OPTIMAL : Status.FEASIBLE;
        return new LinearResult(status, primal, null, model.objective(primal), bound, "highs stopped");
    }
}
