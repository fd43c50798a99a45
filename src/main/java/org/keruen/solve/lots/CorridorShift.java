package org.keruen.solve.lots;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * <b>Corridor shift</b>: a few lots of different commodities leave one scarce counter, a corridor's gates or a shared
 * capacity, for ways around it: load_c − Σq. Makes room, or brings a share below its cap, in one step.
 */
public final class CorridorShift extends LotMoves {
    private static final int MOST_LOTS = 8;
    private static final int LOOKED_AT = 64;

    /** For Timefold. */
    public CorridorShift() {}

    @Override
    @Nullable
    Reroute draw(Crowd here, RandomGenerator random) {
        int c = Crowd.touched(here.lot(random).taken(), here.contested().isBound(), random);
        if (c < 0) {
            return null;
        }
        int most = 2 + random.nextInt(MOST_LOTS - 1);
        var gathered = new Crowd.Gathered();
        int start = random.nextInt(here.lotCount());
        int step = 1 + random.nextInt(Math.max(1, here.lotCount() / LOOKED_AT));
        for (int i = 0; i < LOOKED_AT && i < here.lotCount() && gathered.count() < most; i++) {
            var lot = here.at(start + i * step);
            var away = lot.taken().uses(c) && !gathered.has(lot) ? here.wayAround(lot, c, random) : null;
            if (away != null) {
                gathered.add(lot, away);
            }
        }
        return gathered.move("corridor shift");
    }
}
