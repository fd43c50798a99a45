package org.keruen.compile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keruen.allocation.LegKind;
import org.keruen.problem.Corridor;

/**
 * Copies of the network by what a path has passed: a node's copy stands for the node together with the memories
 * gathered on the way to it. Without memories the network stays as it is.
 */
final class Layers {
    private static final int MASK_BITS = 16;
    private static final int MASK = (1 << MASK_BITS) - 1;

    private final Draft draft;
    private final List<Memory> memories;
    private final Map<Long, Integer> nodes = new HashMap<>();
    private final List<Copy> copies = new ArrayList<>();
    private int nodeCount;

    /**
     * An arc of the Core: a drafted arc between two copies of its ends.
     *
     * @param memories bits of what the path remembers before it
     */
    record Copy(int draft, int tail, int head, int memories) {}

    /** At most 16 memories. */
    Layers(Draft draft, List<Memory> memories, Set<Integer> sources) {
        this.draft = draft;
        this.memories = memories;
        this.nodeCount = draft.points.count();
        if (memories.size() > MASK_BITS) {
            throw new IllegalStateException("%d memories".formatted(memories.size()));
        }
        if (memories.isEmpty()) {
            for (int a = 0; a < draft.arcs.count(); a++) {
                copies.add(
                        new Copy(a, draft.arcs.get(a).tail(), draft.arcs.get(a).head(), 0));
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
        return nodeCount;
    }

    /** Whether a tonne on the copy counts in a row: not in those of a corridor whose gate it has passed before. */
    boolean counts(Copy copy, RowInfo row) {
        for (int m = 0; m < memories.size(); m++) {
            boolean remembered = (copy.memories() & 1 << m) != 0;
            if (remembered && memories.get(m) instanceof Memory.OfCorridor(String corridor)) {
                boolean ofCorridor = row.kind() == org.keruen.allocation.LoadKind.CORRIDOR
                        && row.id().equals(corridor);
                if (ofCorridor) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Follows every arc from the sources, gathering memories. Points keep their numbers as copies without memories. */
    private void unfold(Set<Integer> sources) {
        var outgoing = outgoing();
        int[] gathered = gathered();
        int forbidden = forbiddenBits();
        var waiting = new ArrayDeque<Long>();
        var seen = new HashSet<Long>();
        for (var start : starts(sources)) {
            waiting.add(start);
            seen.add(start);
        }
        while (!waiting.isEmpty()) {
            long from = waiting.remove();
            int mask = Math.toIntExact(from & MASK);
            for (int a : outgoing.getOrDefault(Math.toIntExact(from >> MASK_BITS), List.of())) {
                if ((mask & gathered[a] & forbidden) == 0) {
                    long to = key(draft.arcs.get(a).head(), isEnd(a) ? 0 : mask | gathered[a]);
                    copies.add(new Copy(a, node(from), node(to), mask));
                    if (seen.add(to)) {
                        waiting.add(to);
                    }
                }
            }
        }
    }

    private Map<Integer, List<Integer>> outgoing() {
        Map<Integer, List<Integer>> outgoing = new HashMap<>();
        for (int a = 0; a < draft.arcs.count(); a++) {
            outgoing.computeIfAbsent(draft.arcs.get(a).tail(), _ -> new ArrayList<>())
                    .add(a);
        }
        return outgoing;
    }

    /** The sources; one at a remembered place begins with that memory, under its own number. */
    private List<Long> starts(Set<Integer> sources) {
        var starts = new ArrayList<Long>();
        for (var source : sources.stream().sorted().toList()) {
            int mask = 0;
            for (int m = 0; m < memories.size(); m++) {
                mask |= memories.get(m) instanceof Memory.OfPlace(String node) && isSource(source, node) ? 1 << m : 0;
            }
            long start = key(source, mask);
            nodes.put(start, source);
            starts.add(start);
        }
        return starts;
    }

    private boolean isSource(int point, String node) {
        for (int period = 0; period < draft.periods.size(); period++) {
            if (draft.points.isSource(point, node, period)) {
                return true;
            }
        }
        return false;
    }

    /** The memories that each drafted arc gives. */
    private int[] gathered() {
        int[] gathered = new int[draft.arcs.count()];
        for (int a = 0; a < gathered.length; a++) {
            for (int m = 0; m < memories.size(); m++) {
                for (var step : draft.arcs.get(a).steps()) {
                    gathered[a] |= gives(step.passage(), memories.get(m)) ? 1 << m : 0;
                }
            }
        }
        return gathered;
    }

    private boolean gives(Passage passage, Memory memory) {
        return switch (memory) {
            case Memory.OfCorridor(String corridor) ->
                passage.isElement()
                        && draft.problem
                                .gates(draft.problem.row(Corridor.class, corridor))
                                .contains(passage.id());
            case Memory.OfPlace(String node) ->
                passage.kind() == LegKind.LINK
                        && Places.after(draft.problem, passage).equals(node);
            case Memory.OfTerminal(String terminal) ->
                passage.kind() == LegKind.TERMINAL && passage.id().equals(terminal);
        };
    }

    private int forbiddenBits() {
        int bits = 0;
        for (int m = 0; m < memories.size(); m++) {
            bits |= memories.get(m).forbids() ? 1 << m : 0;
        }
        return bits;
    }

    private boolean isEnd(int arc) {
        return draft.arcs.get(arc).steps().stream()
                .anyMatch(step -> step.passage().kind() == LegKind.DELIVERY);
    }

    private static long key(int point, int mask) {
        return (long) point << MASK_BITS | mask;
    }

    private int node(long key) {
        return (key & MASK) == 0 ? Math.toIntExact(key >> MASK_BITS) : nodes.computeIfAbsent(key, _ -> nodeCount++);
    }
}
