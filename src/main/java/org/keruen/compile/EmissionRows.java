package org.keruen.compile;

import org.keruen.allocation.LoadKind;
import org.keruen.problem.Policy;
import org.keruen.problem.PolicyKind;

/** Rows of the caps on CO2. */
final class EmissionRows {
    private EmissionRows() {}

    static void addAll(Draft draft) {
        for (var policy : draft.problem.rows(Policy.class)) {
            if (policy.kind() == PolicyKind.CO2_CAP_TONNES) {
                int row = draft.rows.add(
                        new RowInfo(LoadKind.POLICY, policy.id(), "both", null, "CO2 cap", "tonnes CO2"),
                        0,
                        policy.value());
                for (int arc = 0; arc < draft.arcs.count(); arc++) {
                    double tonnes = 0;
                    for (var step : draft.arcs.get(arc).steps()) {
                        tonnes += step.passage().co2TonnesPerTonne();
                    }
                    draft.rows.consume(row, arc, tonnes);
                }
            }
        }
    }
}
