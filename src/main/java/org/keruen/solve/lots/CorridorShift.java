package org.keruen.solve.lots;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * <b>Corridor shift</b>: a few bundles of different commodities leave one scarce counter, a corridor's gates or a
 * shared capacity, for ways around it: load_c − Σq. Makes room, or brings a share below its cap, in one step.
 */
public final class CorridorShift extends LotMoves {
    private static final int MOST_BUNDLES = 8;
    private static final int LOOKED_AT = 64;

    /** For Timefold. */
    public CorridorShift() {}

    @Override
    @Nullable
    Reroute draw(Crowd here, RandomGenerator random) {
        int c = Crowd.touched(here.bundle(random).taken(), here.contested().isBound(), random);
        if (c < 0) {
            return null;
        }
        int most = 2 + random.nextInt(MOST_BUNDLES - 1);
        var gathered = new Crowd.Gathered();
        int start = random.nextInt(here.bundleCount());
        int step = 1 + random.nextInt(Math.max(1, here.bundleCount() / LOOKED_AT));
        for (int i = 0; i < LOOKED_AT && i < here.bundleCount() && gathered.count() < most; i++) {
            var bundle = here.at(start + i * step);
            var away = bundle.taken().uses(c) && !gathered.has(bundle) ? here.wayAround(bundle, c, random) : null;
            if (away != null) {
                gathered.add(bundle, away);
            }
        }
        return gathered.move("corridor shift");
    }
}
