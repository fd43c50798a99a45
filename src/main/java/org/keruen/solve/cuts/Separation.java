package org.keruen.solve.cuts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.solve.path.Cut;
import org.keruen.solve.path.Links;
import org.keruen.solve.path.Point;

/** Finds cuts that a point breaks, the deepest first. */
public final class Separation {
    private final List<Family> families = new ArrayList<>();
    private final @Nullable Family aggregation;

    /** Separation of the families that are wanted; {@code seed} orders what is tried. */
    public Separation(Core core, CutFamilies wanted, long seed) {
        var rooms = new ArcRooms(core, new Links(core));
        if (wanted.arcSets()) {
            families.add(new ArcSets(core, rooms));
        }
        if (wanted.cutsets()) {
            families.add(new Cutsets(core, rooms, wanted.cardinality(), seed));
        }
        this.aggregation = wanted.aggregation() ? new Aggregation(core, rooms) : null;
    }

    /** At most so many cuts that a point breaks, of families that are quickly looked through. */
    public List<Cut> broken(Point point, int most) {
        return deepest(families.stream(), point, most);
    }

    /** Whether there is a family that takes longer and finds more. */
    public boolean goesDeeper() {
        return aggregation != null;
    }

    /** At most so many cuts that a point breaks, of all families. */
    public List<Cut> brokenDeeper(Point point, int most) {
        return deepest(Stream.concat(families.stream(), Stream.ofNullable(aggregation)), point, most);
    }

    private static List<Cut> deepest(Stream<Family> families, Point point, int most) {
        return families.flatMap(family -> family.broken(point).stream())
                .sorted(Comparator.comparingDouble(scored -> -scored.score()))
                .limit(most)
                .map(Family.Scored::cut)
                .toList();
    }
}
