package org.keruen.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ban window. */
@Table(
        name = "closures",
        about = "A ban: links, terminals, whole nodes or a corridor's gates that are shut, wholly or in part, for some"
                + " or all of the year, with exemptions.",
        figure = "days")
public record Closure(
        @Column(about = "Its name in this file.") String id,
        @Column(about = "Its name for readers.") @Nullable String name,

        @Column(
                about = "Links, terminals, nodes (all their links and terminals) or corridors (their gates).",
                refersTo = {Link.class, Terminal.class, Node.class, Corridor.class})
        List<String> targets,

        @Column(about = "Direction that is shut.", byDefault = "both")
        Direction direction,

        @Columns(prefix = "except_") CargoFilter exempt,

        @Column(about = "Periods in which it holds; empty for all.", refersTo = Period.class)
        List<String> periods,

        @Column(about = "Days shut in each of those periods; blank for all its days.", unit = "days/period") @Nullable
        Double days,

        @Column(
                about = "Share of the capacity that is left while it is shut.",
                unit = "share",
                byDefault = "0",
                atMost = 1)
        double shareLeft,

        @Columns Provenance provenance)
        implements Row {

    public Closure {
        Require.require(!targets.isEmpty(), "targets is empty");
        Require.share(shareLeft, "share_left");
        targets = List.copyOf(targets);
        periods = List.copyOf(periods);
    }

    public boolean holdsIn(Period period) {
        return periods.isEmpty() || periods.contains(period.id());
    }

    /** Share of a period's capacity that is left to cargo that is not exempt, 0–1. */
    public double shareOpenIn(Period period) {
        if (!holdsIn(period)) {
            return 1;
        }
        double shut = days == null ? 1 : Math.min(1, days / period.days());
        return 1 - shut * (1 - shareLeft);
    }
}
