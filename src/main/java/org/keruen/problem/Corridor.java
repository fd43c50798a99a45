package org.keruen.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A named group of links, with gates at which its cargo is counted once. */
@Table(
        name = "corridors",
        about = "A named group of links with gates at which its cargo is counted once, a colour, and rules on its share"
                + " of the tonnes asked for.",
        figure = "cap_share")
public record Corridor(
        @Column(about = "Its name in this file.") String id,
        @Column(about = "Its name for readers.") @Nullable String name,

        @Column(about = "Colour in pictures, #rrggbb.") @Nullable
        String colour,

        @Column(
                about = "Links and terminals that belong to it.",
                refersTo = {Link.class, Terminal.class})
        List<String> members,

        @Column(
                about = "Where its cargo is counted; by default the members that join two countries, or else those"
                        + " at ports. A route should pass at most one.",
                refersTo = {Link.class, Terminal.class})
        List<String> gates,

        @Columns CorridorRules rules,
        @Columns Provenance provenance)
        implements Row {

    public Corridor {
        Require.require(
                colour == null || colour.matches("#[0-9a-fA-F]{6}"), "colour is %s, must look like #1f77b4", colour);
        members = List.copyOf(members);
        gates = List.copyOf(gates);
    }
}
