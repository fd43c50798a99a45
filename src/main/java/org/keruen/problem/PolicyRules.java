package org.keruen.problem;

import java.util.ArrayList;
import java.util.List;

/** Rules on corridors have corridors, and gates, to hold for. */
final class PolicyRules {
    private PolicyRules() {}

    static List<Complaint> complaints(Problem problem) {
        var complaints = new ArrayList<Complaint>();
        int corridorCount = problem.rows(Corridor.class).size();
        for (var policy : problem.rows(Policy.class)) {
            var value = Consistency.text(policy.value());
            if (policy.kind() == PolicyKind.MIN_CORRIDORS && policy.value() != Math.rint(policy.value())) {
                complaints.add(Consistency.about(policy, "value", value, "is no whole number of corridors"));
            } else if (policy.kind() == PolicyKind.MIN_CORRIDORS && policy.value() > corridorCount) {
                var rule = "is more corridors than there are (%d)".formatted(corridorCount);
                complaints.add(Consistency.about(policy, "value", value, rule));
            }
        }
        for (var corridor : problem.rows(Corridor.class)) {
            if (corridor.rules().floorShare() > 0 && problem.gates(corridor).isEmpty()) {
                complaints.add(Consistency.about(
                        corridor,
                        "floor_share",
                        Consistency.text(corridor.rules().floorShare()),
                        "needs gates: no member"
                                + " joins two countries or stands at a port, so that nothing is counted; name them"));
            }
        }
        return complaints;
    }
}
