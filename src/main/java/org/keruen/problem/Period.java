package org.keruen.problem;

/** A part of the year. */
@Table(name = "periods", about = "A part of the year, in order. Without this table there is one period, the year.")
public record Period(
        @Column(about = "Its name in this file.") String id,
        @Column(about = "Length.", unit = "days") double days,
        @Columns Provenance provenance)
        implements Row {

    /** The period of a problem that names none. */
    public static final Period YEAR = new Period("year", 365, Provenance.NONE);

    public Period {
        Require.require(days > 0, "days is %s, must be above 0", days);
    }
}
