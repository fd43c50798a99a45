package org.keruen.problem;

import org.jspecify.annotations.Nullable;

/** One change that a scenario makes. */
@Table(
        name = "scenario-changes",
        about = "One change that a scenario makes to rows of a table. A change that matches no row is an error.")
public record Change(
        @Column(about = "Its name in this file.") String id,

        @Column(about = "The scenario.", refersTo = Scenario.class)
        String scenario,

        @Column(about = "The table changed: any but scenarios; problem for the header.")
        String table,

        @Column(about = "Id of the row; * as a wildcard (* all rows, B_* those that begin so).", byDefault = "*")
        String row,

        @Column(about = "The column changed; blank for close, remove and an added row.") @Nullable
        String column,

        @Column(about = "What is done.", byDefault = "set") Action action,

        @Column(
                about = "The new value, factor or amount; for an added row its cells as a YAML mapping,"
                        + " {from: A, to: B}.")
        @Nullable
        String value,

        @Columns Provenance provenance)
        implements Row {

    public Change {
        boolean cell = action == Action.SET || action == Action.SCALE;
        Require.require(
                !cell || column != null, "%s needs a column", action.name().toLowerCase(java.util.Locale.ROOT));
        Require.require(action != Action.SCALE || value != null, "scale needs a value");
        Require.require(action != Action.ADD || value != null, "add needs a value");
        Require.require(
                (action != Action.CLOSE && action != Action.REMOVE) || (column == null && value == null),
                "close and remove take neither column nor value");
    }
}
