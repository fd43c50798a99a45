package org.keruen.solve.arc;

import static java.lang.Double.NEGATIVE_INFINITY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.core.Duals;
import org.keruen.core.PlanEvaluation;
import org.keruen.solve.Budget;
import org.keruen.solve.OnlyBetter;
import org.keruen.solve.Outcome;
import org.keruen.solve.Watcher;
import org.keruen.solve.engine.LinearResult;

/**
 * One solve of a Core by the arc form. The engine chooses the designs; then a linear program with the designs given
 * finds the exact flows and their prices; then the flows are split into paths and judged. If flow that matters goes in
 * circles, its groups are written path by path instead and all begins again.
 */
final class ArcRun {
    /** Relative: how far a plan's cost may lie above the linear program's. */
    private static final double COST_TOLERANCE = 1e-7;

    /** Relative: how far engines' bounds may be wrong. */
    private static final double BOUND_TOLERANCE = 1e-9;

    /** Relative: a bound that is farther above the cost of a plan that was checked is refuted by it. */
    private static final double REFUTED = 1e-6;

    private final Core core;
    private final ArcSettings settings;
    private final Clock clock;
    private final OnlyBetter watcher;
    private final ExactFlows flows;
    private double bound = NEGATIVE_INFINITY;

    ArcRun(Core core, ArcSettings settings, Budget budget, Watcher watcher) {
        this.core = core;
        this.settings = settings;
        this.clock = new Clock(budget);
        this.watcher = new OnlyBetter(watcher);
        this.flows = new ExactFlows(settings, clock);
    }

    Outcome outcome() {
        if (clock.isOver()) {
            return new Outcome.Nothing(bound, "stopped before it began");
        }
        if (!settings.backend().takesIntegers() && !unitsAreGiven()) {
            return new Outcome.Failed(
                    "%s solves linear programs only and this problem has designs to choose; try backend scip, highs or cp-sat"
                            .formatted(settings.backend().id()));
        }
        int broken = unitsAreGiven() ? brokenSideConstraint(core.designs().least()) : -1;
        if (broken >= 0) {
            var proof = new Contradiction(core, clock).ofSideConstraint(broken);
            return new Outcome.Infeasible(
                    "the rules between designs contradict each other", new double[0], new double[0], proof);
        }
        var forms = new ArrayList<Form>();
        for (var group : Group.of(core)) {
            var form = Form.of(core, group);
            if (form == null) {
                return new Outcome.Failed(
                        "the weight limit unfolds the network from node %d into more than %d arcs, or a circle pays there and it has more than %d paths; try another solver"
                                .formatted(group.origin(), Expansion.MOST_ARCS, Form.ByPath.MOST_PATHS));
            }
            forms.add(form);
        }
        return solve(forms);
    }

    private boolean unitsAreGiven() {
        return Arrays.equals(core.designs().least(), core.designs().most());
    }

    /** The first side constraint that the units break; −1 if they keep all. */
    private int brokenSideConstraint(int[] units) {
        var designs = core.designs();
        for (int i = 0; i < designs.sideConstraintCount(); i++) {
            double sum = 0;
            for (int t = designs.firstTerm()[i]; t < designs.firstTerm()[i + 1]; t++) {
                sum += designs.termFactor()[t] * units[designs.termDesign()[t]];
            }
            if (sum > designs.limit()[i] + PlanEvaluation.TOLERANCE) {
                return i;
            }
        }
        return -1;
    }

    /** Each round but the last writes some groups in a finer form. */
    private Outcome solve(List<Form> forms) {
        Outcome.@Nullable Feasible known = null;
        while (true) {
            var attempt = attempt(forms);
            known = attempt.outcome() instanceof Outcome.Feasible plan ? better(known, plan) : known;
            boolean last = attempt.spoilt().isEmpty();
            for (int f : attempt.spoilt()) {
                var finer = clock.isOver() ? null : ((Form.ByArc) forms.get(f)).finer(core);
                last |= finer == null;
                forms.set(f, finer == null ? forms.get(f) : finer);
            }
            if (last) {
                boolean empty = attempt.outcome() instanceof Outcome.Nothing;
                return known != null && empty ? known : attempt.outcome();
            }
        }
    }

    private static Outcome.Feasible better(Outcome.@Nullable Feasible known, Outcome.Feasible plan) {
        return known == null || plan.cost() < known.cost() ? plan : known;
    }

    /**
     * What came of one round.
     *
     * @param spoilt forms whose flow does not split into ways of their groups, to the plan's harm
     * @param outcome the best that can be said if nothing better follows
     */
    private record Attempt(Outcome outcome, List<Integer> spoilt) {
        static Attempt last(Outcome outcome) {
            return new Attempt(outcome, List.of());
        }
    }

    private Attempt attempt(List<Form> forms) {
        return unitsAreGiven() ? withUnitsGiven(forms) : withUnitsChosen(forms);
    }

