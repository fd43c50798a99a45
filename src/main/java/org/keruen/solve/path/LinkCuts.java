package org.keruen.solve.path;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keruen.core.Core;

/** Finds the {@linkplain Links linking inequalities} that flows break, each once. */
final class LinkCuts {
    private static final double BROKEN = 1e-7;

    private final Core core;
    private final Links links;
    private final double tolerance;
    private final Map<Long, Cut> known = new HashMap<>();

    /** {@code unit} is what flows are counted in. */
    LinkCuts(Core core, double unit) {
        this.core = core;
        this.links = new Links(core);
        this.tolerance = BROKEN * unit;
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

    private Cut cut(int k, Links.Link link) {
        double quantity = core.commodities().quantity()[k];
        double[] factor = new double[link.design().length];
        for (int i = 0; i < factor.length; i++) {
            factor[i] = link.perUnit(i, quantity);
        }
        return new Cut(
                new int[] {k},
                new int[] {link.arc()},
                new double[] {-link.weight()},
                0,
                link.design(),
                factor,
                -link.free(quantity));
    }
}
