package org.keruen.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keruen.problem.Link;
import org.keruen.problem.Node;

/**
 * The points that links are drawn through: their ends, by their places among the nodes, and between them sea lanes'
 * points, whose numbers go on after the last node.
 */
final class Tracks {
    private final World world;
    private final SeaLanes lanes = new SeaLanes();
    private final Places<String> used = new Places<>();

    Tracks(World world) {
        this.world = world;
    }

    /** Numbers of the points; none where an end has no coordinates. */
    List<Integer> of(Link link) {
        var course = link.course();
        var from = world.find(Node.class, course.from());
        var to = world.find(Node.class, course.to());
        if (from == null
                || to == null
                || from.lat() == null
                || from.lon() == null
                || to.lat() == null
                || to.lon() == null) {
            return List.of();
        }
        int nodeCount = world.rows(Node.class).size();
        var track = new ArrayList<Integer>();
        track.add(world.place(Node.class, from.id()));
        for (var point : lanes.between(from.lat(), from.lon(), to.lat(), to.lon(), course.mode(), course.km())) {
            track.add(nodeCount + used.of(point));
        }
        track.add(world.place(Node.class, to.id()));
        return track;
    }

    /** Latitude and longitude of the points that the tracks asked for pass; asked for after them. */
    Map<String, Object> waypoints() {
        var grid = new Grid("lat", "lon");
        for (var name : used.all()) {
            var point = lanes.point(name);
            grid.add(point.lat(), point.lon());
        }
        return grid.json();
    }
}
