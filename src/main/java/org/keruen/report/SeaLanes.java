package org.keruen.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.keruen.problem.Mode;

/**
 * Draws sea links round the land: the shortest way over a few dozen points that ships pass, kept in
 * {@code sea-lanes.csv}. A link that is as long as the way without the Suez canal is drawn without it.
 */
final class SeaLanes {
    private static final String CANAL = "suez-n";
    /** A port joins this many points of its water. */
    private static final int PORT_NEIGHBOURS = 2;

    private final Map<String, Point> points = new LinkedHashMap<>();
    private final Map<String, List<String>> next = new HashMap<>();

    /** A point that ships pass. */
    record Point(String water, String name, double lat, double lon) {
        double kmTo(double otherLat, double otherLon) {
            return Globe.km(lat, lon, otherLat, otherLon);
        }
    }

    private record Way(double km, List<String> points) {}

    private record Reached(double km, String point) {}

    SeaLanes() {
        for (var line : Resources.lines("basemap/sea-lanes.csv")) {
            if (!line.startsWith("#")) {
                add(line.split(",", -1));
            }
        }
    }

    private void add(String[] cells) {
        var name = cells[1];
        points.put(name, new Point(cells[0], name, Double.parseDouble(cells[2]), Double.parseDouble(cells[3])));
        for (var other : cells[4].split(";", -1)) {
            if (!other.isEmpty()) {
                next.computeIfAbsent(name, none -> new ArrayList<>()).add(other);
                next.computeIfAbsent(other, none -> new ArrayList<>()).add(name);
            }
        }
    }

    /** Names of the points between two places for a link of this mode and length; none over land. */
    List<String> between(double fromLat, double fromLon, double toLat, double toLon, Mode mode, double km) {
        if (mode != Mode.SEA && mode != Mode.CASPIAN) {
            return List.of();
        }
        var water = mode == Mode.CASPIAN ? "caspian" : "sea";
        var starts = nearest(water, fromLat, fromLon);
        var ends = nearest(water, toLat, toLon);
        var shortest = shortest(starts, ends, "");
        var withoutCanal = shortest(starts, ends, CANAL);
        boolean isLong = Math.abs(withoutCanal.km - km) < Math.abs(shortest.km - km);
        return isLong ? withoutCanal.points : shortest.points;
    }

    private Map<String, Double> nearest(String water, double lat, double lon) {
        var nearest = new LinkedHashMap<String, Double>();
        points.values().stream()
                .filter(point -> point.water.equals(water))
                .sorted(Comparator.comparingDouble(point -> point.kmTo(lat, lon)))
                .limit(PORT_NEIGHBOURS)
                .forEach(point -> nearest.put(point.name, point.kmTo(lat, lon)));
        return nearest;
    }

    private Way shortest(Map<String, Double> starts, Map<String, Double> ends, String closed) {
        var kmTo = new HashMap<String, Double>(starts);
        var before = new HashMap<String, String>();
        var queue = new PriorityQueue<Reached>(Comparator.comparingDouble(Reached::km));
        starts.forEach((point, km) -> queue.add(new Reached(km, point)));
        while (!queue.isEmpty()) {
            var here = queue.remove();
            if (here.km > distance(kmTo, here.point)) {
                continue;
            }
            var at = point(here.point);
            for (var other : next.getOrDefault(here.point, List.of())) {
                double km = here.km + at.kmTo(point(other).lat, point(other).lon);
                if (!other.equals(closed) && km < distance(kmTo, other)) {
                    kmTo.put(other, km);
                    before.put(other, here.point);
                    queue.add(new Reached(km, other));
                }
            }
        }
        return best(ends, kmTo, before);
    }

    private static Way best(Map<String, Double> ends, Map<String, Double> kmTo, Map<String, String> before) {
        double least = Double.POSITIVE_INFINITY;
        var last = "";
        for (var end : ends.entrySet()) {
            double km = end.getValue() + distance(kmTo, end.getKey());
            if (km < least) {
                least = km;
                last = end.getKey();
            }
        }
        var way = new ArrayDeque<String>();
        for (var point = last; point != null && !point.isEmpty(); point = before.get(point)) {
            way.addFirst(point);
        }
        return new Way(least, List.copyOf(way));
    }

    private static double distance(Map<String, Double> kmTo, String point) {
        return kmTo.getOrDefault(point, Double.POSITIVE_INFINITY);
    }

    Point point(String name) {
        return java.util.Objects.requireNonNull(points.get(name));
    }
}
