package org.keruen.solve.cuts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.keruen.core.Core;
import org.keruen.solve.path.Cut;
import org.keruen.solve.path.Point;

/**
 * Residual-capacity inequalities of single arcs: for commodities K whose quantities q(K) need η units of a size C and r
 * of the last,
 *
 * <pre>
 * Σ_{k∈K} (q_k − x_ka) ≥ r (η − y_a)
 * </pre>
 *
 * (Magnanti, Mirchandani, Vachani 1993, doi:10.1007/BF01580612), with units of several sizes by {@link Rounding}. The
 * best K consists of the commodities with the greatest shares x_ka / q_k (Atamtürk, Rajan 2002,
 * doi:10.1007/s101070100269), so K grows in that order.
 */
final class ArcSets implements Family {
    private static final double SHARE = 1e-6;

    private final Core core;
    private final ArcRooms rooms;

    ArcSets(Core core, ArcRooms rooms) {
        this.core = core;
        this.rooms = rooms;
    }

    @Override
    public List<Scored> broken(Point point) {
        var cuts = new ArrayList<Scored>();
        for (int a = 0; a + 1 < point.first().length; a++) {
            var room = rooms.of(a);
            if (room.design().length > 0 && isDivided(room, point)) {
                onArc(a, room, point, cuts);
            }
        }
        return cuts;
    }

    private boolean isDivided(ArcRooms.Room room, Point point) {
        for (int i = 0; i < room.design().length; i++) {
            double units = point.units()[room.design()[i]];
            boolean several = core.designs().most()[room.design()[i]] > 1;
            if (several && room.adds()[i] < Double.POSITIVE_INFINITY && Math.abs(units - Math.rint(units)) > SHARE) {
                return true;
            }
        }
        return false;
    }

    private void onArc(int a, ArcRooms.Room room, Point point, List<Scored> cuts) {
        double[] quantity = core.commodities().quantity();
        int[] order = IntStream.range(point.first()[a], point.first()[a + 1])
                .filter(i -> point.flow()[i] > SHARE * quantity[point.commodity()[i]])
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -point.flow()[i] / quantity[point.commodity()[i]]))
                .mapToInt(Integer::intValue)
                .toArray();
        double need = -room.free();
        double slack = 0;
        Rounded best = null;
        int count = 0;
        for (int n = 0; n < order.length; n++) {
            int k = point.commodity()[order[n]];
            need += quantity[k];
            slack += quantity[k] - point.flow()[order[n]];
            if (need > 0) {
                var found = Rounding.deepest(cover(room, point, slack, need), best == null ? 0 : best.score());
                if (found != null) {
                    best = found;
                    count = n + 1;
                }
            }
        }
        if (best != null) {
            int[] members = Arrays.stream(order, 0, count)
                    .map(i -> point.commodity()[i])
                    .sorted()
                    .toArray();
            double all = Arrays.stream(members).mapToDouble(k -> quantity[k]).sum();
            cuts.add(new Scored(
                    new Cut(
                            new Cut.Part(members, new int[] {a}, new double[] {-1}, 0),
                            room.design(),
                            best.factor(),
                            best.atLeast() - all),
                    best.score()));
        }
    }

    private Cover cover(ArcRooms.Room room, Point point, double slack, double need) {
        int count = room.design().length;
        double[] size = new double[count];
        double[] units = new double[count];
        double[] most = new double[count];
        for (int i = 0; i < count; i++) {
            size[i] = Math.min(room.adds()[i], need);
            units[i] = point.units()[room.design()[i]];
            most[i] = core.designs().most()[room.design()[i]];
        }
        return new Cover(new int[] {0, count}, size, units, most, new double[] {Double.POSITIVE_INFINITY}, slack, need);
    }
}
