package org.keruen.compile;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.keruen.allocation.LoadKind;
import org.keruen.core.Core;
import org.keruen.core.Plan;
import org.keruen.problem.Corridor;

/**
 * Corridors whose cap may hold cargo back only because the Core counts it at two gates. A cap that does not bind keeps
 * no better plan away; one that binds might, if some route can pass two of its gates.
 */
final class DoubleCounts {
    /** Relative distance below a cap that still counts as binding. */
    private static final double BINDING = 1e-6;

    private final Compilation compilation;
    private final Core core;

    private DoubleCounts(Compilation compilation) {
        this.compilation = compilation;
        this.core = compilation.core();
    }

    /** What paths would have to remember so that no cap that binds under the plan counts a tonne twice. */
    static Set<Memory> of(Compilation compilation, Plan plan) {
        double[] amount = LoadWriter.amounts(compilation.core(), plan);
        var counts = new DoubleCounts(compilation);
        var memories = new LinkedHashSet<Memory>();
        for (int r = 0; r < amount.length; r++) {
            double upper = compilation.core().resources().upper()[r];
            if (amount[r] >= upper - BINDING * Math.max(1, upper) && counts.canCountTwice(r)) {
                memories.add(new Memory.OfCorridor(compilation.row(r).id()));
            }
        }
        return memories;
    }

    /** As {@link #of(Compilation, Plan)}, where there is no plan to tell which caps bind. */
    static Set<Memory> of(Compilation compilation) {
        var counts = new DoubleCounts(compilation);
        var memories = new LinkedHashSet<Memory>();
        for (int r = 0; r < compilation.core().resources().count(); r++) {
            if (counts.canCountTwice(r)) {
                memories.add(new Memory.OfCorridor(compilation.row(r).id()));
            }
        }
        return memories;
    }

    /** Whether the resource caps a corridor and some class can go on from one of its gates to another. */
    private boolean canCountTwice(int resource) {
        var row = compilation.row(resource);
        if (row.kind() != LoadKind.CORRIDOR
                || Double.isInfinite(core.resources().upper()[resource])) {
            return false;
        }
        var problem = compilation.draft().problem;
        var gates = new HashSet<>(problem.gates(problem.row(Corridor.class, row.id())));
        for (var gate : gates) {
            for (int costClass = 0; costClass < core.classCount(); costClass++) {
                if (leadsToAnother(gate, gates, costClass)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean leadsToAnother(String gate, Set<String> gates, int costClass) {
        var reached = new BitSet();
        for (int a = 0; a < core.network().arcCount(); a++) {
            if (isOpen(a, costClass) && passes(a, Set.of(gate))) {
                reached.set(core.network().head()[a]);
            }
        }
        spread(reached, costClass);
        var others = new HashSet<>(gates);
        others.remove(gate);
        for (int a = 0; a < core.network().arcCount(); a++) {
            if (isOpen(a, costClass) && reached.get(core.network().tail()[a]) && passes(a, others)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOpen(int arc, int costClass) {
        return core.cost()[costClass][arc] < Double.POSITIVE_INFINITY;
    }

    private boolean passes(int arc, Set<String> elements) {
        return compilation.steps(arc).stream()
                .anyMatch(step -> step.passage().isElement()
                        && elements.contains(step.passage().id()));
    }

    /** Adds every node that can be reached from those given. */
    private void spread(BitSet reached, int costClass) {
        var network = core.network();
        var waiting = new ArrayDeque<Integer>();
        reached.stream().forEach(waiting::add);
        while (!waiting.isEmpty()) {
            int v = waiting.remove();
            for (int i = network.firstOut()[v]; i < network.firstOut()[v + 1]; i++) {
                int a = network.outArc()[i];
                int head = network.head()[a];
                if (isOpen(a, costClass) && !reached.get(head)) {
                    reached.set(head);
                    waiting.add(head);
                }
            }
        }
    }
}