    private Attempt withUnitsGiven(List<Form> forms) {
        int[] units = core.designs().least();
        var model = ArcModel.withUnits(core, forms, units);
        var exact = flows.given(model.linear());
        if (!exact.hasSolution()) {
            return Attempt.last(withoutPlan(exact, forms, units));
        }
        if (exact.duals() != null) {
            raiseBound(model.lagrangianBound(exact.duals()));
        }
        return judged(forms, model, exact, units, exact.remark());
    }

    private Attempt withUnitsChosen(List<Form> forms) {
        var choice = ArcModel.withDesigns(core, forms);
        var chosen =
                settings.backend().solve(choice.linear(), clock.forSearch(), settings.parameters(), watcher(forms));
        raiseBound(chosen.bound());
        if (!chosen.hasSolution()) {
            return Attempt.last(withoutPlan(chosen, forms, null));
        }
        int[] units = choice.units(chosen.primal(), core.designs().count());
        var model = ArcModel.withUnits(core, forms, units);
        var exact = flows.chosen(model.linear(), chosen.primal());
        return exact.hasSolution() ? judged(forms, model, exact, units, chosen.remark()) : Attempt.last(strayed(exact));
    }

    /** Hears of the engine's solutions only where they are plans. */
    private Watcher watcher(List<Form> forms) {
        boolean plans = !ArcModel.circlesMayPay(core) && forms.stream().allMatch(Form::keepsLimits);
        return plans ? watcher : new BoundsOnly(watcher);
    }

    private Attempt judged(List<Form> forms, ArcModel model, LinearResult exact, int[] units, String remark) {
        var flow = FlowPlan.of(core, forms, model, exact.primal(), units);
        var evaluation = PlanEvaluation.of(core, flow.plan());
        double excess = evaluation.cost() - exact.objective();
        boolean whole = evaluation.isFeasible() && excess <= COST_TOLERANCE * Math.max(1, Math.abs(exact.objective()));
        if (whole || (evaluation.isFeasible() && flow.spoilt().isEmpty())) {
            return Attempt.last(plan(flow, evaluation.cost(), duals(forms, model, exact), remark));
        }
        if (evaluation.isFeasible()) {
            var why = "in the cheapest flow of the arc form some goes in circles, and there are too many paths to tell"
                    + " better";
            return new Attempt(plan(flow, evaluation.cost(), null, why), flow.spoilt());
        }
        var why = "the flow found does not split into paths that keep the rules: %s"
                .formatted(evaluation.violations().getFirst());
        return new Attempt(new Outcome.Nothing(bound, why), flow.spoilt());
    }

    private @Nullable Duals duals(List<Form> forms, ArcModel model, LinearResult exact) {
        return exact.duals() == null ? null : model.duals(core, forms, exact.duals());
    }

    private Outcome plan(FlowPlan flow, double cost, @Nullable Duals duals, String remark) {
        watcher.incumbent(cost);
        if (bound > cost + REFUTED * Math.max(1, Math.abs(cost))) {
            var why = "%s claims that no plan costs less than %s, which this one does: the claim proves nothing"
                    .formatted(settings.backend().id(), bound);
            return new Outcome.Feasible(flow.plan(), cost, NEGATIVE_INFINITY, duals, why);
        }
        double proven = Math.min(bound, cost);
        boolean optimal = cost - proven <= clock.budget().gap() * Math.max(1, Math.abs(cost));
        return optimal
                ? new Outcome.Optimal(flow.plan(), cost, proven, duals)
                : new Outcome.Feasible(flow.plan(), cost, proven, duals, remark);
    }

    private void raiseBound(double engineBound) {
        double safe = engineBound - BOUND_TOLERANCE * Math.max(1, Math.abs(engineBound));
        if (safe > bound) {
            bound = safe;
            watcher.bound(safe);
        }
    }

    private Outcome withoutPlan(LinearResult result, List<Form> forms, int @Nullable [] units) {
        return switch (result.status()) {
            case INFEASIBLE -> new Shortage(core, settings, clock).outcome(finest(forms), units);
            case UNBOUNDED -> new Outcome.Unbounded(result.remark());
            case NOTHING -> new Outcome.Nothing(bound, result.remark());
            case ABNORMAL, REFUSED -> new Outcome.Failed(result.remark());
            case OPTIMAL, FEASIBLE -> throw new IllegalStateException(result.toString());
        };
    }

    /** The forms with limits as they are: on a coarse grid less would seem to be missing. */
    private List<Form> finest(List<Form> forms) {
        return forms.stream()
                .map(form -> form instanceof Form.ByArc byArc ? byArc.exact(core) : form)
                .toList();
    }

    private Outcome strayed(LinearResult exact) {
        return new Outcome.Nothing(
                bound,
                "with the designs that %s chose there is no exact flow (%s)"
                        .formatted(settings.backend().id(), exact.remark()));
    }
}
