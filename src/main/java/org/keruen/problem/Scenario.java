package org.keruen.problem;

import org.jspecify.annotations.Nullable;

/** A named set of changes. */
@Table(
        name = "scenarios",
        about = "A named set of changes (table scenario-changes) to the problem, perhaps on top of another scenario's.",
        figure = "probability")
public record Scenario(
        @Column(about = "Its name in this file.") String id,
        @Column(about = "Its name for readers.") @Nullable String name,

        @Column(about = "Scenario whose changes come first.", refersTo = Scenario.class) @Nullable
        String basedOn,

        @Column(about = "Probability, where scenarios are weighed.", unit = "share", atMost = 1) @Nullable
        Double probability,

        @Columns Provenance provenance)
        implements Row {}
