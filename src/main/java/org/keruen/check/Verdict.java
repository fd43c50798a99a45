package org.keruen.check;

import java.util.List;
import java.util.stream.Collectors;

/** What the checker says of an allocation. */
public sealed interface Verdict {
    /** Nothing to check: the solve gave no plan, for the reason it names. */
    record NoPlan(String why) implements Verdict {}

    /** Every rule holds and every figure is true. */
    record Sound(Recount recount) implements Verdict {}

    /** Some rule is broken or some figure is false. */
    record Broken(Recount recount, List<Violation> violations) implements Verdict {
        public Broken {
            violations = List.copyOf(violations);
        }

        /** Whether the routes and choices break a rule of the problem, and not only the account of them is false. */
        public boolean isInfeasible() {
            return violations.stream().anyMatch(violation -> !violation.rule().isAccount());
        }
    }

    /** Whether there is a plan and nothing is wrong with it. */
    default boolean isSound() {
        return this instanceof Sound;
    }

    /** Everything that is wrong; empty if nothing is, or if there is no plan. */
    default List<Violation> violations() {
        return List.of();
    }

    /** For people: one sentence, then a line for each violation. */
    default String text() {
        return switch (this) {
            case NoPlan(var why) -> "There is no plan to check: " + why;
            case Sound(var recount) ->
                "Every rule holds and every figure is true: " + Wording.of(recount.tonnesMoved())
                        + " tonnes moved, objective " + Wording.of(recount.objective()) + ".";
            case Broken broken ->
                broken.violations.size()
                        + (broken.violations.size() == 1 ? " violation:\n" : " violations:\n")
                        + broken.violations.stream().map(Violation::toString).collect(Collectors.joining("\n"));
        };
    }
}
