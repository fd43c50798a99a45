package org.keruen.problem;

import org.jspecify.annotations.Nullable;

/** How heavily a member or a cargo weighs on a limit. */
@Table(
        name = "limit-coefficients",
        about = "How heavily a member or a cargo weighs on a limit: multiplies what its measure gives. The most"
                + " particular row wins (member and cargo, member, cargo); without one it is 1.",
        figure = "coefficient")
public record LimitCoefficient(
        @Column(about = "Its name in this file.") String id,

        @Column(about = "The limit.", refersTo = Limit.class)
        String limit,

        @Column(
                about = "The member it is for; blank for all.",
                refersTo = {Link.class, Terminal.class, Corridor.class})
        @Nullable
        String member,

        @Column(about = "The cargo it is for; blank for all.", refersTo = Cargo.class) @Nullable
        String cargo,

        @Column(about = "Factor on the measure of a tonne.") double coefficient,
        @Columns Provenance provenance)
        implements Row {

    public LimitCoefficient {
        Require.atLeast(0, coefficient, "coefficient");
        Require.require(member != null || cargo != null, "neither member nor cargo is given");
    }
}
