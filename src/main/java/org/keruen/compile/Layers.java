package org.keruen.compile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keruen.allocation.LegKind;
import org.keruen.problem.Complaint;
import org.keruen.problem.InvalidProblem;

/**
 * Copies of the network by what a path has passed. Where a floor, a tier's threshold, a commitment or a subsidy would
 * reward it, flow could run in circles or go there and back; a path is therefore let pass each of the rewarded groups
 * of links and terminals at most once: the node it comes to remembers the groups it has passed. Only groups that some
 * class could pass twice are remembered, so that most networks stay as they are.
 */
final class Layers {
    private static final int MOST_GROUPS = 12;

    private final ArcDrafts arcs;
    private final int pointCount;
    private final int classCount;
    private final List<BitSet> groupArcs = new ArrayList<>();
    private final Map<Long, Integer> nodes = new HashMap<>();
    private final List<Copy> copies = new ArrayList<>();

    /** An arc of the Core: a drafted arc between two copies of its ends. */
    record Copy(int draft, int tail, int head) {}

    Layers(Draft draft, Set<Integer> sources) {
        this.arcs = draft.arcs;
        this.pointCount = draft.points.count();
        this.classCount = draft.classCount();
        for (var elements : new LinkedHashSet<>(draft.passedOnce)) {
            var members = membersOf(elements);
            if (canBePassedTwice(members)) {
                groupArcs.add(members);
            }
        }
        if (groupArcs.size() > MOST_GROUPS) {
            throw tooMany();
        }
        if (groupArcs.isEmpty()) {
            for (int arc = 0; arc < arcs.count(); arc++) {
                copies.add(new Copy(arc, arcs.get(arc).tail(), arcs.get(arc).head()));
            }
        } else {
            unfold(sources);
        }
    }

    /** The arcs of the Core. */
    List<Copy> copies() {
        return copies;
    }

    int nodeCount() {
        return groupArcs.isEmpty() ? pointCount : pointCount + nodes.size();
    }

    private BitSet membersOf(List<String> elements) {
        var names = new HashSet<>(elements);
        var members = new BitSet();
        for (int arc = 0; arc < arcs.count(); arc++) {
            boolean member = arcs.get(arc).steps().stream()
                    .anyMatch(step -> step.passage().isElement()
                            && names.contains(step.passage().id()));
            members.set(arc, member);
        }
        return members;
    }

    private boolean canBePassedTwice(BitSet members) {
        for (int costClass = 0; costClass < classCount; costClass++) {
            if (canBePassedTwice(members, costClass)) {
                return true;
            }
        }
        return false;
    }

    private boolean canBePassedTwice(BitSet members, int costClass) {
        var reached = new BitSet();
        members.stream()
                .filter(arc -> arcs.get(arc).isOpenTo(costClass))
                .forEach(arc -> reached.set(arcs.get(arc).head()));
        spread(reached, costClass);
        return members.stream()
                .anyMatch(arc -> arcs.get(arc).isOpenTo(costClass)
                        && reached.get(arcs.get(arc).tail()));
    }

    /** Adds every point that can be reached from those given. */
    private void spread(BitSet reached, int costClass) {
        boolean grows = true;
        while (grows) {
            int before = reached.cardinality();
            for (int a = 0; a < arcs.count(); a++) {
                var arc = arcs.get(a);
                if (arc.isOpenTo(costClass) && reached.get(arc.tail())) {
                    reached.set(arc.head());
                }
            }
            grows = reached.cardinality() > before;
        }
    }

    /**
     * Follows every arc from the sources, remembering the groups passed. Points keep their numbers as copies of mask 0.
     */
    private void unfold(Set<Integer> sources) {
        Map<Integer, List<Integer>> outgoing = new HashMap<>();
        for (int a = 0; a < arcs.count(); a++) {
            outgoing.computeIfAbsent(arcs.get(a).tail(), _ -> new ArrayList<>()).add(a);
        }
        var waiting = new ArrayDeque<Long>();
        var seen = new HashSet<Long>();
        sources.stream().sorted().forEach(source -> {
            waiting.add(key(source, 0));
            seen.add(key(source, 0));
        });
        while (!waiting.isEmpty()) {
            long from = waiting.remove();
            int mask = Math.toIntExact(from & 0xffff);
            for (int a : outgoing.getOrDefault((int) (from >> 16), List.of())) {
                int passed = groupsOf(a);
                if ((mask & passed) == 0) {
                    long to = key(arcs.get(a).head(), isEnd(a) ? 0 : mask | passed);
                    copies.add(new Copy(a, node(from), node(to)));
                    if (seen.add(to)) {
                        waiting.add(to);
                    }
                }
            }
        }
    }

    private boolean isEnd(int arc) {
        return arcs.get(arc).steps().stream().anyMatch(step -> step.passage().kind() == LegKind.DELIVERY);
    }

    private int groupsOf(int arc) {
        int mask = 0;
        for (int group = 0; group < groupArcs.size(); group++) {
            mask |= groupArcs.get(group).get(arc) ? 1 << group : 0;
        }
        return mask;
    }

    private static long key(int point, int mask) {
        return (long) point << 16 | mask;
    }

    private int node(long key) {
        return (key & 0xffff) == 0 ? (int) (key >> 16) : nodes.computeIfAbsent(key, _ -> pointCount + nodes.size());
    }

    private InvalidProblem tooMany() {
        return new InvalidProblem(List.of(new Complaint(
                "problem",
                "",
                null,
                null,
                "%d groups of links with a floor, a minimum, a tier threshold, a commitment or a subsidy above the price can be"
                                .formatted(groupArcs.size())
                        + " passed twice by one route; at most %d can be kept from that. Make links one-way where cargo goes one way"
                                .formatted(MOST_GROUPS),
                List.of())));
    }
}
