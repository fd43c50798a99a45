package org.keruen.solve.cuts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.keruen.core.Core;
import org.keruen.solve.path.Cut;
import org.keruen.solve.path.Links;
import org.keruen.solve.path.Point;

/** Finds cuts that a point breaks, the deepest first. */
public final class Separation {
    private final List<Family> families = new ArrayList<>();

    /** Separation of the families that are wanted; {@code seed} orders what is tried. */
    public Separation(Core core, CutFamilies wanted, long seed) {
        var rooms = new ArcRooms(core, new Links(core));
        if (wanted.arcSets()) {
            families.add(new ArcSets(core, rooms));
        }
        if (wanted.aggregation()) {
            families.add(new Aggregation(core, rooms));
        }
        if (wanted.cutsets()) {
            families.add(new Cutsets(core, rooms, wanted.cardinality(), seed));
        }
    }

    /** At most so many cuts that a point breaks. */
    public List<Cut> broken(Point point, int most) {
        return families.stream()
                .flatMap(family -> family.broken(point).stream())
                .sorted(Comparator.comparingDouble(scored -> -scored.score()))
                .limit(most)
                .map(Family.Scored::cut)
                .toList();
    }
}
