package org.keruen.check;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.allocation.Choice;
import org.keruen.allocation.ChoiceKind;
import org.keruen.problem.CargoFilter;
import org.keruen.problem.Corridor;
import org.keruen.problem.Expansion;
import org.keruen.problem.Problem;
import org.keruen.problem.Tariff;

/** What is paid once for the year: expansions chosen, and charges of what is used, whatever the plan says of them. */
final class YearlyCosts {
    /** What is paid for; all rates that a member pays of one price list are together {@code member/list}. */
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
            var id = slot.member().id() + "/" + slot.table().priceList();
            slot.fixed().values().forEach(cost -> add(ChoiceKind.CHARGE, id, cost));
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

    /**
     * The cause that a choice states; a rate, {@code member/rate}, stands for its price list. Null for no known name.
     */
    static @Nullable Cause of(Choice choice, Plan plan) {
        if (choice.kind() != ChoiceKind.CHARGE || plan.members().find(choice.id()) != null) {
            return new Cause(choice.kind(), choice.id());
        }
        for (var rate : plan.problem().rows(Tariff.class)) {
            var end = "/" + rate.id();
            var member = choice.id().endsWith(end)
                    ? choice.id().substring(0, choice.id().length() - end.length())
                    : "";
            if (plan.members().find(member) != null) {
                return new Cause(choice.kind(), member + "/" + rate.priceList());
            }
        }
        return null;
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
