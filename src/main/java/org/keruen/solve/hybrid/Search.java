package org.keruen.solve.hybrid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.keruen.core.Core;
import org.keruen.solve.Budget;
import org.keruen.solve.OnlyBetter;
import org.keruen.solve.Outcome;
import org.keruen.solve.Start;
import org.keruen.solve.Watcher;
import org.keruen.solve.cuts.Separation;
import org.keruen.solve.path.Cut;
import org.keruen.solve.path.Point;
import org.keruen.solve.path.Relaxation;
import org.keruen.solve.path.Relaxation.End;

/**
 * One branch and bound over the designs of a Core: the root tightened by cuts, dives from the node of least bound,
 * units bounded closer by reduced costs.
 */
final class Search implements AutoCloseable {
    /**
     * Cuts of one round; rounds that may raise the bound by less than the least rise, relative, before cutting ends.
     */
    private static final int MOST_CUTS = 100;

    private static final int PATIENCE = 3;
    private static final double LEAST_RISE = 2e-5;

    /** Share of the gap that a round of deeper cuts is to close. */
    private static final double DEEP_SHARE = 0.05;

    /** Gap that branching closes sooner than cuts do. */
    private static final double SMALL_GAP = 1e-4;

    /** Cuts of one round at a node, rounds, and the share of the gap that one is to close. */
    private static final int CUTS_OF_NODE = 30;

    private static final int CUT_ROUNDS = 4;
    private static final double LEAST_SHARE = 0.02;
    private static final int MOST_IDLE_CUTS = 7;

    /** Optima without a price after which a row's cut may go, when the root is done and later. */
    private static final int IDLE_AT_ROOT = 10;

    private static final int IDLE_BELOW = 100;

    private static final String STOPPED = "stopped at its limit of time or work";

    private final Core core;
    private final Budget budget;
    private final Watcher watcher;
    private final long start = System.nanoTime();
    private final Relaxation relaxation;
    private final Tree tree = new Tree();
    private final Branching branching;
    private final Separation separation;
    private final Incumbent incumbent;
    private final PlanSearch plans;
    private final RootPrices rootPrices;
    private final TurnPace pace = new TurnPace();
    private int mostCuts;
    private int idleCuts;
    private int nodesWithoutCuts;
    private boolean begun;
    private double toldBound = Double.NEGATIVE_INFINITY;
    private int nodeCount;
    private double exploredBound = Double.POSITIVE_INFINITY;
    private boolean failed;

    Search(Core core, HybridSettings settings, Budget budget, Watcher watcher) {
        this.core = core;
        this.budget = budget;
        this.watcher = budget.threads() > 1 ? new OnlyBetter(watcher) : watcher;
        this.relaxation = new Relaxation(core, budget.threads(), this::isPaused);
        this.branching = new Branching(core.designs().count());
        this.separation = new Separation(core, settings.cuts(), budget.seed());
        this.rootPrices = new RootPrices(core.designs());
        this.incumbent = new Incumbent(core, budget.threads(), this::isOver, this.watcher);
        this.plans = new PlanSearch(core, settings, budget, incumbent, this::isOver, this.watcher);
    }

    /** What ends the search for plans. */
    private final class Ending implements PlanSearch.Ending {
        @Override
        public boolean isGoodEnough() {
            return Search.this.isGoodEnough(bound());
        }

        @Override
        public boolean isOutOfTime() {
            return budget.cancelled().getAsBoolean() || seconds() > budget.seconds();
        }
    }

    /** Whether the relaxation is to be left: for good, or for a while. */
    private boolean isPaused() {
        return isOver() || plans.isDue(relaxation);
    }

    private boolean isOver() {
        return failed
                || budget.cancelled().getAsBoolean()
                || seconds() > budget.seconds()
                || nodeCount > budget.iterations();
    }

    private double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Searches, with the paths of a known plan at hand from the beginning. */
    Outcome outcome(Start start) {
        if (isOver()) {
            return new Outcome.Nothing(Double.NEGATIVE_INFINITY, "stopped before it began");
        }
        for (int p = 0; p < start.count(); p++) {
            relaxation.add(start.commodity()[p], start.path()[p]);
        }
        plans.begin(start, relaxation, new Ending());
        tree.open(Node.ROOT);
        while (!tree.isEmpty() && !isOver() && !isGoodEnough(bound())) {
            var node = tree.take();
            if (node.bound() < cutoff()) {
                explore(node);
            } else {
                tree.close(node.bound());
            }
        }
        plans.end(relaxation, new Ending());
        return conclusion();
    }

