package org.keruen.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.allocation.Allocation;
import org.keruen.allocation.Bill;
import org.keruen.allocation.BillPart;
import org.keruen.allocation.Proof;
import org.keruen.allocation.Route;
import org.keruen.allocation.Status;
import org.keruen.allocation.Unmet;
import org.keruen.core.Duals;
import org.keruen.core.Plan;
import org.keruen.problem.Demand;
import org.keruen.problem.Objective;
import org.keruen.problem.Problem;
import org.keruen.solve.Outcome;

/** Turns the outcome of a solve into an Allocation; what the plan costs is counted anew from its routes. */
final class Decompiler {
    /** Tonnes below which a demand counts as met. */
    private static final double DUST_TONNES = 1e-6;

    private final Compilation compilation;
    private final Draft draft;
    private final Problem problem;

    Decompiler(Compilation compilation) {
        this.compilation = compilation;
        this.draft = compilation.draft();
        this.problem = draft.problem;
    }

    Allocation allocation(Outcome outcome, String solver) {
        return switch (outcome) {
            case Outcome.Optimal optimal ->
                withPlan(
                        optimal.plan(),
                        optimal.duals(),
                        new Proof(solver, Status.OPTIMAL, null, finite(optimal.bound()), "proven optimal"));
            case Outcome.Feasible feasible ->
                withPlan(
                        feasible.plan(),
                        feasible.duals(),
                        new Proof(solver, Status.FEASIBLE, null, finite(feasible.bound()), feasible.why()));
            case Outcome.Infeasible infeasible ->
                withoutPlan(new Proof(solver, Status.INFEASIBLE, null, null, infeasible.why()));
            case Outcome.Unbounded unbounded ->
                withoutPlan(new Proof(solver, Status.UNBOUNDED, null, null, unbounded.why()));
            case Outcome.Nothing nothing ->
                withoutPlan(new Proof(solver, Status.NO_SOLUTION, null, finite(nothing.bound()), nothing.why()));
            case Outcome.Failed failed -> withoutPlan(new Proof(solver, Status.ERROR, null, null, failed.why()));
        };
    }

    private static @Nullable Double finite(double bound) {
        return Double.isFinite(bound) ? bound : null;
    }

    private Allocation withoutPlan(Proof proof) {
        return new Allocation(
                problem.header().name(),
                problem.scenario(),
                problem.header().currency(),
                proof,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Bill(Map.of()));
    }

    private Allocation withPlan(Plan plan, @Nullable Duals duals, Proof proof) {
        var charges = new Charges(draft);
        var flows = new RouteFlows(compilation, plan);
        var volumes = new YearVolumes(charges, flows);
        var writer = new RouteWriter(draft, charges, new UnitCosts(problem), volumes);
        var routes = flows.list().stream().map(writer::route).sorted(inOrder()).toList();
        var unmet = unmet(plan);
        var year = new YearCharges(compilation, charges, volumes, routes, plan.units());
        var bill = year.bill(routes, unmet);
        return new Allocation(
                problem.header().name(),
                problem.scenario(),
                problem.header().currency(),
                new Proof(proof.solver(), proof.status(), objective(bill), proof.bound(), proof.remark()),
                routes,
                unmet,
                year.choices(),
                new LoadWriter(compilation).loads(plan, duals, flows),
                bill);
    }

    private double objective(Bill bill) {
        return problem.header().objective() == Objective.MIN_COST ? bill.all() - bill.of(BillPart.REVENUE) : bill.all();
    }

    private List<Unmet> unmet(Plan plan) {
        var unmet = new ArrayList<Unmet>();
        for (int k = 0; k < plan.unmet().length; k++) {
            if (plan.unmet()[k] > DUST_TONNES) {
                var shipment = compilation.shipments().get(k);
                unmet.add(new Unmet(
                        shipment.demand().id(),
                        draft.periods.get(shipment.period()).id(),
                        plan.unmet()[k],
                        compilation.core().commodities().unmetCost()[k]));
            }
        }
        return unmet;
    }

    /** Demands and periods in the file's order, then falling tonnes. */
    private Comparator<Route> inOrder() {
        var place = new HashMap<String, Integer>();
        problem.rows(Demand.class).forEach(demand -> place.put(demand.id(), place.size()));
        var periodPlace = new HashMap<String, Integer>();
        draft.periods.forEach(period -> periodPlace.put(period.id(), periodPlace.size()));
        return Comparator.comparingInt((Route route) -> place.getOrDefault(route.demand(), 0))
                .thenComparingInt(route -> periodPlace.getOrDefault(route.period(), 0))
                .thenComparing(Route::tonnes, Comparator.reverseOrder())
                .thenComparing(route -> route.legs().toString());
    }
}
