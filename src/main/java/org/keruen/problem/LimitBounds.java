package org.keruen.problem;

import java.util.List;

/** Between what and over what time. */
public record LimitBounds(
        @Column(about = "Least amount over the span.", unit = "measure", byDefault = "0")
        double lower,

        @Column(about = "Greatest amount over the span.", unit = "measure", byDefault = "unlimited")
        double upper,

        @Column(about = "Whether the bounds hold for the year or for each period.", byDefault = "year")
        Span per,

        @Column(about = "Greatest amount in each period, one number a period, besides upper.", unit = "measure/period")
        List<Double> upperByPeriod,

        @Column(about = "Amount that others already use over the span.", unit = "measure", byDefault = "0")
        double background) {

    public LimitBounds {
        Require.require(lower <= upper, "lower (%s) is above upper (%s)", lower, upper);
        upperByPeriod = List.copyOf(upperByPeriod);
    }
}
