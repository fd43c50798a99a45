package org.keruen.check;

import java.util.LinkedHashMap;
import java.util.Map;
import org.keruen.allocation.ChoiceKind;
import org.keruen.problem.CargoFilter;
import org.keruen.problem.Corridor;
import org.keruen.problem.Expansion;
import org.keruen.problem.Problem;

/** What is paid once for the year: expansions chosen, and charges of what is used, whatever the plan says of them. */
final class YearlyCosts {
    /** What is paid for; a tariff row's id is {@code member/row}, as in the plan's choices. */
    record Cause(ChoiceKind kind, String id) {}

    private final Map<Cause, Range> costs = new LinkedHashMap<>();

    YearlyCosts(Plan plan, ChargeBook book) {
        var problem = plan.problem();
        for (var expansion : problem.rows(Expansion.class)) {
            var unit = expansion.unit();
            double cost = plan.chosen().unitsOf(expansion) * unit.costPerYear() * problem.worth(unit.currency());
            add(ChoiceKind.EXPANSION, expansion.id(), Range.of(cost));
        }
        for (var member : plan.members().all()) {
            double cost = member.charge().fixedCostPerYear()
                    * problem.worth(member.charge().currency());
            add(ChoiceKind.CHARGE, member.id(), ifUsed(cost, Plan.tonnes(plan.passagesOf(member))));
        }
        for (var slot : book.slots()) {
            slot.fixed()
                    .forEach((row, cost) -> add(ChoiceKind.CHARGE, slot.member().id() + "/" + row.id(), cost));
        }
        problem.rows(Corridor.class).forEach(corridor -> corridor(plan, problem, corridor));
    }

    private void corridor(Plan plan, Problem problem, Corridor corridor) {
        double cost = corridor.rules().openingCostPerYear()
                * problem.worth(corridor.rules().currency());
        double tonnes = ShareRules.tonnes(plan, corridor, CargoFilter.ALL);
        add(ChoiceKind.CORRIDOR, corridor.id(), ifUsed(cost, tonnes));
    }

    /** A trace of tonnes may be no use at all. */
    private static Range ifUsed(double cost, double tonnes) {
        return tonnes > Tolerance.UNITS ? Range.of(cost) : tonnes > 0 ? new Range(0, cost) : Range.ZERO;
    }

    private void add(ChoiceKind kind, String id, Range cost) {
        if (cost.high() > 0) {
            costs.merge(new Cause(kind, id), cost, Range::plus);
        }
    }

    Map<Cause, Range> byCause() {
        return costs;
    }

    Range all() {
        return costs.values().stream().reduce(Range.ZERO, Range::plus);
    }
}
