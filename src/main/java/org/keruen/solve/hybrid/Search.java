package org.keruen.solve.hybrid;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.keruen.core.Core;
import org.keruen.solve.Budget;
import org.keruen.solve.Outcome;
import org.keruen.solve.Start;
import org.keruen.solve.Watcher;
import org.keruen.solve.path.Relaxation;

/** One branch and bound over the designs of a Core. */
final class Search implements AutoCloseable {
    private static final double WHOLE = 1e-6;
    private static final String STOPPED = "stopped at its limit of time or work";

    private final Core core;
    private final Budget budget;
    private final Watcher watcher;
    private final long start = System.nanoTime();
    private final Relaxation relaxation;
    private final PriorityQueue<Node> open =
            new PriorityQueue<>(Comparator.comparingDouble(Node::bound).thenComparingInt(Node::number));
    private final Incumbent incumbent;
    private final PlanSearch plans;
    private double toldBound = Double.NEGATIVE_INFINITY;
    private double closedBound = Double.POSITIVE_INFINITY;
    private int nodeCount;
    private boolean failed;

    /** Bounds of the designs' units, and what is known to bound the cost of plans within them. */
    private record Node(int[] least, int[] most, double bound, int number) {}

    Search(Core core, HybridSettings settings, Budget budget, Watcher watcher) {
        this.core = core;
        this.budget = budget;
        this.watcher = watcher;
        this.relaxation = new Relaxation(core, budget.threads(), this::isOver);
        this.incumbent = new Incumbent(core, budget.threads(), this::isOver, watcher);
        this.plans = new PlanSearch(core, settings, budget, incumbent, this::isOver);
    }

    /** What ends the search for plans. */
    private final class Ending implements PlanSearch.Ending {
        @Override
        public boolean isGoodEnough() {
            return Search.this.isGoodEnough(bound());
        }

        @Override
        public double secondsLeft() {
            return budget.seconds() - seconds();
        }
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
        plans.begin(start, budget.seconds());
        open.add(new Node(core.designs().least(), core.designs().most(), Double.NEGATIVE_INFINITY, 0));
        while (!open.isEmpty() && !isOver() && !isGoodEnough(bound())) {
            explore(open.remove());
        }
        return conclusion();
    }

    private void explore(Node node) {
        nodeCount++;
        relaxation.bound(node.least(), node.most());
        var end = relaxation.solve(true, cutoff());
        double bound = Math.max(node.bound(), relaxation.lowerBound());
        switch (end) {
            case STOPPED -> open.add(new Node(node.least(), node.most(), bound, nodeCount));
            case FAILED -> {
                open.add(new Node(node.least(), node.most(), bound, nodeCount));
                failed = true;
            }
            case INFEASIBLE -> {}
            case CUT_OFF -> close(bound);
            case SOLVED -> {
                double[] units = relaxation.units();
                branch(node, bound, units);
                tell();
                plans.improve(relaxation, nodeCount == 1, new Ending());
            }
        }
    }

    /** Splits on the design farthest from a whole number; where all are whole the node's best plan is known. */
    private void branch(Node node, double bound, double[] units) {
        int chosen = -1;
        double farthest = WHOLE;
        for (int g = 0; g < units.length; g++) {
            double distance = Math.abs(units[g] - Math.rint(units[g]));
            if (distance > farthest) {
                farthest = distance;
                chosen = g;
            }
        }
        if (chosen < 0) {
            keepUnlessJudged(node, bound, units);
            return;
        }
        int[] most = node.most().clone();
        most[chosen] = (int) Math.floor(units[chosen]);
        int[] least = node.least().clone();
        least[chosen] = most[chosen] + 1;
        open.add(new Node(node.least(), most, bound, 2 * nodeCount));
        open.add(new Node(least, node.most(), bound, 2 * nodeCount + 1));
    }

    /**
     * Whole units: judged exactly. If that leaves a gap (a linking row within tolerance), the node stays open until it
     * is fixed.
     */
    private void keepUnlessJudged(Node node, double bound, double[] units) {
        incumbent.judge(rounded(units));
        boolean fixed = Arrays.equals(node.least(), node.most());
        if (!fixed && bound < cutoff()) {
            for (int g = 0; g < units.length; g++) {
                if (node.least()[g] < node.most()[g]) {
                    splitAt(node, bound, g, (int) Math.rint(units[g]));
                    return;
                }
            }
        }
        close(bound);
    }

    /** A node is done with; nothing in it costs less than its bound. */
    private void close(double bound) {
        closedBound = Math.min(closedBound, bound);
    }

    private void splitAt(Node node, double bound, int g, int value) {
        for (int[] part : new int[][] {{node.least()[g], value - 1}, {value, value}, {value + 1, node.most()[g]}}) {
            if (part[0] <= part[1]) {
                int[] least = node.least().clone();
                int[] most = node.most().clone();
                least[g] = part[0];
                most[g] = part[1];
                open.add(new Node(least, most, bound, 3 * nodeCount + part[0]));
            }
        }
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
        var first = open.peek();
        return first == null ? closedBound : Math.min(first.bound(), closedBound);
    }

    private void tell() {
        double bound = bound();
        if (bound > toldBound && Double.isFinite(bound)) {
            toldBound = bound;
            watcher.bound(bound);
        }
    }

    private boolean isGoodEnough(double bound) {
        double cost = incumbent.cost();
        return incumbent.plan() != null && cost - bound <= budget.gap() * Math.max(1, Math.abs(cost));
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
        if (open.isEmpty()) {
            return nodeCount == 1
                    ? relaxation.infeasible()
                    : new Outcome.Infeasible("no choice of designs lets everything that must be carried or kept be so");
        }
        return failed ? new Outcome.Failed(Relaxation.FAILURE) : new Outcome.Nothing(toldBound, STOPPED);
    }

    @Override
    public void close() {
        incumbent.close();
        relaxation.close();
    }
}
