package org.keruen.solve.lots;

import java.util.ArrayList;
import java.util.List;
import org.keruen.core.Core;
import org.keruen.core.CoreIndex;
import org.keruen.core.Plan;
import org.keruen.solve.Budget;
import org.keruen.solve.Outcome;
import org.keruen.solve.Start;
import org.keruen.solve.Watcher;
import org.keruen.solve.path.Relaxation;
import org.keruen.solve.path.Relaxation.End;

/** One search over the lots of a Core. */
final class Search implements AutoCloseable {
    private static final String STOPPED = "stopped at its limit of time or work";
    private static final String IDLE = "nothing better was found for long";

    private final Core core;
    private final LotsSettings settings;
    private final Budget budget;
    private final Watcher watcher;
    private final long start = System.nanoTime();
    private final Relaxation relaxation;
    private final Incumbent incumbent;
    private double bound = Double.NEGATIVE_INFINITY;

    Search(Core core, LotsSettings settings, Budget budget, Watcher watcher) {
        this.core = core;
        this.settings = settings;
        this.budget = budget;
        this.watcher = watcher;
        this.relaxation = new Relaxation(core, budget.threads(), this::isGuided);
        this.incumbent = new Incumbent(core, this::isOver, watcher);
    }

    private boolean isOver() {
        return budget.cancelled().getAsBoolean() || seconds() > budget.seconds();
    }

    /** Whether column generation has had its time, done or not. */
    private boolean isGuided() {
        return budget.cancelled().getAsBoolean()
                || seconds() > settings.effort().guideShare() * budget.seconds();
    }

    private double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    private boolean isGoodEnough() {
        double cost = incumbent.cost();
        return incumbent.plan() != null && cost - bound <= budget.gap() * Math.max(1, Math.abs(cost));
    }

    Outcome outcome(Start known) {
        if (isOver()) {
            return new Outcome.Nothing(bound, "stopped before it began");
        }
        watcher.phase("column generation");
        var guide = new Guide(core, relaxation);
        var end = guide.look();
        if (end == End.INFEASIBLE) {
            return relaxation.infeasible();
        }
        if (end == End.SOLVED) {
            bound = guide.bound();
            watcher.bound(bound);
        }
        search(known, guide);
        return conclusion();
    }

    private void search(Start known, Guide guide) {
        var plans = new ArrayList<Plan>();
        var begun = known.plan();
        if (begun != null) {
            plans.add(begun);
        }
        plans.addAll(guide.plans());
        var cutting = settings.cutting();
        var sizes = LotSizes.of(core, cutting.lotSize(), cutting.lotScale(), cutting.mostLots());
        if (settings.isExact()) {
            plans.stream().filter(plan -> WholeLots.hold(sizes, plan)).forEach(incumbent::offer);
        } else {
            plans.forEach(incumbent::offer);
            plans.forEach(plan -> incumbent.divide(plan.units()));
        }
        if (isGoodEnough() || isOver()) {
            return;
        }
        var index = CoreIndex.of(core);
        var choices = TierChoice.in(core, index);
        var candidates = candidates(known, guide, plans, index, choices);
        var board = Board.of(
                new LedgerDraft(core, index, choices),
                sizes,
                candidates.paths(cutting.candidates()),
                guide.resourcePrice());
        if (board.sizes().count() > 0) {
            var seeds = seeds(board, candidates, plans);
            new Rounds(board, settings, budget, watcher, incumbent, seeds, () -> isOver() || isGoodEnough()).play();
        }
    }

    private Candidates candidates(
            Start known, Guide guide, List<Plan> plans, CoreIndex index, List<TierChoice> choices) {
        var candidates = new Candidates(core, index, choices, guide.resourcePrice(), this::isOver);
        for (var plan : plans) {
            for (int p = 0; p < plan.pathCount(); p++) {
                candidates.add(plan.commodity()[p], plan.path()[p], true);
            }
        }
        for (int p = 0; p < known.count(); p++) {
            candidates.add(known.commodity()[p], known.path()[p], false);
        }
        relaxation.paths().forEach(path -> candidates.add(path.commodity(), path.path(), false));
        candidates.search(settings.cutting().noiseRounds(), budget.seed());
        return candidates;
    }

    /** First allotments, those that the settings name first. */
    private List<Allotment> seeds(Board board, Candidates candidates, List<Plan> plans) {
        var seeds = new ArrayList<Allotment>();
        plans.forEach(plan -> seeds.add(Seeds.rounded(board, candidates, plan)));
        seeds.add(Seeds.greedy(board, settings.cutting().bundling(), 1));
        switch (settings.effort().seed()) {
            case SCALING -> {}
            case RELAXATION -> seeds.addFirst(seeds.remove(Math.max(0, seeds.size() - 2)));
            case GREEDY -> seeds.addFirst(seeds.removeLast());
        }
        return seeds;
    }

    private Outcome conclusion() {
        var plan = incumbent.plan();
        if (plan == null) {
            return new Outcome.Nothing(bound, isOver() ? STOPPED : "no bookings of whole lots keep all rules");
        }
        double cost = incumbent.cost();
        double proven = Math.min(bound, cost);
        return isGoodEnough()
                ? new Outcome.Optimal(plan, cost, proven, incumbent.duals())
                : new Outcome.Feasible(plan, cost, proven, incumbent.duals(), isOver() ? STOPPED : IDLE);
    }

    @Override
    public void close() {
        incumbent.close();
        relaxation.close();
    }
}
