package org.keruen.solve.lots;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.toMap;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The score of bookings once more, as constraint streams: every sum from Timefold's own bookkeeping. */
public final class StreamScore implements ConstraintProvider {
    /** What a bundle adds to a counter; NONE of a counter so that no bundle is without. */
    record Added(int counter, long amount) {
        static final Added NONE = new Added(-1, 0);
    }

    /** The board of the bookings that are scored; the streams see lots alone. */
    static final ThreadLocal<Bookings.Task> TASK = new ThreadLocal<>();

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            factory.forEach(Bundle.class)
                    .impact(
                            HardSoftScore.ONE_SOFT,
                            bundle -> -bundle.lots() * load(bundle).cost())
                    .asConstraint("cost of the ways"),
            factory.forEach(Bundle.class)
                    .impact(
                            HardSoftScore.ONE_SOFT,
                            bundle -> -priced(bundle.lots() * load(bundle).excess()))
                    .asConstraint("what must be carried"),
            factory.forEach(Bundle.class)
                    .flatten(StreamScore::added)
                    .groupBy(toMap((bundle, added) -> added.counter(), (bundle, added) -> added.amount(), Long::sum))
                    .impact(HardSoftScore.ONE_SOFT, sums -> -shared(sums))
                    .asConstraint("what lots share")
        };
    }

    private static Way.Load load(Bundle bundle) {
        return bundle.taken().load(bundle.isLast());
    }

    private static List<Added> added(Bundle bundle) {
        var all = new ArrayList<>(List.of(Added.NONE));
        int[] counter = bundle.taken().counter();
        for (int i = 0; i < counter.length; i++) {
            all.add(new Added(counter[i], bundle.lots() * load(bundle).amount()[i]));
        }
        return all;
    }

    private static long priced(long excess) {
        return Math.round(TASK.get().price() * excess);
    }

    private static long shared(Map<Integer, Long> sums) {
        var ledger = TASK.get().board().ledger();
        long[] value = new long[ledger.counters().count()];
        sums.forEach((counter, sum) -> {
            if (counter >= 0) {
                value[counter] = sum;
            }
        });
        int[] units = ledger.idleUnits().clone();
        long cost = 0;
        long excess = 0;
        long[] price = new long[2];
        for (int c = 0; c < value.length; c++) {
            ledger.price(c, value[c], price, 0);
            cost += price[0];
            excess += price[1];
        }
        for (var cluster : ledger.clusters().all()) {
            cluster.settle(value, units);
            cost += cluster.cost(value, units);
            excess += cluster.excess(value, units);
        }
        return cost + priced(excess);
    }
}
