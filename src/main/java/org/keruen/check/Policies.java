package org.keruen.check;

import org.keruen.problem.Policy;
import org.keruen.problem.PolicyKind;
import org.keruen.problem.Problem;

/** The policies on CO2 (cap and price) and on time in transit. */
final class Policies {
    private Policies() {}

    static void check(Plan plan, Findings findings) {
        for (var policy : plan.problem().rows(Policy.class)) {
            if (policy.kind() == PolicyKind.CO2_CAP_TONNES) {
                findings.atMost(
                        Rule.CO2_CAP,
                        "policy " + policy.id(),
                        "CO2 in the year",
                        tonnes(plan),
                        policy.value(),
                        "tonnes of CO2");
            }
        }
    }

    static double tonnes(Plan plan) {
        return plan.passages().stream().mapToDouble(Passage::co2Tonnes).sum();
    }

    /** Price of a tonne of CO2 in the problem's currency, all policies together. */
    static double price(Problem problem) {
        return problem.rows(Policy.class).stream()
                .filter(policy -> policy.kind() == PolicyKind.CO2_PRICE_PER_TONNE)
                .mapToDouble(policy -> policy.value() * problem.worth(policy.currency()))
                .sum();
    }

    /** Factor on the cargoes' time values, all policies together. */
    static double timeWeight(Problem problem) {
        return problem.rows(Policy.class).stream()
                .filter(policy -> policy.kind() == PolicyKind.TRANSIT_TIME_WEIGHT)
                .mapToDouble(Policy::value)
                .sum();
    }
}
