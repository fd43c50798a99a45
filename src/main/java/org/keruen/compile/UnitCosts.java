package org.keruen.compile;

import org.keruen.problem.Cargo;
import org.keruen.problem.Policy;
import org.keruen.problem.PolicyKind;
import org.keruen.problem.Problem;

/** What a tonne costs on a passage besides its price: its CO2 and its days, where policies price them. */
final class UnitCosts {
    private final double pricePerTonneOfCo2;
    private final double timeWeight;

    UnitCosts(Problem problem) {
        double price = 0;
        double weight = 0;
        for (var policy : problem.rows(Policy.class)) {
            if (policy.kind() == PolicyKind.CO2_PRICE_PER_TONNE) {
                price += policy.value() * problem.worth(policy.currency());
            } else if (policy.kind() == PolicyKind.TRANSIT_TIME_WEIGHT) {
                weight += policy.value();
            }
        }
        this.pricePerTonneOfCo2 = price;
        this.timeWeight = weight;
    }

    double ofCo2(double co2Tonnes) {
        return pricePerTonneOfCo2 * co2Tonnes;
    }

    double ofDays(Cargo cargo, double days) {
        return timeWeight * cargo.timeValuePerTonneDay() * days;
    }

    /** Of one tonne on the passage. */
    double of(Cargo cargo, Passage passage) {
        return ofCo2(passage.co2TonnesPerTonne()) + ofDays(cargo, passage.days());
    }
}
