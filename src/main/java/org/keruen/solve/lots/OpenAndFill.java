package org.keruen.solve.lots;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * <b>Open and fill</b>: lots of whatever commodity, as many as chance says, take their cheap ways over one link,
 * terminal or tier: load_c rises from little, perhaps nothing, to where its charge f_c spreads over enough.
 */
public final class OpenAndFill extends LotMoves {
    private static final int MOST_LOTS = 64;

    /** For Timefold. */
    public OpenAndFill() {}

    @Override
    @Nullable
    Reroute draw(Crowd here, RandomGenerator random) {
        var first = here.lot(random);
        var through = here.other(first, random);
        int c = Crowd.touched(through, here.contested().isDesign(), random);
        if (c < 0 || first.taken().uses(c)) {
            return null;
        }
        var gathered = new Crowd.Gathered();
        gathered.add(first, through);
        int most = 2 + random.nextInt(MOST_LOTS);
        for (int i = 0; i < 2 * most && gathered.count() < most; i++) {
            var lot = here.lotFor(c, random);
            boolean outside = !lot.taken().uses(c) && !gathered.has(lot);
            var into = outside ? here.wayOver(lot, c, random) : null;
            if (into != null) {
                gathered.add(lot, into);
            }
        }
        return gathered.move("open and fill");
    }
}
