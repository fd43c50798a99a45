package org.keruen.solve.hybrid;

import java.util.Arrays;
import java.util.List;

/** A commodity's path, told from others by its arcs. */
record KnownWay(int commodity, List<Integer> arcs) {
    static KnownWay of(int commodity, int[] path) {
        return new KnownWay(commodity, Arrays.stream(path).boxed().toList());
    }

    int[] path() {
        return arcs.stream().mapToInt(Integer::intValue).toArray();
    }
}
