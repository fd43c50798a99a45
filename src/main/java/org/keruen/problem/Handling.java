package org.keruen.problem;

/** What a terminal does: where, and between which modes. */
public record Handling(
        @Column(about = "Node at which it stands.", refersTo = Node.class)
        String node,

        @Column(about = "Mode by which cargo comes.") Mode fromMode,

        @Column(
                about = "Mode by which cargo goes on. The same as from_mode for a yard, border or station that all"
                        + " transit of that mode must pass.")
        Mode toMode,

        @Column(about = "Whether it also serves the change from the second mode to the first.", byDefault = "no")
        boolean bothWays,

        @Column(about = "Days from arrival to departure.", unit = "days", byDefault = "0")
        double dwellDays) {

    public Handling {
        Require.atLeast(0, dwellDays, "dwell_days");
        Require.require(
                !(bothWays && fromMode == toMode), "both_ways says nothing where from_mode and to_mode are the same");
    }
}
