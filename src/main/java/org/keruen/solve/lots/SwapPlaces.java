package org.keruen.solve.lots;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * <b>Swap</b>: a lot leaves a scarce counter, and one of another commodity takes the place: load_c − q_1 + q_2. Lets
 * cargo to which a full corridor is worth more into it, without a step over its capacity between.
 */
public final class SwapPlaces extends LotMoves {
    private static final int MOST_TRIES = 6;

    /** For Timefold. */
    public SwapPlaces() {}

    @Override
    @Nullable
    Reroute draw(Crowd here, RandomGenerator random) {
        var leaving = here.lot(random);
        int c = Crowd.touched(leaving.taken(), here.contested().isBound(), random);
        var away = c < 0 ? null : here.cheapWay(leaving, c, false, random);
        if (away == null) {
            return null;
        }
        for (int i = 0; i < MOST_TRIES; i++) {
            var coming = here.lot(random);
            boolean outside = coming != leaving && !coming.taken().uses(c);
            var into = outside ? here.cheapWay(coming, c, true, random) : null;
            if (into != null) {
                return new Reroute("swap", new Lot[] {leaving, coming}, new Way[] {away, into});
            }
        }
        return null;
    }
}
