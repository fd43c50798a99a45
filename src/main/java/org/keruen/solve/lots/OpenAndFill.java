package org.keruen.solve.lots;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * <b>Open and fill</b>: bundles of whatever commodity, as many as chance says, take their cheap ways over one link,
 * terminal or tier: load_c rises from little, perhaps nothing, to where its charge f_c spreads over enough.
 */
public final class OpenAndFill extends LotMoves {
    private static final int MOST_BUNDLES = 64;

    /** For Timefold. */
    public OpenAndFill() {}

    @Override
    @Nullable
    Reroute draw(Crowd here, RandomGenerator random) {
        var first = here.bundle(random);
        var through = here.other(first, random);
        int c = Crowd.touched(through, here.contested().isDesign(), random);
        if (c < 0 || first.taken().uses(c)) {
            return null;
        }
        var gathered = new Crowd.Gathered();
        gathered.add(first, through);
        int most = 2 + random.nextInt(MOST_BUNDLES);
        for (int i = 0; i < 2 * most && gathered.count() < most; i++) {
            int crossing = random.nextInt(here.crossingCount(c));
            var bundle = here.bundleOver(c, crossing, random);
            if (!bundle.taken().uses(c) && !gathered.has(bundle)) {
                gathered.add(bundle, here.wayOver(c, crossing, random));
            }
        }
        return gathered.move("open and fill");
    }
}
