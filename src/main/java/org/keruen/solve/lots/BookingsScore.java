package org.keruen.solve.lots;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Scores bookings by a running {@link Tally}. With a finite price what is broken is priced into the one level that
 * counts, {@code −(cost + price · excess)}; only with an infinite one do rules come first. A level for rules would let
 * late acceptance take any cost for as long as its list remembers worse rules (so in Timefold 2.2.0).
 */
public final class BookingsScore implements IncrementalScoreCalculator<Bookings, HardSoftScore> {
    private @Nullable Bookings bookings;
    private @Nullable Tally tally;
    private double price;

    /** A calculator of no bookings yet. */
    public BookingsScore() {}

    @Override
    public void resetWorkingSolution(Bookings working) {
        var fresh = new Tally(working.task().board().ledger());
        for (var bundle : working.getBundles()) {
            fresh.add(bundle.taken(), bundle.isLast(), bundle.lots());
            working.note(bundle);
        }
        bookings = working;
        tally = fresh;
        price = working.task().price();
    }

    @Override
    public void beforeVariableChanged(Object entity, String variable) {
        var bundle = (Bundle) entity;
        tally().add(bundle.taken(), bundle.isLast(), -bundle.lots());
    }

    @Override
    public void afterVariableChanged(Object entity, String variable) {
        var bundle = (Bundle) entity;
        tally().add(bundle.taken(), bundle.isLast(), bundle.lots());
        Objects.requireNonNull(bookings).note(bundle);
    }

    @Override
    public HardSoftScore calculateScore() {
        return score(tally().cost(), tally().excess(), price);
    }

    /** The score of a cost and an excess. */
    static HardSoftScore score(long cost, long excess, double price) {
        return price == Double.POSITIVE_INFINITY
                ? HardSoftScore.of(-excess, -cost)
                : HardSoftScore.of(0, -cost - Math.round(price * excess));
    }

    private Tally tally() {
        return Objects.requireNonNull(tally);
    }
}
