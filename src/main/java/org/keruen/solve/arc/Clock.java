package org.keruen.solve.arc;

import org.keruen.solve.Budget;

/** What is left of a budget. */
final class Clock {
    private static final double GRACE_SECONDS = 5;
    private static final double LEAST_SECONDS = 1e-3;

    private final Budget budget;
    private final long startNanos = System.nanoTime();

    Clock(Budget budget) {
        this.budget = budget;
    }

    Budget budget() {
        return budget;
    }

    boolean isOver() {
        return budget.cancelled().getAsBoolean() || leftSeconds() <= 0;
    }

    /** The budget less the time gone. */
    Budget remaining() {
        return budget.withSeconds(Math.max(LEAST_SECONDS, leftSeconds()));
    }

    /** The same, less what {@link #grace} may then take, up to a tenth of the whole. */
    Budget forSearch() {
        double reserve = Math.min(GRACE_SECONDS, budget.seconds() / 10);
        return budget.withSeconds(Math.max(LEAST_SECONDS, leftSeconds() - reserve));
    }

    /** Time enough to finish a plan that is as good as found, whatever the budget says. */
    Budget grace() {
        double seconds = Math.max(GRACE_SECONDS, leftSeconds());
        return new Budget(seconds, Long.MAX_VALUE, budget.gap(), budget.seed(), budget.threads(), () -> false);
    }

    private double leftSeconds() {
        return budget.seconds() - 1e-9 * (System.nanoTime() - startNanos);
    }
}
