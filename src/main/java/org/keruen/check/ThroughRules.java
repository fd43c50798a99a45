package org.keruen.check;

import java.util.List;
import java.util.Objects;
import org.keruen.problem.Problem;
import org.keruen.problem.ThroughRate;

/** Through rates: exactly the chain, for their cargo and periods, within one period, up to their capacity. */
final class ThroughRules {
    private final Problem problem;
    private final Findings findings;

    private ThroughRules(Problem problem, Findings findings) {
        this.problem = problem;
        this.findings = findings;
    }

    static void check(Plan plan, Findings findings) {
        var rules = new ThroughRules(plan.problem(), findings);
        for (var trip : plan.trips()) {
            trip.throughRuns().forEach(rules::run);
        }
        for (var rate : plan.problem().rows(ThroughRate.class)) {
            findings.atMost(
                    Rule.THROUGH_RATE,
                    "through rate " + rate.id(),
                    "tonnes in the year",
                    tonnes(plan, rate),
                    rate.capacityTonnes(),
                    "tonnes");
        }
    }

    static double tonnes(Plan plan, ThroughRate rate) {
        return plan.trips().stream()
                .flatMap(trip -> trip.throughRuns().stream())
                .filter(run -> rate.id().equals(run.getFirst().leg().throughRate()))
                .mapToDouble(run -> run.getFirst().tonnes())
                .sum();
    }

    private void run(List<Passage> run) {
        var first = run.getFirst();
        var rate = problem.find(
                ThroughRate.class, Objects.requireNonNull(first.leg().throughRate()));
        if (rate == null) {
            return;
        }
        var ids = run.stream().map(passage -> passage.member().id()).toList();
        if (!ids.equals(rate.chain())) {
            wrong(first, rate, "is for the chain %s, not for %s".formatted(rate.chain(), ids));
        }
        if (run.stream().anyMatch(passage -> passage.period() != first.period())) {
            wrong(first, rate, "must be used within one period");
        }
        if (!Agreements.holdsIn(rate.periods(), first.leg().period())) {
            wrong(first, rate, "does not hold in " + first.leg().period());
        }
        if (!rate.cargo().accepts(first.cargo())) {
            wrong(first, rate, "is not for " + first.cargo().id());
        }
        if (run.stream()
                .anyMatch(passage ->
                        passage.leg().contract() != null || passage.leg().subsidy() != null)) {
            wrong(first, rate, "cannot be joined with a contract or subsidy of its legs");
        }
    }

    private void wrong(Passage first, ThroughRate rate, String what) {
        findings.wrongTonnes(
                Rule.THROUGH_RATE, first.shipment().where(), "through rate " + rate.id() + " " + what, first.tonnes());
    }
}
