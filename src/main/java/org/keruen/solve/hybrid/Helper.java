package org.keruen.solve.hybrid;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.solve.Budget;
import org.keruen.solve.Watcher;

/**
 * Looks for plans beside the branch and bound, on threads of its own, with an incumbent and an engine of its own. The
 * two exchange what they know by {@linkplain Channel channels} of counted work, so that the same limits of work give
 * the same answer, however fast either is.
 */
final class Helper implements AutoCloseable {
    /** Work that both may be ahead of each other, at least and as a share of all. */
    private static final long LEAST_LEAD = 2_000_000;

    private static final double SHARE_OF_LEAD = 0.3;

    /** What doing nothing counts as, for want of something to do. */
    private static final long IDLE_WORK = 500_000;

    private static final long SEEDS_APART = 7919;

    private final Channel<Knowledge> toHelper = new Channel<>();
    private final Channel<Incumbent.Found> fromHelper = new Channel<>();
    private final Core core;
    private final HybridSettings settings;
    private final Budget budget;
    private final Watcher watcher;
    private final BooleanSupplier isOver;
    private final Thread thread;
    private volatile boolean halted;
    private volatile @Nullable Throwable failure;

    /** Begins to look; what it finds is told the watcher unless there is a limit of work. */
    Helper(Core core, HybridSettings settings, Budget budget, Watcher watcher, BooleanSupplier isOver) {
        this.core = core;
        this.settings = settings;
        this.budget = new Budget(
                budget.seconds(),
                budget.iterations(),
                budget.gap(),
                budget.seed() + SEEDS_APART,
                budget.threads() - 1,
                budget.cancelled());
        this.watcher = budget.iterations() == Long.MAX_VALUE ? watcher : Watcher.NONE;
        this.isOver = () -> halted || isOver.getAsBoolean();
        this.thread = Thread.ofPlatform().daemon().name("keruen-plans").unstarted(this::run);
        thread.start();
    }

    /** Up to when another must be heard by one who is at {@code now}. */
    private static long lagged(long now) {
        return now - Math.max(LEAST_LEAD, (long) (SHARE_OF_LEAD * now));
    }

    private void run() {
        try (var incumbent = new Incumbent(core, budget.threads(), isOver, watcher)) {
            search(new Turns(core, settings, budget, incumbent, isOver), incumbent);
        } catch (RuntimeException | Error e) {
            failure = e;
        } finally {
            fromHelper.close();
        }
    }

    private void search(Turns turns, Incumbent incumbent) {
        var known = Knowledge.NONE;
        double told = Double.POSITIVE_INFINITY;
        long idle = 0;
        while (!isOver.getAsBoolean()) {
            long now = turns.work() + idle;
            fromHelper.pass(now);
            told = tell(incumbent, told);
            for (var news : toHelper.heard(lagged(now), isOver)) {
                known = news;
                if (news.plan() != null) {
                    incumbent.take(news.plan());
                }
            }
            if (!turns.look(known)) {
                idle += IDLE_WORK;
            }
        }
    }

    private double tell(Incumbent incumbent, double told) {
        var plan = incumbent.plan();
        if (plan != null && incumbent.cost() < told) {
            fromHelper.tell(new Incumbent.Found(plan, incumbent.duals()));
        }
        return incumbent.cost();
    }

    /**
     * The branch and bound is at {@code now}; what was found long enough ago.
     *
     * @throws IllegalStateException if the search has failed
     */
    List<Incumbent.Found> pass(long now, BooleanSupplier stop) {
        toHelper.pass(now);
        var found = fromHelper.heard(lagged(now), stop);
        throwIfFailed();
        return found;
    }

    /** Tells what the branch and bound knows, now. */
    void tell(Knowledge known) {
        toHelper.tell(known);
    }

    /**
     * Ends the search; what it found up to {@code now}.
     *
     * @param stop ends the wait for that
     * @throws IllegalStateException if the search has failed
     */
    List<Incumbent.Found> end(long now, BooleanSupplier stop) {
        toHelper.pass(now);
        var found = fromHelper.heard(now, stop);
        close();
        throwIfFailed();
        return found;
    }

    /**
     * Ends the search; all that it found.
     *
     * @throws IllegalStateException if the search has failed
     */
    List<Incumbent.Found> stopped() {
        close();
        throwIfFailed();
        return fromHelper.heard(Long.MAX_VALUE - 1, () -> true);
    }

    /** Lets a failure of the other thread end this one too: it would look for nothing all the while. */
    private void throwIfFailed() {
        var cause = failure;
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause != null) {
            throw new IllegalStateException("the search for plans failed", cause);
        }
    }

    @Override
    public void close() {
        halted = true;
        toHelper.close();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
