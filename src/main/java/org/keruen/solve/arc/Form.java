package org.keruen.solve.arc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;

/** How a group's flow is written down. */
sealed interface Form {
    Group group();

    /** Whether every way of the form is light enough. */
    default boolean keepsLimits() {
        return !(this instanceof ByArc byArc) || byArc.grid == Expansion.EXACT;
    }

    /** The coarsest form whose model has a least cost; null if it has too many arcs or paths. */
    static @Nullable Form of(Core core, Group group) {
        double grid = Expansion.mayBind(core, group) ? Expansion.UNLIMITED : Expansion.EXACT;
        var form = ByArc.of(core, group, grid);
        while (form instanceof ByArc byArc && byArc.expansion().hasCircleThatPays(core.cost()[group.costClass()])) {
            form = byArc.finer(core);
        }
        return form;
    }

    /**
     * A flow on each arc: small, but it may go in circles, and on a coarse grid some of it ways that are too heavy.
     *
     * @param grid the expansion's
     */
    record ByArc(Group group, Expansion expansion, double grid) implements Form {
        private static final double COARSE_GRID = 1.0 / 32;

        private static @Nullable Form of(Core core, Group group, double grid) {
            var expansion = Expansion.of(core, group, Expansion.mayBind(core, group) ? grid : Expansion.UNLIMITED);
            return expansion == null ? null : new ByArc(group, expansion, grid);
        }

        /** The form on the exact grid, or itself if that would be too large. */
        Form exact(Core core) {
            var exact = grid == Expansion.EXACT ? this : of(core, group, Expansion.EXACT);
            return exact == null ? this : exact;
        }

        /**
         * The form to try where this one's flow does not split into ways of the group; null if it would be too large.
         */
        @Nullable
        Form finer(Core core) {
            if (grid == Expansion.EXACT) {
                return ByPath.of(core, this);
            }
            return of(core, group, grid == Expansion.UNLIMITED ? COARSE_GRID : Expansion.EXACT);
        }
    }

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
