package org.keruen.solve.lots;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Numbers that are put together by pairs (union–find with path halving: Tarjan, van Leeuwen 1984). */
final class Groups {
    private final int[] parent;

    Groups(int count) {
        parent = new int[count];
        for (int i = 0; i < count; i++) {
            parent[i] = i;
        }
    }

    void join(int x, int y) {
        parent[root(x)] = root(y);
    }

    private int root(int x) {
        int at = x;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** The groups, each in rising order. */
    List<List<Integer>> all() {
        var groups = new TreeMap<Integer, List<Integer>>();
        for (int i = 0; i < parent.length; i++) {
            groups.computeIfAbsent(root(i), _ -> new ArrayList<>()).add(i);
        }
        return List.copyOf(groups.values());
    }
}
