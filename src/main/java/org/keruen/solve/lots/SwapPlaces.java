package org.keruen.solve.lots;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * <b>Swap</b>: a bundle leaves a scarce counter, and one of another commodity takes the place: load_c − q_1 + q_2. Lets
 * cargo to which a full corridor is worth more into it, without a step over its capacity between.
 */
public final class SwapPlaces extends LotMoves {
    /** For Timefold. */
    public SwapPlaces() {}

    @Override
    @Nullable
    Reroute draw(Crowd here, RandomGenerator random) {
        var leaving = here.bundle(random);
        int c = Crowd.touched(leaving.taken(), here.contested().isBound(), random);
        var away = c < 0 ? null : here.wayAround(leaving, c, random);
        if (away == null) {
            return null;
        }
        int crossing = random.nextInt(here.crossingCount(c));
        var coming = here.bundleOver(c, crossing, random);
        if (coming == leaving || coming.taken().uses(c)) {
            return null;
        }
        var into = here.wayOver(c, crossing, random);
        return new Reroute("swap", new Bundle[] {leaving, coming}, new Way[] {away, into});
    }
}
