package org.keruen.problem;

import java.util.List;

/**
 * Where a rate of a price list applies. The most particular rate wins: by cargo, then class, then direction, periods.
 */
public record TariffScope(
        @Columns CargoFilter cargo,

        @Column(about = "Direction of travel along the link or terminal.", byDefault = "both")
        Direction direction,

        @Column(about = "Periods in which it holds; empty for all.", refersTo = Period.class)
        List<String> periods) {

    public TariffScope {
        periods = List.copyOf(periods);
    }
}
