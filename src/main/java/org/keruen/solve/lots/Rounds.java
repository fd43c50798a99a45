package org.keruen.solve.lots;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.keruen.solve.Budget;
import org.keruen.solve.Watcher;

/**
 * Local search in rounds, each from the best allotment so far of all threads, bundled anew. What is broken has a price
 * that rises from round to round until nothing is, then holds strictly, then falls again: strategic oscillation
 * (Glover, Hao 2011, doi:10.1007/s10732-009-9119-4) about the border of what is feasible.
 */
final class Rounds {
    private static final double LOWEST_PRICE = 0.5;
    private static final double HIGHEST_PRICE = 4096;
    private static final double CHANGE = 2;
    private static final long FEWEST_MOVES = 1000;

    /** Moves of the first round for each bundle; every next round is twice as long until it is full. */
    private static final long FIRST_MOVES = 1;

    private static final int MOST_DOUBLINGS = 16;

    private final Board board;
    private final LotsSettings settings;
    private final Bundling bundling;
    private final int bundleCount;
    private final Budget budget;
    private final Watcher watcher;
    private final Incumbent incumbent;
    private final List<Allotment> seeds;
    private final BooleanSupplier stop;
    private final AtomicLong moves = new AtomicLong();
    private final Best best = new Best();

    Rounds(
            Board board,
            LotsSettings settings,
            Budget budget,
            Watcher watcher,
            Incumbent incumbent,
            List<Allotment> seeds,
            BooleanSupplier stop) {
        this.board = board;
        this.settings = settings;
        this.bundling = settings.cutting().bundling();
        this.bundleCount = bundling.count(board.sizes());
        this.budget = budget;
        this.watcher = watcher;
        this.incumbent = incumbent;
        this.seeds = seeds;
        this.stop = () -> stop.getAsBoolean() || moves.get() >= budget.iterations();
    }

    /** Searches until nothing better comes or the budget ends. */
    void play() {
        watcher.phase("local search over lots");
        seeds.forEach(this::keep);
        if (budget.threads() == 1) {
            work(0);
            return;
        }
        try (var workers = java.util.concurrent.Executors.newFixedThreadPool(budget.threads())) {
            var works = java.util.stream.IntStream.range(0, budget.threads())
                    .mapToObj(worker -> workers.submit(() -> work(worker)))
                    .toList();
            for (var work : works) {
                work.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException failed) {
            throw new IllegalStateException("a search over lots failed", failed.getCause());
        }
    }

    /** Offers an allotment to all who may want it; whether it is the best so far. */
    private boolean keep(Allotment allotment) {
        var tally = Plans.tally(board, allotment);
        boolean better = best.take(allotment, tally.cost(), tally.excess());
        if (better && tally.excess() == 0) {
            incumbent.offer(Plans.of(board, allotment));
        }
        if (!settings.isExact()) {
            incumbent.divide(tally.units());
        }
        return better;
    }

    private void work(int worker) {
        var timefold = new Timefold(settings.method());
        long perRound = Math.max(FEWEST_MOVES, settings.effort().roundMoves() * bundleCount);
        for (int restart = 0; restart <= settings.effort().restarts() && !stop.getAsBoolean(); restart++) {
            Allotment from = seeds.get((worker + restart) % seeds.size());
            long seed = budget.seed() + 1_000_003L * worker + 7919L * restart;
            work(timefold, from, seed, perRound);
        }
    }

    private void work(Timefold timefold, Allotment seed, long chance, long perRound) {
        Allotment from = seed;
        double price = 1;
        double lastPrice = 1;
        int idle = 0;
        for (int round = 0; idle < settings.effort().patience() && !stop.getAsBoolean(); round++) {
            long growing = Math.max(FEWEST_MOVES, FIRST_MOVES * bundleCount) << Math.min(round, MOST_DOUBLINGS);
            long most = Math.min(Math.min(perRound, growing), budget.iterations() - moves.get());
            var task = new Bookings.Task(board, bundling, price);
            var found = timefold.search(task, from, chance + round, Math.max(1, most), stop);
            count(found.moves());
            boolean better = keep(found.allotment());
            boolean broken = Plans.tally(board, found.allotment()).excess() > 0;
            idle = better ? 0 : idle + 1;
            from = broken ? found.allotment() : best.allotment();
            boolean strict = price == Double.POSITIVE_INFINITY;
            lastPrice = strict ? Math.max(LOWEST_PRICE, lastPrice / CHANGE) : price;
            price = !broken && !strict
                    ? Double.POSITIVE_INFINITY
                    : broken ? Math.min(HIGHEST_PRICE, lastPrice * CHANGE) : lastPrice;
        }
    }

    private void count(long evaluated) {
        watcher.work(moves.addAndGet(evaluated));
    }
}
