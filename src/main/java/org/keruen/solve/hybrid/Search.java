package org.keruen.solve.hybrid;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.core.Duals;
import org.keruen.core.Plan;
import org.keruen.core.PlanEvaluation;
import org.keruen.solve.Budget;
import org.keruen.solve.Outcome;
import org.keruen.solve.Start;
import org.keruen.solve.Watcher;
import org.keruen.solve.path.Relaxation;
import org.keruen.solve.path.Relaxation.End;

/** One branch and bound over the designs of a Core. */
final class Search implements AutoCloseable {
    private static final double WHOLE = 1e-6;

    private final Core core;
    private final HybridSettings settings;
    private final Budget budget;
    private final Watcher watcher;
    private final long start = System.nanoTime();
    private final Relaxation relaxation;
    private final PriorityQueue<Node> open =
            new PriorityQueue<>(Comparator.comparingDouble(Node::bound).thenComparingInt(Node::number));
    private final Set<List<Integer>> judged = new HashSet<>();
    private @Nullable Plan incumbent;
    private @Nullable Duals duals;
    private double cost = Double.POSITIVE_INFINITY;
    private double toldBound = Double.NEGATIVE_INFINITY;
    private double closedBound = Double.POSITIVE_INFINITY;
    private int nodeCount;
    private boolean failed;

    /** Bounds of the designs' units, and what is known to bound the cost of plans within them. */
    private record Node(int[] least, int[] most, double bound, int number) {}

    Search(Core core, HybridSettings settings, Budget budget, Watcher watcher) {
        this.core = core;
        this.settings = settings;
        this.budget = budget;
        this.watcher = watcher;
        this.relaxation = new Relaxation(core, this::isOver);
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
                improve(units);
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
        judge(rounded(units));
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

    /** Looks for a better plan: at the root and now and then by a restricted MIP. */
    private void improve(double[] units) {
        if (nodeCount == 1) {
            judge(roundedUp(units));
        }
        if (nodeCount % settings.mipEvery() == 1 && !isGoodEnough(bound()) && !isOver()) {
            double seconds = Math.min(settings.mipSeconds(), Math.max(0.1, budget.seconds() - seconds()));
            var mip = new RestrictedMip(core, relaxation.paths());
            int[] found = mip.solve(settings.mip(), budget.withSeconds(seconds).withGap(budget.gap() / 2));
            if (found != null) {
                judge(found);
            }
        }
    }

    private static int[] rounded(double[] units) {
        return Arrays.stream(units).mapToInt(u -> (int) Math.rint(u)).toArray();
    }

    private static int[] roundedUp(double[] units) {
        return Arrays.stream(units).mapToInt(u -> (int) Math.ceil(u - WHOLE)).toArray();
    }

    /** Solves for given units and keeps the plan if it is the best so far. */
    private void judge(int[] units) {
        if (!keepsSideConstraints(units)
                || !judged.add(Arrays.stream(units).boxed().toList())) {
            return;
        }
        relaxation.bound(units, units);
        if (relaxation.solve(true, cutoff()) == End.SOLVED) {
            var plan = relaxation.plan(units);
            var evaluation = PlanEvaluation.of(core, plan);
            if (evaluation.isFeasible() && evaluation.cost() < cost) {
                cost = evaluation.cost();
                incumbent = plan;
                duals = relaxation.duals();
                watcher.incumbent(cost);
            }
        }
    }

    private boolean keepsSideConstraints(int[] units) {
        var designs = core.designs();
        for (int i = 0; i < designs.sideConstraintCount(); i++) {
            double sum = 0;
            for (int t = designs.firstTerm()[i]; t < designs.firstTerm()[i + 1]; t++) {
                sum += designs.termFactor()[t] * units[designs.termDesign()[t]];
            }
            if (sum > designs.limit()[i] + 1e-9) {
                return false;
            }
        }
        return true;
    }

    /** Bound from which a node holds nothing that matters. */
    private double cutoff() {
        return incumbent == null ? Double.POSITIVE_INFINITY : cost - budget.gap() / 2 * Math.max(1, Math.abs(cost));
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
        return incumbent != null && cost - bound <= budget.gap() * Math.max(1, Math.abs(cost));
    }

    private Outcome conclusion() {
        double bound = Math.min(Math.max(toldBound, bound()), cost);
        if (incumbent != null) {
            return isGoodEnough(bound)
                    ? new Outcome.Optimal(incumbent, cost, bound, duals)
                    : new Outcome.Feasible(
                            incumbent,
                            cost,
                            bound,
                            duals,
                            failed ? Relaxation.FAILURE : "stopped at its limit of time or work");
        }
        if (open.isEmpty()) {
            return new Outcome.Infeasible(
                    "no choice of designs lets everything that must be carried or kept be so; at least %,.3f units are missing"
                            .formatted(relaxation.leastShortfall()));
        }
        return failed
                ? new Outcome.Failed(Relaxation.FAILURE)
                : new Outcome.Nothing(toldBound, "stopped at its limit of time or work before it had a plan");
    }

    @Override
    public void close() {
        relaxation.close();
    }
}
