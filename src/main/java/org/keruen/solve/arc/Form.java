package org.keruen.solve.arc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;

/** How a group's flow is written down. */
sealed interface Form {
    Group group();

    /** By arc, unless a circle pays: then by path. Null if there are too many arcs or paths. */
    static @Nullable Form of(Core core, Group group) {
        var expansion = Expansion.of(core, group);
        if (expansion == null) {
            return null;
        }
        var byArc = new ByArc(group, expansion);
        return expansion.hasCircleThatPays(core.cost()[group.costClass()]) ? ByPath.of(core, byArc) : byArc;
    }

    /** A flow on each arc: small, but it may go in circles. */
    record ByArc(Group group, Expansion expansion) implements Form {}

    /**
     * A flow on each simple path: cannot go in circles, but there may be many.
     *
     * @param destination of each path, as an index into the group's
     * @param path arcs of each path
     */
    record ByPath(Group group, int[] destination, int[][] path) implements Form {
        /** Most paths of a group, and most steps to find them. */
        static final int MOST_PATHS = 20_000;

        private static final int MOST_STEPS = 5_000_000;

        /** All simple paths; null if there are too many. */
        static @Nullable ByPath of(Core core, ByArc form) {
            return new Walk(core, form).allPaths();
        }
    }

    /** Depth first through all simple paths. */
    final class Walk {
        private final ByArc form;
        private final int[][] outArcs;
        private final int[] destinationOf;
        private final boolean[] visited;
        private final List<Integer> destination = new ArrayList<>();
        private final List<int[]> paths = new ArrayList<>();
        private final int[] stack;
        private int steps;

        private Walk(Core core, ByArc form) {
            this.form = form;
            var expansion = form.expansion();
            this.outArcs = expansion.outArcs();
            this.destinationOf = expansion.destinationOf();
            this.visited = new boolean[core.network().nodeCount()];
            this.stack = new int[core.network().nodeCount() + 1];
        }

        private @Nullable ByPath allPaths() {
            if (!walk(0, 0)) {
                return null;
            }
            int[] ends = destination.stream().mapToInt(Integer::intValue).toArray();
            return new ByPath(form.group(), ends, paths.toArray(new int[0][]));
        }

        /** Follows every way on from a state; false if there are too many. */
        private boolean walk(int state, int depth) {
            var expansion = form.expansion();
            if (destinationOf[state] >= 0) {
                destination.add(destinationOf[state]);
                paths.add(java.util.Arrays.copyOf(stack, depth));
            }
            if (paths.size() > ByPath.MOST_PATHS || ++steps > ByPath.MOST_STEPS) {
                return false;
            }
            int v = expansion.node()[state];
            visited[v] = true;
            for (int i : outArcs[state]) {
                int next = expansion.head()[i];
                int a = expansion.arc()[i];
                if (a < 0) {
                    destination.add(destinationOf[next]);
                    paths.add(java.util.Arrays.copyOf(stack, depth));
                } else if (!visited[expansion.node()[next]]) {
                    stack[depth] = a;
                    if (!walk(next, depth + 1)) {
                        return false;
                    }
                }
            }
            visited[v] = false;
            return true;
        }
    }
}
