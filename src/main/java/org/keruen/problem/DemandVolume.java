package org.keruen.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many tonnes, and when. */
public record DemandVolume(
        @Column(
                about = "Tonnes in the year, by days in each period; or leave it and give tonnes_by_period.",
                unit = "tonnes/year")
        @Nullable
        Double tonnes,

        @Column(about = "Tonnes in each period, one number a period.", unit = "tonnes/period")
        List<Double> tonnesByPeriod) {

    public DemandVolume {
        Require.require(
                (tonnes == null) != tonnesByPeriod.isEmpty(), "give either tonnes or tonnes_by_period, one of the two");
        Require.atLeast(0, tonnes == null ? 0 : tonnes, "tonnes");
        tonnesByPeriod.forEach(part -> Require.atLeast(0, part, "tonnes_by_period"));
        tonnesByPeriod = List.copyOf(tonnesByPeriod);
    }

    /** Tonnes in the year. */
    public double ofYear() {
        return tonnes == null
                ? tonnesByPeriod.stream().mapToDouble(Double::doubleValue).sum()
                : tonnes;
    }

    /** Tonnes in the period at this place in the list of all periods. */
    public double in(int period, List<Period> periods) {
        if (tonnes == null) {
            return tonnesByPeriod.get(period);
        }
        return tonnes
                * periods.get(period).days()
                / periods.stream().mapToDouble(Period::days).sum();
    }
}
