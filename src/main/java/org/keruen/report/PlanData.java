package org.keruen.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keruen.allocation.Allocation;
import org.keruen.allocation.Tallies;
import org.keruen.problem.Demand;
import org.keruen.problem.Link;
import org.keruen.problem.Period;
import org.keruen.problem.Problem;

/** One plan's figures. */
final class PlanData {
    private final World world;
    private final Tracks tracks;
    private final PlanView plan;
    private final Allocation allocation;
    private final Problem problem;

    PlanData(World world, Tracks tracks, PlanView plan) {
        this.world = world;
        this.tracks = tracks;
        this.plan = plan;
        this.allocation = plan.allocation();
        this.problem = plan.problem();
    }

    /** The figures, and what this plan's problem assumes otherwise than the first plan's. */
    Map<String, @Nullable Object> json(Problem first) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        putHead(json);
        putProof(json);
        putTotals(json);
        json.putAll(new RouteData(world, plan).json());
        json.put("unmet", unmet());
        json.put("choices", choices());
        json.put("loads", loads());
        json.put("asked", asked());
        json.put("tracks", ownTracks());
        json.put("changes", SourceData.changes(first, problem));
        return json;
    }

    private void putHead(Map<String, @Nullable Object> json) {
        var notes = plan.notes();
        json.put("label", plan.label());
        json.put("title", PlanNames.title(problem));
        json.put("description", problem.header().description());
        json.put("problem", allocation.problem());
        json.put("scenario", allocation.scenario());
        json.put("year", problem.header().baseYear());
        json.put("objectiveKind", Names.of(problem.header().objective()));
        json.put("currency", allocation.currency());
        json.put("date", notes.date());
        json.put("verdict", notes.verdict());
        json.put("sound", notes.sound());
        json.put("facts", notes.facts());
    }

    private void putProof(Map<String, @Nullable Object> json) {
        var proof = allocation.proof();
        json.put("solver", proof.solver());
        json.put("status", Names.of(proof.status()));
        json.put("objective", proof.objective());
        json.put("bound", proof.bound());
        json.put("gap", proof.gap());
        json.put("remark", proof.remark());
    }

    private void putTotals(Map<String, @Nullable Object> json) {
        json.put("tonnesMoved", allocation.tonnesMoved());
        json.put("tonnesUnmet", allocation.tonnesUnmet());
        json.put("bill", BillData.parts(allocation.bill()));
        json.put("money", allocation.bill().money());
        json.put("tonnesByCorridor", Tallies.tonnesByCorridor(problem, allocation));
        json.put("tonnesByPort", Tallies.tonnesByPort(problem, allocation));
    }

    private Map<String, Object> unmet() {
        var grid = new Grid("demand", "period", "tonnes", "price");
        for (var unmet : allocation.unmet()) {
            grid.add(
                    world.place(Demand.class, unmet.demand()),
                    world.place(Period.class, unmet.period()),
                    unmet.tonnes(),
                    unmet.pricePerTonne());
        }
        return grid.json();
    }

    private Map<String, Object> choices() {
        var grid = new Grid("kind", "id", "units", "cost");
        for (var choice : allocation.choices()) {
            grid.add(Names.of(choice.kind()), choice.id(), choice.units(), choice.costPerYear());
        }
        return grid.json();
    }

    private Map<String, Object> loads() {
        var grid = new Grid("kind", "id", "direction", "period", "rule", "unit", "amount", "lower", "capacity", "dual");
        for (var load : allocation.loads()) {
            grid.add(
                    Names.of(load.kind()),
                    load.id(),
                    load.direction(),
                    world.place(Period.class, load.period()),
                    load.rule(),
                    load.unit(),
                    load.amount(),
                    load.lower(),
                    load.capacity(),
                    load.dual());
        }
        return grid.json();
    }

    /** Tonnes that each demand of the world asks for in this plan's problem. */
    private List<Double> asked() {
        var tonnes = new ArrayList<Double>();
        for (var demand : world.rows(Demand.class)) {
            var own = problem.find(Demand.class, demand.id());
            tonnes.add(own == null ? 0 : own.volume().ofYear());
        }
        return tonnes;
    }

    /** Tracks of the links whose course differs from the world's, by their places. */
    private Map<String, Object> ownTracks() {
        var json = new LinkedHashMap<String, Object>();
        for (var link : problem.rows(Link.class)) {
            var known = Objects.requireNonNull(world.find(Link.class, link.id()));
            if (!known.course().equals(link.course())) {
                json.put(String.valueOf(world.place(Link.class, link.id())), tracks.of(link));
            }
        }
        return json;
    }
}
