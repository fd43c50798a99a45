package org.keruen.problem;

/** What a unit of a currency is worth. */
@Table(name = "currencies", about = "What one unit of a currency is worth in the problem's currency.", figure = "value")
public record Currency(
        @Column(about = "Currency code, such as KZT.") String id,

        @Column(about = "Worth of one unit in the problem's currency.", unit = "problem currency")
        double value,

        @Columns Provenance provenance)
        implements Row {

    public Currency {
        Require.require(value > 0, "value is %s, must be above 0", value);
    }
}
