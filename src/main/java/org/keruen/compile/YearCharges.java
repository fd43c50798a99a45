package org.keruen.compile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.keruen.allocation.Bill;
import org.keruen.allocation.BillPart;
import org.keruen.allocation.Choice;
import org.keruen.allocation.ChoiceKind;
import org.keruen.allocation.Route;
import org.keruen.allocation.Unmet;
import org.keruen.problem.Contract;
import org.keruen.problem.Corridor;
import org.keruen.problem.Expansion;
import org.keruen.problem.Problem;

/** What the year costs besides what each tonne pays: charges for use, expansions, contracts; and the whole bill. */
final class YearCharges {
    private final Compilation compilation;
    private final Problem problem;
    private final Charges charges;
    private final YearVolumes volumes;
    private final List<Choice> choices = new ArrayList<>();
    private double shortfall;

    YearCharges(Compilation compilation, Charges charges, YearVolumes volumes, List<Route> routes, int[] units) {
        this.compilation = compilation;
        this.problem = compilation.draft().problem;
        this.charges = charges;
        this.volumes = volumes;
        addDesigns(units);
        addSignedContracts();
        addUse();
        addTiers();
        addCorridors(routes);
    }

    List<Choice> choices() {
        return choices;
    }

    /** Routes, charges, shortfalls and unmet tonnes in one bill. */
    Bill bill(List<Route> routes, List<Unmet> unmet) {
        Map<BillPart, Double> parts = new EnumMap<>(BillPart.class);
        for (var route : routes) {
            route.bill().parts().forEach((part, perTonne) -> parts.merge(part, perTonne * route.tonnes(), Double::sum));
        }
        for (var choice : choices) {
            if (choice.kind() != ChoiceKind.CONTRACT) {
                parts.merge(BillPart.FIXED, choice.costPerYear(), Double::sum);
            }
        }
        parts.merge(BillPart.SHORTFALL, shortfall, Double::sum);
        for (var left : unmet) {
            parts.merge(BillPart.UNMET, left.tonnes() * left.pricePerTonne(), Double::sum);
        }
        return new Bill(parts);
    }

    private void addDesigns(int[] units) {
        for (int g = 0; g < units.length; g++) {
            if (units[g] == 0) {
                continue;
            }
            switch (compilation.design(g)) {
                case DesignInfo.OfExpansion(String id) -> addExpansion(id, units[g]);
                case DesignInfo.OfContract(String id) -> addContract(problem.row(Contract.class, id), units[g]);
                case DesignInfo.OfTier _ -> {}
                case DesignInfo.OfUse _ -> {}
                case DesignInfo.OfOpening _ -> {}
                case DesignInfo.OfDiversity _ -> {}
                case DesignInfo.OfExclusion _, DesignInfo.OfStore _ -> {}
            }
        }
    }

    private void addExpansion(String id, int units) {
        var unit = problem.row(Expansion.class, id).unit();
        double cost = units * unit.costPerYear() * problem.worth(unit.currency());
        choices.add(new Choice(ChoiceKind.EXPANSION, id, units, cost));
    }

    private void addSignedContracts() {
        for (var contract : problem.rows(Contract.class)) {
            if (!contract.optional()) {
                addContract(contract, 1);
            }
        }
    }

    private void addContract(Contract contract, int units) {
        var lot = contract.volume().lotTonnes();
        double committed = lot == null ? contract.volume().committedTonnes() : units * lot;
        double missing = Math.max(0, committed - volumes.ofContract(contract.id()));
        double cost = missing
                * contract.price().ofShortfall()
                * problem.worth(contract.price().currency());
        shortfall += cost;
        choices.add(new Choice(ChoiceKind.CONTRACT, contract.id(), units, cost));
    }

    private void addUse() {
        for (var element : volumes.ofElements().keySet()) {
            double fixed = charges.fixedPerYear(element);
            if (fixed > 0) {
                choices.add(new Choice(ChoiceKind.CHARGE, element, 1, fixed));
            }
        }
    }

    private void addTiers() {
        volumes.ofTables().forEach((at, tonnes) -> {
            int tier = at.table().tierOf(tonnes);
            double fixed = at.table().fixedUpTo(tier);
            if (fixed > 0 || tier > 0) {
                String id = at.element() + "/" + at.table().tiers().get(tier).id();
                choices.add(new Choice(ChoiceKind.CHARGE, id, 1, fixed));
            }
        });
    }

    private void addCorridors(List<Route> routes) {
        for (var corridor : problem.rows(Corridor.class)) {
            double cost = corridor.rules().openingCostPerYear()
                    * problem.worth(corridor.rules().currency());
            boolean used = routes.stream().anyMatch(route -> route.corridors().contains(corridor.id()));
            if (used && cost > 0) {
                choices.add(new Choice(ChoiceKind.CORRIDOR, corridor.id(), 1, cost));
            }
        }
    }
}
