package org.keruen.cli;

import java.util.Locale;
import org.keruen.allocation.BillPart;
import org.keruen.allocation.ChoiceKind;
import org.keruen.allocation.Load;
import org.keruen.allocation.LoadKind;
import org.keruen.allocation.Status;

/** Names for people of what the plan names by constants. */
final class Words {
    private Words() {}

    static String of(Status status) {
        return status.name();
    }

    static String of(ChoiceKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static String of(BillPart part) {
        return switch (part) {
            case RAIL -> "rail";
            case ROAD -> "road";
            case RIVER -> "river";
            case SEA -> "sea";
            case PIPELINE -> "pipeline";
            case AIR -> "air";
            case PORT -> "ports and yards";
            case BORDER -> "borders";
            case STORAGE -> "storage";
            case FIXED -> "yearly charges";
            case SHORTFALL -> "contract shortfall";
            case SUBSIDY -> "subsidies";
            case CO2 -> "CO2 price";
            case REVENUE -> "revenue";
            case TIME -> "value of time";
            case UNMET -> "not carrying";
        };
    }

    /** Which of a thing's capacities a load is on. */
    static String where(Load load) {
        var words =
                new StringBuilder(load.kind() == LoadKind.LIMIT ? load.rule() : kind(load.kind()) + " " + load.rule());
        if (load.kind() == LoadKind.LINK && !load.direction().equals("both")) {
            words.append(' ').append(load.direction());
        }
        if (load.period() != null && !load.period().equals("year")) {
            words.append(' ').append(load.period());
        }
        return words.toString();
    }

    private static String kind(LoadKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
