package org.keruen.solve.lots;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * <b>Close a design</b>: every bundle on a link, terminal or tier that costs something to use goes another cheap way,
 * so that load_c = 0 and the charge f_c is saved. A great step, seldom taken, that no chain of single changes finds.
 */
public final class CloseDesign extends LotMoves {
    /** For Timefold. */
    public CloseDesign() {}

    @Override
    @Nullable
    Reroute draw(Crowd here, RandomGenerator random) {
        int c = Crowd.touched(here.bundle(random).taken(), here.contested().isDesign(), random);
        if (c < 0) {
            return null;
        }
        var gathered = new Crowd.Gathered();
        for (int i = 0; i < here.bundleCount(); i++) {
            var bundle = here.at(i);
            var away = bundle.taken().uses(c) ? here.wayAround(bundle, c, random) : null;
            if (away != null) {
                gathered.add(bundle, away);
            }
        }
        return gathered.move("close a design");
    }
}