    private void explore(Node node) {
        nodeCount++;
        int[] least = core.designs().least().clone();
        int[] most = core.designs().most().clone();
        node.apply(least, most);
        if (!rootPrices.tighten(least, most, cutoff())) {
            tree.close(cutoff());
            return;
        }
        if (rootPrices.areCloser()) {
            tree.close(cutoff());
        }
        relaxation.bound(least, most);
        exploredBound = node.bound();
        purge();
        var end = node.depth() == 0 ? solveRoot() : solveNode();
        double bound = exploredBound;
        switch (end) {
            case STOPPED -> tree.open(node.bounded(bound));
            case FAILED -> {
                tree.open(node.bounded(bound));
                failed = true;
            }
            case INFEASIBLE -> {}
            case CUT_OFF -> tree.close(bound);
            case SOLVED -> {
                if (node.split() != null) {
                    branching.learn(node.split(), bound - node.bound());
                }
                branch(node, bound, relaxation.units(), least, most);
            }
        }
        exploredBound = Double.POSITIVE_INFINITY;
        tell();
        if (end == End.SOLVED) {
            improve(false);
        }
    }

    /**
     * Solves the relaxation tightened by cuts while they raise its bound, then by deeper ones while these close much.
     */
    private End solveRoot() {
        var end = tighten(solveOnce(), separation::broken, before -> LEAST_RISE * Math.abs(before), PATIENCE);
        return end == End.SOLVED && separation.goesDeeper()
                ? tighten(end, separation::brokenDeeper, before -> DEEP_SHARE * (cutoff() - before), 1)
                : end;
    }

    /** Finds at most so many cuts that a point breaks. */
    private interface Cutting {
        List<Cut> broken(Point point, int most);
    }

    /**
     * Tightens by cuts until rounds have raised the bound by less than is worth it, so many in a row. Looking for plans
     * changes where the relaxation stands, so that it is solved again after that.
     */
    private End tighten(End solved, Cutting cutting, DoubleUnaryOperator leastRise, int patience) {
        var end = solved;
        for (int idle = 0; idle < patience && end == End.SOLVED; ) {
            tell();
            rootPrices.learn(relaxation.lowerBound(), relaxation.reducedCostsOfDesigns());
            var cuts = isWithin(Math.max(SMALL_GAP, budget.gap()), bound())
                    ? List.<Cut>of()
                    : cutting.broken(relaxation.point(), MOST_CUTS);
            improve(true);
            relaxation.add(cuts);
            double before = exploredBound;
            end = solveOnce();
            if (cuts.isEmpty()) {
                return end;
            }
            idle = exploredBound > before + leastRise.applyAsDouble(before) ? 0 : idle + 1;
        }
        return end;
    }

    /** Solves the relaxation of a node, now and then tightened by cuts, seldomer the longer they raise it little. */
    private End solveNode() {
        var end = solveOnce();
        if (end != End.SOLVED || nodesWithoutCuts++ < 1 << idleCuts) {
            return end;
        }
        nodesWithoutCuts = 0;
        for (int round = 0; round < CUT_ROUNDS && end == End.SOLVED; round++) {
            var cuts = separation.broken(relaxation.point(), CUTS_OF_NODE);
            relaxation.add(cuts);
            double before = exploredBound;
            end = cuts.isEmpty() ? end : solveOnce();
            boolean pays = exploredBound > before + LEAST_SHARE * (cutoff() - before);
            idleCuts = Math.clamp(idleCuts + (pays ? -1 : 1), 0, MOST_IDLE_CUTS);
            if (!pays) {
                return end;
            }
        }
        return end;
    }

    /** Drops rows that have long held nothing, when many have come. */
    private void purge() {
        if (relaxation.cutCount() > mostCuts && nodeCount > 1) {
            relaxation.purge(mostCuts == 0 ? IDLE_AT_ROOT : IDLE_BELOW);
            mostCuts = relaxation.cutCount() * 5 / 4 + 50;
        }
    }

    private End solveOnce() {
        var end = relaxation.solve(true, cutoff());
        while (end == End.STOPPED && !isOver()) {
            plans.meanwhile(relaxation, new Ending());
            end = relaxation.solve(true, cutoff());
        }
        exploredBound = Math.max(exploredBound, relaxation.lowerBound());
        return end;
    }

