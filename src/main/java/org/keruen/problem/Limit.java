package org.keruen.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A capacity shared by several links, terminals or corridors. */
@Table(
        name = "limits",
        about = "A capacity shared by several links, terminals or corridors' gates, in tonnes, TEU, wagons, wagon-days,"
                + " trucks or CO2, with coefficients from the limit-coefficients table. Every passage of a member"
                + " counts.",
        figure = "upper")
public record Limit(
        @Column(about = "Its name in this file.") String id,
        @Column(about = "Its name for readers.") @Nullable String name,

        @Column(
                about = "What it counts.",
                refersTo = {Link.class, Terminal.class, Corridor.class})
        List<String> members,

        @Column(about = "Unit it counts in.", byDefault = "tonnes")
        Measure measure,

        @Column(about = "Direction of the movements that count.", byDefault = "both")
        Direction direction,

        @Columns CargoFilter cargo,
        @Columns LimitBounds bounds,
        @Columns Provenance provenance)
        implements Row {

    public Limit {
        Require.require(!members.isEmpty(), "members is empty");
        members = List.copyOf(members);
    }
}
