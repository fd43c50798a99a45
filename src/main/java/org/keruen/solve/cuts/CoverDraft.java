package org.keruen.solve.cuts;

import java.util.Arrays;
import org.keruen.core.Core;
import org.keruen.solve.path.Point;

/** A cover while its arcs are gathered. */
final class CoverDraft {
    private final Core core;
    private final Point point;
    private int[] first = new int[17];
    private double[] flow = new double[16];
    private int arcCount;
    private double[] adds = new double[16];
    private double[] units = new double[16];
    private double[] most = new double[16];
    private int count;

    CoverDraft(Core core, Point point) {
        this.core = core;
        this.point = point;
    }

    /** Adds an arc that carries so much; +∞ if it must be taken by its units. */
    void add(ArcRooms.Room room, double arcFlow) {
        if (arcCount == flow.length) {
            flow = Arrays.copyOf(flow, 2 * arcCount);
            first = Arrays.copyOf(first, 2 * arcCount + 1);
        }
        flow[arcCount++] = arcFlow;
        for (int i = 0; i < room.design().length; i++) {
            if (count == adds.length) {
                adds = Arrays.copyOf(adds, 2 * count);
                units = Arrays.copyOf(units, 2 * count);
                most = Arrays.copyOf(most, 2 * count);
            }
            int g = room.design()[i];
            adds[count] = room.adds()[i];
            units[count] = point.units()[g];
            most[count++] = core.designs().most()[g];
        }
        first[arcCount] = count;
    }

    /** The cover; no unit covers more than the need. */
    Cover cover(double slack, double need) {
        double[] size = new double[count];
        for (int j = 0; j < count; j++) {
            size[j] = Math.min(adds[j], need);
        }
        return new Cover(
                Arrays.copyOf(first, arcCount + 1),
                size,
                Arrays.copyOf(units, count),
                Arrays.copyOf(most, count),
                Arrays.copyOf(flow, arcCount),
                slack,
                need);
    }
}
