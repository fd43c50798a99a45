package org.keruen.solve.lots;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which commodities have ways over a counter, and which.
 *
 * @param commodities of each counter
 * @param ways of each counter, commodity by commodity in the same order
 */
record Crossings(int[][] commodities, Way[][][] ways) {
    private static final Way[] NONE = {};

    static Crossings of(int count, Way[][] waysOf) {
        var commodities = new ArrayList<List<Integer>>();
        var ways = new ArrayList<List<Way[]>>();
        for (int c = 0; c < count; c++) {
            commodities.add(new ArrayList<>());
            ways.add(new ArrayList<>());
        }
        for (int k = 0; k < waysOf.length; k++) {
            Map<Integer, List<Way>> over = new HashMap<>();
            for (var way : waysOf[k]) {
                for (int c : way.counter()) {
                    over.computeIfAbsent(c, _ -> new ArrayList<>()).add(way);
                }
            }
            for (var entry : over.entrySet()) {
                commodities.get(entry.getKey()).add(k);
                ways.get(entry.getKey()).add(entry.getValue().toArray(NONE));
            }
        }
        return new Crossings(
                commodities.stream()
                        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new),
                ways.stream().map(list -> list.toArray(Way[][]::new)).toArray(Way[][][]::new));
    }
}
