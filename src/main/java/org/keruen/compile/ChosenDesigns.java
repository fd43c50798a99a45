package org.keruen.compile;

import java.util.HashSet;
import java.util.Set;
import org.keruen.allocation.Allocation;
import org.keruen.allocation.Choice;
import org.keruen.allocation.ChoiceKind;
import org.keruen.allocation.LegKind;
import org.keruen.allocation.Load;
import org.keruen.allocation.LoadKind;

/** The units of a Core's designs that a known plan has chosen, read from its choices, routes and loads. */
final class ChosenDesigns {
    private static final double DUST_TONNES = 1e-6;

    private final Allocation plan;
    private final Set<String> elements = new HashSet<>();
    private final Set<String> stores = new HashSet<>();
    private final Set<String> corridors = new HashSet<>();

    private ChosenDesigns(Allocation plan) {
        this.plan = plan;
        for (var route : plan.routes()) {
            corridors.addAll(route.corridors());
            for (var leg : route.legs()) {
                if (leg.kind() == LegKind.STORAGE) {
                    stores.add(leg.id());
                } else {
                    elements.add(leg.id());
                }
            }
        }
    }

    static int[] units(Compilation compilation, Allocation plan) {
        var chosen = new ChosenDesigns(plan);
        int[] units = new int[compilation.core().designs().count()];
        for (int g = 0; g < units.length; g++) {
            units[g] = chosen.units(compilation.design(g));
        }
        return units;
    }

    private int units(DesignInfo design) {
        return switch (design) {
            case DesignInfo.OfExpansion(String id) -> chosen(ChoiceKind.EXPANSION, id);
            case DesignInfo.OfContract(String id) -> chosen(ChoiceKind.CONTRACT, id);
            case DesignInfo.OfTier(String element, String tariff) -> isIn(element, tariff) ? 1 : 0;
            case DesignInfo.OfUse(String element) -> elements.contains(element) ? 1 : 0;
            case DesignInfo.OfOpening(String corridor) -> corridors.contains(corridor) ? 1 : 0;
            case DesignInfo.OfStore(String terminal) -> stores.contains(terminal) ? 1 : 0;
            case DesignInfo.OfDiversity _, DesignInfo.OfExclusion _ -> 0;
        };
    }

    private int chosen(ChoiceKind kind, String id) {
        return plan.choices().stream()
                .filter(choice -> choice.kind() == kind && choice.id().equals(id))
                .mapToInt(Choice::units)
                .sum();
    }

    /** Whether the year's volume on the element is in the tier. */
    private boolean isIn(String element, String tariff) {
        return chosen(ChoiceKind.CHARGE, element + "/" + tariff) > 0
                || plan.loads().stream().anyMatch(load -> isOfTier(load, element, tariff));
    }

    private static boolean isOfTier(Load load, String element, String tariff) {
        return load.kind() == LoadKind.TARIFF
                && load.id().equals(element)
                && load.rule().equals("tier " + tariff)
                && load.amount() > DUST_TONNES;
    }
}
