package org.keruen.solve.path;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The paths, and circles that carry nothing, that are columns of a master, in the order they came and by commodity. */
final class MasterColumns {
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Column>> ofCommodity = new ArrayList<>();
    private final Set<Way> known = new HashSet<>();

    /** A path, or a circle that carries nothing, at its place in the program. */
    record Column(int commodity, int[] path, double cost, int place, boolean carries) {}

    /** A path told from others by its arcs. */
    private record Way(int commodity, IntBuffer arcs) {}

    MasterColumns(int commodityCount) {
        for (int k = 0; k < commodityCount; k++) {
            ofCommodity.add(new ArrayList<>());
        }
    }

    /** Takes note of a path; whether it is a new one. */
    boolean isNew(int commodity, int[] path) {
        return known.add(new Way(commodity, IntBuffer.wrap(path)));
    }

    void add(Column column) {
        columns.add(column);
        ofCommodity.get(column.commodity).add(column);
    }

    List<Column> all() {
        return columns;
    }

    /** Adds what a commodity's columns count in a part of a cut. */
    void enter(int commodity, Cut.Part part, Entries entries) {
        for (var column : ofCommodity.get(commodity)) {
            double weight = part.ofPath(column.path);
            if (weight != 0) {
                entries.append(column.place, weight);
            }
        }
    }

    /** Flow by arc (the key's upper half) and commodity (its lower half), where it is above nothing. */
    SortedMap<Long, Double> flows(double[] primal, double unit, double nothing) {
        var flows = new TreeMap<Long, Double>();
        for (var column : columns) {
            double flow = primal[column.place] * unit;
            for (int i = 0; flow > nothing * unit && i < column.path.length; i++) {
                flows.merge((long) column.path[i] << 32 | column.commodity, flow, Double::sum);
            }
        }
        return flows;
    }

    /** Every path known, with its commodity. */
    List<Relaxation.KnownPath> paths() {
        return columns.stream()
                .filter(Column::carries)
                .map(column -> new Relaxation.KnownPath(column.commodity, column.path))
                .toList();
    }
}
