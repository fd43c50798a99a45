package org.keruen.compile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.keruen.allocation.LegKind;
import org.keruen.core.Plan;
import org.keruen.problem.Corridor;
import org.keruen.problem.Problem;

/**
 * Paths of a plan that come to a place or a terminal twice or pass two gates of a corridor. The Core lets them, for its
 * nodes are places seen by one mode; where a floor or a threshold rewards it, cargo would go there and back, or be
 * counted twice.
 */
final class Wandering {
    private final Compilation compilation;
    private final Problem problem;
    private final Set<Memory> memories = new LinkedHashSet<>();

    private Wandering(Compilation compilation) {
        this.compilation = compilation;
        this.problem = compilation.draft().problem;
    }

    /** What paths would have to remember so that none of the plan's wander; empty if none does. */
    static Set<Memory> of(Compilation compilation, Plan plan) {
        var wandering = new Wandering(compilation);
        for (var flow : new RouteFlows(compilation, plan).list()) {
            wandering.lookForPlaces(flow.steps());
            wandering.lookForTerminals(flow.steps());
            wandering.lookForCorridors(flow.steps());
        }
        return wandering.memories;
    }

    private void lookForPlaces(List<Step> steps) {
        var visited = new HashSet<String>();
        for (var step : steps) {
            if (step.passage().kind() == LegKind.LINK) {
                if (visited.isEmpty()) {
                    visited.add(Places.before(problem, step.passage()));
                }
                var place = Places.after(problem, step.passage());
                if (!visited.add(place)) {
                    memories.add(new Memory.OfPlace(place));
                }
            }
        }
    }

    private void lookForTerminals(List<Step> steps) {
        var passed = new HashSet<String>();
        for (var step : steps) {
            var passage = step.passage();
            if (passage.kind() == LegKind.TERMINAL && !passed.add(passage.id())) {
                memories.add(new Memory.OfTerminal(passage.id()));
            }
        }
    }

    private void lookForCorridors(List<Step> steps) {
        for (var corridor : countedCorridors()) {
            long gates = steps.stream()
                    .filter(step -> step.passage().isElement())
                    .filter(step ->
                            problem.gates(corridor).contains(step.passage().id()))
                    .count();
            if (gates > 1) {
                memories.add(new Memory.OfCorridor(corridor.id()));
            }
        }
    }

    /** Corridors that some row counts. */
    private List<Corridor> countedCorridors() {
        var counted = new ArrayList<Corridor>();
        for (var corridor : problem.rows(Corridor.class)) {
            if (compilation.countsCorridor(corridor.id())) {
                counted.add(corridor);
            }
        }
        return counted;
    }
}
