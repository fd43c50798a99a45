package org.keruen.solve.cuts;

import java.util.List;
import org.keruen.solve.path.Cut;
import org.keruen.solve.path.Point;

/** A family of cuts. */
interface Family {
    /** Cuts that a point breaks. */
    List<Scored> broken(Point point);

    /**
     * A cut and how deep it cuts.
     *
     * @param score what the point lacks, over the length of the designs' factors: comparable within one Core
     */
    record Scored(Cut cut, double score) {}
}
