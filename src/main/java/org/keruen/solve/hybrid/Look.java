package org.keruen.solve.hybrid;

import org.jspecify.annotations.Nullable;
import org.keruen.core.Plan;
import org.keruen.solve.engine.WarmMip;

/** A look at one neighbourhood, which may run beside others. */
sealed interface Look {
    /** What a simplex iteration of a MIP takes, in iterations of the relaxation for each row. */
    long WORK_OF_MIP_ITERATION = 2000;

    /** What an arc looked at takes, likewise. */
    double WORK_OF_ARC = 0.25;

    Neighbourhood kind();

    void run();

    /** Has what was found judged; whether it is better than all before. */
    boolean judge(Incumbent incumbent);

    /** Simplex iterations it took; other work counts as so many. */
    long iterations();

    /** By how much the next look may be larger: looks shall neither be stopped nor be trifles. */
    double factor(boolean better);

    /** By a restricted MIP. */
    final class ByMip implements Look {
        private static final double GROW = 1.1;
        private static final double GROW_FAST = 1.3;
        private static final double SHRINK = 0.8;
        private static final double DOUBLE = 2;

        /** Simplex iterations of a MIP that is too small, and of one that is too large. */
        private static final long LIGHT = 2_000;

        private static final long HEAVY = 20_000;

        private final Neighbourhood kind;
        private final RestrictedMip mip;
        private final @Nullable Plan start;
        private final WarmMip.Effort effort;
        private int[] found = new int[0];

        ByMip(Neighbourhood kind, RestrictedMip mip, @Nullable Plan start, WarmMip.Effort effort) {
            this.kind = kind;
            this.mip = mip;
            this.start = start;
            this.effort = effort;
        }

        @Override
        public Neighbourhood kind() {
            return kind;
        }

        @Override
        public void run() {
            found = mip.solve(start, effort);
        }

        @Override
        public boolean judge(Incumbent incumbent) {
            return found.length > 0 && incumbent.judge(found);
        }

        @Override
        public long iterations() {
            return mip.iterations();
        }

        @Override
        public double factor(boolean better) {
            boolean heavy = mip.iterations() > HEAVY;
            if (kind == Neighbourhood.FEWER) {
                return better ? 1 : heavy ? 1 / DOUBLE : DOUBLE;
            }
            if (!mip.isExhausted() || heavy) {
                return SHRINK;
            }
            return better ? 1 : mip.iterations() < LIGHT ? GROW_FAST : GROW;
        }
    }

    /** By solving a part as a problem of its own. */
    final class ByBall implements Look {
        private static final double GROW = 1.1;
        private static final double SHRINK = 0.8;

        /** Work after which it ends. */
        private static final long MOST_WORK = 8_000_000;

        private final Neighbourhood kind;
        private final BallSearch search;
        private final WarmMip.Effort effort;
        private @Nullable Plan found;

        ByBall(Neighbourhood kind, BallSearch search, WarmMip.Effort effort) {
            this.kind = kind;
            this.search = search;
            this.effort = effort;
        }

        @Override
        public Neighbourhood kind() {
            return kind;
        }

        @Override
        public void run() {
            found = search.solve(MOST_WORK, effort.gap(), effort.seed(), effort.stop());
        }

        @Override
        public boolean judge(Incumbent incumbent) {
            return found != null && incumbent.offer(found);
        }

        @Override
        public long iterations() {
            return search.work() / WORK_OF_MIP_ITERATION;
        }

        @Override
        public double factor(boolean better) {
            return search.isExhausted() ? GROW : SHRINK;
        }
    }

    /** By changes of flows, from a plan between two good ones on. */
    final class ByFlows implements Look {
        private static final double GROW = 1.05;
        private static final double HEAT = 0.05;
        private static final long MILLION = 1_000_000;

        private final Plan start;
        private final FlowSearch search;
        private final int millions;
        private final long workBefore;

        /**
         * Begins with a plan.
         *
         * @param millions of arcs looked at
         * @param workBefore arcs looked at for the plan
         */
        ByFlows(Plan start, FlowSearch search, int millions, long workBefore) {
            this.start = start;
            this.search = search;
            this.millions = millions;
            this.workBefore = workBefore;
        }

        @Override
        public Neighbourhood kind() {
            return Neighbourhood.RELINK;
        }

        @Override
        public void run() {
            search.load(start);
            search.reheat(millions * MILLION, HEAT);
            search.advance(millions * MILLION);
        }

        @Override
        public boolean judge(Incumbent incumbent) {
            var found = search.plan();
            boolean better = found != null && incumbent.offer(found);
            if (found != null && better) {
                incumbent.judge(found);
            }
            return better;
        }

        @Override
        public long iterations() {
            return (long) (WORK_OF_ARC * (workBefore + search.work())) / WORK_OF_MIP_ITERATION;
        }

        @Override
        public double factor(boolean better) {
            return better ? 1 : GROW;
        }
    }
}
