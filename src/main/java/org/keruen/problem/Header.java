package org.keruen.problem;

import org.jspecify.annotations.Nullable;

/** What the problem as a whole says of itself. */
@Table(name = "problem", about = "The header: what the problem is called and what is sought.")
public record Header(
        @Column(about = "Its short name: letters, digits and hyphens; names the folder of its solutions.")
        String name,

        @Column(about = "Its name for readers.") @Nullable String title,
        @Column(about = "What it is about.") @Nullable String description,

        @Column(about = "Currency of all money without one of its own.", byDefault = "USD")
        String currency,

        @Column(about = "The year that is planned.", unit = "year")
        int baseYear,

        @Column(about = "What the best plan is.", byDefault = "min-cost")
        Objective objective,

        @Column(about = "Version of this format.", byDefault = "1", atLeast = 1, atMost = 1)
        int format) {

    public Header {
        Require.require(
                name.matches("[a-z0-9][a-z0-9-]*"), "name is %s, must be lower-case letters, digits, hyphens", name);
    }
}
