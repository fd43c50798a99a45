package org.keruen.solve.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.keruen.core.Core;

/**
 * Finds the {@linkplain Links linking inequalities} that flows break, and what they use that no unit has
 * {@linkplain Opened opened}, each once.
 */
final class LinkCuts {
    private static final double BROKEN = 1e-7;

    private final Core core;
    private final Links links;
    private final double tolerance;
    private final Map<Long, Cut> known = new HashMap<>();
    private final List<Cut> opened;

    /** {@code unit} is what flows are counted in. */
    LinkCuts(Core core, double unit) {
        this.core = core;
        this.links = new Links(core);
        this.tolerance = BROKEN * unit;
        int[] everyone = IntStream.range(0, core.commodities().count()).toArray();
        this.opened =
                new Opened(core).uses().stream().map(use -> cut(everyone, use)).toList();
    }

    /** The inequalities broken at a point that were not told before. */
    List<Cut> broken(Point point) {
        var cuts = new ArrayList<Cut>();
        for (int a = 0; a + 1 < point.first().length; a++) {
            for (var link : links.of(a)) {
                for (int i = point.first()[a]; i < point.first()[a + 1]; i++) {
                    int k = point.commodity()[i];
                    boolean broken = point.flow()[i] * link.weight() > room(k, link, point.units()) + tolerance;
                    long key = (long) k << 32 | link.number();
                    if (broken && !known.containsKey(key)) {
                        known.put(key, cut(k, link));
                        cuts.add(known.get(key));
                    }
                }
            }
        }
        for (int i = 0; i < opened.size(); i++) {
            long key = -1L - i;
            if (!known.containsKey(key) && lack(opened.get(i), point) > tolerance) {
                known.put(key, opened.get(i));
                cuts.add(opened.get(i));
            }
        }
        return cuts;
    }

    /** Lets inequalities be told again. */
    void forget(List<Cut> cuts) {
        known.values().removeAll(Set.copyOf(cuts));
    }

    /** What the designs' units leave a commodity. */
    private double room(int k, Links.Link link, double[] units) {
        double quantity = core.commodities().quantity()[k];
        double room = link.free(quantity);
        for (int i = 0; i < link.design().length; i++) {
            room += link.perUnit(i, quantity) * units[link.design()[i]];
        }
        return room;
    }

    /** How far the flows of all are above what a unit opens. */
    private static double lack(Cut cut, Point point) {
        double lack = -cut.factor()[0] * point.units()[cut.design()[0]];
        var part = cut.parts().getFirst();
        for (int i = 0; i < part.arc().length; i++) {
            lack -= part.weight()[i] * point.flowOn(part.arc()[i]);
        }
        return lack;
    }

    private static Cut cut(int[] everyone, Opened.Use use) {
        double[] negative = Arrays.stream(use.weight()).map(w -> -w).toArray();
        return new Cut(
                new Cut.Part(everyone, use.arc(), negative, 0),
                new int[] {use.design()},
                new double[] {use.perUnit()},
                0);
    }

    private Cut cut(int k, Links.Link link) {
        double quantity = core.commodities().quantity()[k];
        double[] factor = new double[link.design().length];
        for (int i = 0; i < factor.length; i++) {
            factor[i] = link.perUnit(i, quantity);
        }
        return new Cut(
                new Cut.Part(new int[] {k}, new int[] {link.arc()}, new double[] {-link.weight()}, 0),
                link.design(),
                factor,
                -link.free(quantity));
    }
}
