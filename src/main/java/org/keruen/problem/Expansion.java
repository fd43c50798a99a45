package org.keruen.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An investment in capacity that the plan may choose. */
@Table(
        name = "expansions",
        about = "An investment the plan may choose: opens a planned link or terminal, or adds capacity to one or to a"
                + " limit, in units.",
        figure = "cost_per_year")
public record Expansion(
        @Column(about = "Its name in this file.") String id,
        @Column(about = "Its name for readers.") @Nullable String name,

        @Column(
                about = "What it opens or enlarges.",
                refersTo = {Link.class, Terminal.class, Limit.class})
        String target,

        @Columns ExpansionUnit unit,

        @Column(about = "Earliest year; not to be had if the problem's base year is before it.", unit = "year")
        @Nullable
        Integer year,

        @Column(about = "Expansions of which at least one unit must be chosen too.", refersTo = Expansion.class)
        List<String> requires,

        @Column(about = "Expansions that cannot be chosen together with this.", refersTo = Expansion.class)
        List<String> excludes,

        @Columns Provenance provenance)
        implements Row {

    public Expansion {
        requires = List.copyOf(requires);
        excludes = List.copyOf(excludes);
        Require.require(!requires.contains(id), "requires names the expansion itself");
        Require.require(!excludes.contains(id), "excludes names the expansion itself");
    }
}