    /** Splits on a design; where all are whole the node's best plan is known. */
    private void branch(Node node, double bound, double[] units, int[] least, int[] most) {
        var fixed = fixed(bound, units, least, most);
        int chosen = branching.choose(units, least, most, relaxation, relaxation.objective(), cutoff());
        if (chosen < 0) {
            keepUnlessJudged(node, bound, units, least, most);
            return;
        }
        var floor = (int) Math.floor(units[chosen]);
        var down = new ArrayList<>(fixed);
        down.add(new Node.Change(chosen, least[chosen], floor));
        var up = new ArrayList<>(fixed);
        up.add(new Node.Change(chosen, floor + 1, most[chosen]));
        var below = node.with(down, bound, 2 * nodeCount, new Node.Split(chosen, 0, units[chosen] - floor));
        var above = node.with(up, bound, 2 * nodeCount + 1, new Node.Split(chosen, 1, floor + 1 - units[chosen]));
        boolean upFirst = units[chosen] - floor > 0.5;
        tree.dive(upFirst ? above : below);
        tree.open(upFirst ? below : above);
    }

    /** Changes that bound units closer, by reduced costs. */
    private List<Node.Change> fixed(double bound, double[] units, int[] least, int[] most) {
        var changes = Fixing.closer(cutoff() - bound, units, relaxation.reducedCostsOfDesigns(), least, most);
        if (!changes.isEmpty()) {
            tree.close(cutoff());
        }
        return changes;
    }

    /**
     * Whole units: judged exactly. If that leaves a gap (a linking row within tolerance), the node stays open until it
     * is fixed.
     */
    private void keepUnlessJudged(Node node, double bound, double[] units, int[] least, int[] most) {
        incumbent.judge(rounded(units));
        if (bound < cutoff()) {
            for (int g = 0; g < units.length; g++) {
                if (least[g] < most[g]) {
                    splitAt(node, bound, new Node.Change(g, least[g], most[g]), (int) Math.rint(units[g]));
                    return;
                }
            }
        }
        tree.close(bound);
    }

    private void splitAt(Node node, double bound, Node.Change free, int value) {
        for (int[] part : new int[][] {{free.least(), value - 1}, {value, value}, {value + 1, free.most()}}) {
            if (part[0] <= part[1]) {
                var change = new Node.Change(free.design(), part[0], part[1]);
                tree.open(node.with(List.of(change), bound, 3 * nodeCount + part[0], null));
            }
        }
    }

    /** Looks for better plans: at the root as its work allows, later seldomer the longer that is in vain. */
    private void improve(boolean root) {
        plans.exchange(relaxation, new Ending());
        if (root) {
            plans.improve(relaxation, !begun, new Ending());
            begun = true;
            pace.begin(relaxation.work());
        } else if (isTurnDue() && !isOver() && !isGoodEnough(bound())) {
            double before = incumbent.cost();
            long workBefore = plans.work(relaxation);
            plans.turn(relaxation, new Ending());
            pace.took(plans.work(relaxation) - workBefore, relaxation.work(), incumbent.cost() >= before);
        }
    }

    private boolean isTurnDue() {
        return pace.isDue(relaxation.work(), branching.work(), nodeCount, tree.count());
    }

    private static int[] rounded(double[] units) {
        return Arrays.stream(units).mapToInt(u -> (int) Math.rint(u)).toArray();
    }

    /** Bound from which a node holds nothing that matters. */
    private double cutoff() {
        double cost = incumbent.cost();
        return incumbent.plan() == null
                ? Double.POSITIVE_INFINITY
                : cost - budget.gap() / 2 * Math.max(1, Math.abs(cost));
    }

    /** Proven lower bound: the least of all nodes, open and closed. */
    private double bound() {
        return Math.min(exploredBound, tree.bound());
    }

    private void tell() {
        double bound = bound();
        if (bound > toldBound && Double.isFinite(bound)) {
            toldBound = bound;
            watcher.bound(bound);
        }
    }

    private boolean isGoodEnough(double bound) {
        return isWithin(budget.gap(), bound);
    }

    private boolean isWithin(double gap, double bound) {
        double cost = incumbent.cost();
        return incumbent.plan() != null && cost - bound <= gap * Math.max(1, Math.abs(cost));
    }

    private Outcome conclusion() {
        double cost = incumbent.cost();
        double bound = Math.min(Math.max(toldBound, bound()), cost);
        var plan = incumbent.plan();
        if (plan != null) {
            return isGoodEnough(bound)
                    ? new Outcome.Optimal(plan, cost, bound, incumbent.duals())
                    : new Outcome.Feasible(plan, cost, bound, incumbent.duals(), failed ? Relaxation.FAILURE : STOPPED);
        }
        if (tree.isEmpty()) {
            return nodeCount == 1
                    ? relaxation.infeasible()
                    : new Outcome.Infeasible("no choice of designs lets everything that must be carried or kept be so");
        }
        return failed ? new Outcome.Failed(Relaxation.FAILURE) : new Outcome.Nothing(toldBound, STOPPED);
    }

    @Override
    public void close() {
        plans.close();
        incumbent.close();
        relaxation.close();
    }
}
