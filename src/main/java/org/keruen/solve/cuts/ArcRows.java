package org.keruen.solve.cuts;

import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.solve.path.Point;

/**
 * Rows of the arc form that every plan keeps, and where a point stands in them: that a commodity's flow goes on from
 * node to node, and that an arc's flow has room. A flow is a commodity (upper half) on an arc (lower half).
 */
final class ArcRows {
    private static final double SHARE = 1e-6;
    private static final Standing NO_FLOW = new Standing(0, 0);
    private static final int[] NOBODY = {};
    private static final double[] NOTHING = {};

    private final Core core;
    private final ArcRooms rooms;
    private final Point point;
    private final int[][] arcsInto;

    /**
     * A row {@code Σ weight x + Σ unmetWeight s + Σ factor y ≥ atLeast}; conservation is an equation.
     *
     * @param number tells it from others
     */
    record Row(
            long number,
            long[] flow,
            double[] weight,
            int[] commodity,
            double[] unmetWeight,
            int[] design,
            double[] factor,
            double atLeast) {}

    /**
     * Where a flow stands.
     *
     * @param most what its quantity and the arc's designs, as they stand, let it be; 0 where nothing is carried
     */
    record Standing(double carried, double most) {
        /** How far it is from both its bounds. */
        double distance() {
            return Math.max(0, Math.min(carried, most - carried));
        }
    }

    ArcRows(Core core, ArcRooms rooms, int[][] arcsInto, Point point) {
        this.core = core;
        this.rooms = rooms;
        this.arcsInto = arcsInto;
        this.point = point;
    }

    static long flow(int k, int a) {
        return (long) k << 32 | a;
    }

    static int commodity(long flow) {
        return Math.toIntExact(flow >> 32);
    }

    static int arc(long flow) {
        return Math.toIntExact(flow & 0xffff_ffffL);
    }

    Core core() {
        return core;
    }

    Point point() {
        return point;
    }

    ArcRooms.Room room(long flow) {
        return rooms.of(arc(flow));
    }

    double quantity(long flow) {
        return core.commodities().quantity()[commodity(flow)];
    }

    /** Where a flow stands. */
    Standing standing(long flow) {
        double carried = point.flowOf(new int[] {commodity(flow)}, arc(flow));
        return carried > 0 ? new Standing(carried, most(flow)) : NO_FLOW;
    }

    private double most(long flow) {
        var room = room(flow);
        double quantity = quantity(flow);
        double most = Math.min(quantity, room.free());
        for (int i = 0; i < room.design().length && most < quantity; i++) {
            most += Math.min(quantity, room.adds()[i]) * point.units()[room.design()[i]];
        }
        return Math.min(quantity, most);
    }

    /** What goes out of a node without having come in: what a commodity brings, or what it takes away. */
    Row conservation(int k, int v) {
        var network = core.network();
        double[] cost = core.cost()[core.commodities().costClass()[k]];
        long[] flow = new long[network.firstOut()[v + 1] - network.firstOut()[v] + arcsInto[v].length];
        double[] weight = new double[flow.length];
        int count = 0;
        for (int i = network.firstOut()[v]; i < network.firstOut()[v + 1]; i++) {
            flow[count] = flow(k, network.outArc()[i]);
            weight[count++] = 1;
        }
        for (int a : arcsInto[v]) {
            flow[count] = flow(k, a);
            weight[count++] = -1;
        }
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (cost[arc(flow[i])] < Double.POSITIVE_INFINITY) {
                flow[kept] = flow[i];
                weight[kept++] = weight[i];
            }
        }
        double brings = v == core.commodities().origin()[k]
                ? 1
                : v == core.commodities().destination()[k] ? -1 : 0;
        return new Row(
                numberOf(k, v),
                Arrays.copyOf(flow, kept),
                Arrays.copyOf(weight, kept),
                brings == 0 ? NOBODY : new int[] {k},
                brings == 0 ? NOTHING : new double[] {brings},
                NOBODY,
                NOTHING,
                brings * core.commodities().quantity()[k]);
    }

    /** What an arc has room for and does not carry; null if nothing bounds it. Who does not flow there is left out. */
    @Nullable
    Row capacity(int a) {
        var room = rooms.of(a);
        if (room.design().length == 0 || !isBounded(room)) {
            return null;
        }
        long[] flow = IntStream.range(point.first()[a], point.first()[a + 1])
                .filter(i -> point.flow()[i] > 0)
                .mapToLong(i -> flow(point.commodity()[i], a))
                .toArray();
        double[] weight = new double[flow.length];
        Arrays.fill(weight, -1);
        return new Row(-1L - a, flow, weight, NOBODY, NOTHING, room.design(), room.adds(), -room.free());
    }

    private static boolean isBounded(ArcRooms.Room room) {
        return room.free() < Double.POSITIVE_INFINITY
                && Arrays.stream(room.adds()).allMatch(adds -> adds < Double.POSITIVE_INFINITY);
    }

    /** The number of a conservation row. */
    static long numberOf(int k, int v) {
        return (long) k << 32 | v;
    }

    /** The conservation rows of all nodes that commodities pass. */
    SortedSet<Long> passed() {
        var numbers = new TreeSet<Long>();
        for (int a = 0; a + 1 < point.first().length; a++) {
            for (int i = point.first()[a]; i < point.first()[a + 1]; i++) {
                int k = point.commodity()[i];
                if (point.flow()[i] > SHARE * core.commodities().quantity()[k]) {
                    numbers.add(numberOf(k, core.network().tail()[a]));
                    numbers.add(numberOf(k, core.network().head()[a]));
                }
            }
        }
        return numbers;
    }
}
