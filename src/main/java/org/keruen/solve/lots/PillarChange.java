package org.keruen.solve.lots;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * <b>Pillar change</b>: several bundles of one commodity that share way p go to way p' together: a change of path of
 * size Σq. Steps over the hump that a fixed charge or a tier's threshold puts between single changes.
 */
public final class PillarChange extends LotMoves {
    /** For Timefold. */
    public PillarChange() {}

    @Override
    @Nullable
    Reroute draw(Crowd here, RandomGenerator random) {
        var first = here.bundle(random);
        var from = first.taken();
        int count = here.count(from.commodity());
        var to = here.other(first, random);
        if (count < 2 || to == from) {
            return null;
        }
        int most = 2 << random.nextInt(Integer.SIZE - Integer.numberOfLeadingZeros(count - 1));
        int start = random.nextInt(count);
        var gathered = new Crowd.Gathered();
        for (int i = 0; i < count && gathered.count() < most; i++) {
            var bundle = here.of(from.commodity(), start + i);
            if (bundle.taken() == from) {
                gathered.add(bundle, to);
            }
        }
        return gathered.move("pillar change");
    }
}
