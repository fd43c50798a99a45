package org.keruen.problem;

/** From where to where a link goes, and how. */
public record Course(
        @Column(about = "Node at its first end.", refersTo = Node.class)
        String from,

        @Column(about = "Node at its second end.", refersTo = Node.class)
        String to,

        @Column(about = "How cargo moves on it.") Mode mode,

        @Column(about = "Whether cargo may also go from the second end to the first.", byDefault = "no")
        boolean bothWays,

        @Column(about = "Length.", unit = "km", byDefault = "0")
        double km,

        @Column(about = "Transit time, waiting included.", unit = "days", byDefault = "0")
        double days) {

    public Course {
        Require.require(!from.equals(to), "from and to are the same node (%s)", from);
        Require.atLeast(0, km, "km");
        Require.atLeast(0, days, "days");
    }
}
