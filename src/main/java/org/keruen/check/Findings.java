package org.keruen.check;

import java.util.ArrayList;
import java.util.List;

/** The violations found so far, and the comparisons that find them. */
final class Findings {
    private final List<Violation> found = new ArrayList<>();

    List<Violation> all() {
        return List.copyOf(found);
    }

    void add(Violation violation) {
        found.add(violation);
    }

    /** Tonnes that go a way they must not. */
    void wrongTonnes(Rule rule, String where, String what, double tonnes) {
        add(new Violation(rule, where, what, tonnes, "tonnes", Math.abs(tonnes)));
    }

    /** Something that is or is not: a name, a choice. */
    void wrong(Rule rule, String where, String what) {
        add(new Violation(rule, where, what, 1, "times", 1));
    }

    /** The amount of {@code what} may be at most the limit. */
    void atMost(Rule rule, String where, String what, double amount, double most, String unit) {
        if (!(amount <= most + Tolerance.ofAmount(most))) {
            var sentence = "%s: %s %s, may be at most %s: %s too many"
                    .formatted(what, Wording.of(amount), unit, Wording.of(most), Wording.of(amount - most));
            add(new Violation(rule, where, sentence, amount, unit, amount - most));
        }
    }

    /** The amount of {@code what} must be at least the limit. */
    void atLeast(Rule rule, String where, String what, double amount, double least, String unit) {
        if (!(amount >= least - Tolerance.ofAmount(least))) {
            var sentence = "%s: %s %s, must be at least %s: %s missing"
                    .formatted(what, Wording.of(amount), unit, Wording.of(least), Wording.of(least - amount));
            add(new Violation(rule, where, sentence, amount, unit, least - amount));
        }
    }

    /** A figure of a tonne must be the one recomputed. */
    void sameFigure(Rule rule, String where, String what, double stated, double recomputed, String unit) {
        if (!Tolerance.sameFigure(stated, recomputed)) {
            add(stated(rule, where, what, stated, recomputed, unit));
        }
    }

    /** An amount of the year must be the one recomputed. */
    void sameAmount(Rule rule, String where, String what, double stated, double recomputed, String unit) {
        if (!Tolerance.sameAmount(stated, recomputed)) {
            add(stated(rule, where, what, stated, recomputed, unit));
        }
    }

    /** A sum of money of the year must be the one recomputed, to the cent. */
    void sameMoney(Rule rule, String where, String what, double stated, Range recomputed, String currency) {
        double nearest = recomputed.nearest(stated);
        if (!(Math.abs(stated - nearest) <= Tolerance.ofMoney(nearest))) {
            add(stated(rule, where, what, stated, nearest, currency));
        }
    }

    private static Violation stated(
            Rule rule, String where, String what, double stated, double recomputed, String unit) {
        double difference = Math.abs(stated - recomputed);
        var sentence = "%s: the plan says %s %s, recomputed %s: %s apart"
                .formatted(what, Wording.of(stated), unit, Wording.of(recomputed), Wording.of(difference));
        return new Violation(rule, where, sentence, stated, unit, difference);
    }
}
