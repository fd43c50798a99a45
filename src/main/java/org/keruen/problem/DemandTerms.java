package org.keruen.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** On what terms a demand's cargo moves. */
public record DemandTerms(
        @Column(
                about = "Price of leaving a tonne where it is; blank: every tonne must be carried.",
                unit = "currency/tonne")
        @Nullable
        Double unmetPricePerTonne,

        @Column(about = "Currency of the row; by default the problem's.", refersTo = Currency.class) @Nullable
        String currency,

        @Column(about = "Most days from origin to destination.", unit = "days", byDefault = "unlimited")
        double maxDays,

        @Column(
                about = "Corridors whose gates it may pass; empty for all. Routes that pass no gate are always"
                        + " allowed.",
                refersTo = Corridor.class)
        List<String> corridorsAllowed,

        @Column(about = "Corridors whose gates it must not pass.", refersTo = Corridor.class)
        List<String> corridorsForbidden) {

    /** Must be carried, anyhow. */
    public static final DemandTerms MUST_CARRY =
            new DemandTerms(null, null, Double.POSITIVE_INFINITY, List.of(), List.of());

    public DemandTerms {
        Require.require(maxDays > 0, "max_days is %s, must be above 0", maxDays);
        corridorsAllowed = List.copyOf(corridorsAllowed);
        corridorsForbidden = List.copyOf(corridorsForbidden);
    }

    /** Whether a route may pass the corridor's gates. */
    public boolean allows(Corridor corridor) {
        return (corridorsAllowed.isEmpty() || corridorsAllowed.contains(corridor.id()))
                && !corridorsForbidden.contains(corridor.id());
    }
}
