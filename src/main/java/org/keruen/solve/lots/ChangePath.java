package org.keruen.solve.lots;

import java.util.random.RandomGenerator;

/**
 * <b>Change path</b>: a bundle of size q goes from way p to way p'. The cost changes by (c_p' − c_p)·q and by what the
 * counters of the two ways make of it; all others stay. The smallest step, and the bread of the search.
 */
public final class ChangePath extends LotMoves {
    /** For Timefold. */
    public ChangePath() {}

    @Override
    Reroute draw(Crowd here, RandomGenerator random) {
        return here.change(random);
    }
}
