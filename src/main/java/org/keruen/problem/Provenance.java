package org.keruen.problem;

import org.jspecify.annotations.Nullable;

/** Where a row's figures come from and how far they may be off. */
public record Provenance(
        @Column(about = "Where the row's figures were read or how they were derived.") @Nullable
        String source,

        @Column(about = "How sure the figures are.") @Nullable
        Confidence confidence,

        @Column(
                about = "Least plausible value of the row's principal figure (the manual names it for each table).",
                atLeast = Double.NEGATIVE_INFINITY)
        @Nullable
        Double low,

        @Column(about = "Greatest plausible value of the row's principal figure.", atLeast = Double.NEGATIVE_INFINITY)
        @Nullable
        Double high,

        @Column(about = "Anything a reader of the row should know.") @Nullable
        String note) {

    /** Nothing said. */
    public static final Provenance NONE = new Provenance(null, null, null, null, null);

    public Provenance {
        Require.require(low == null || high == null || low <= high, "low (%s) is above high (%s)", low, high);
    }
}
