package org.keruen.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.allocation.Allocation;
import org.keruen.problem.Corridor;
import org.keruen.problem.Link;
import org.keruen.problem.Node;
import org.keruen.problem.Problem;

/**
 * A plan as a GeoJSON FeatureCollection (RFC 7946) for maps: a line for each link that is used, a point for each node
 * that cargo touches. What has no coordinates is left out.
 */
public final class GeoJson {
    private final Problem problem;
    private final GeoJsonTonnes tonnes;
    private final GeoJsonLoads loads;

    private GeoJson(Problem problem, Allocation plan) {
        this.problem = problem;
        this.tonnes = GeoJsonTonnes.of(problem, plan);
        this.loads = new GeoJsonLoads(plan);
    }

    /** The collection as one line of JSON; tonnes are of all periods together. */
    public static String of(Problem problem, Allocation plan) {
        var features = new GeoJson(problem, plan).features();
        var collection = new LinkedHashMap<String, @Nullable Object>();
        collection.put("type", "FeatureCollection");
        collection.put("features", features);
        return JsonLine.of(collection);
    }

    private List<Object> features() {
        var features = new ArrayList<Object>();
        for (var link : problem.rows(Link.class)) {
            var from = position(problem.row(Node.class, link.course().from()));
            var to = position(problem.row(Node.class, link.course().to()));
            if (tonnes.onLink(link.id()) > 0 && from != null && to != null) {
                features.add(feature(link.id(), "LineString", List.of(from, to), properties(link)));
            }
        }
        for (var node : problem.rows(Node.class)) {
            var position = position(node);
            if (tonnes.atNode(node.id()) > 0 && position != null) {
                features.add(feature(node.id(), "Point", position, properties(node)));
            }
        }
        return features;
    }

    private static Map<String, @Nullable Object> feature(
            String id, String shape, List<?> coordinates, Map<String, @Nullable Object> properties) {
        var feature = new LinkedHashMap<String, @Nullable Object>();
        feature.put("type", "Feature");
        feature.put("id", id);
        var geometry = new LinkedHashMap<String, Object>();
        geometry.put("type", shape);
        geometry.put("coordinates", coordinates);
        feature.put("geometry", geometry);
        feature.put("properties", properties);
        return feature;
    }

    private Map<String, @Nullable Object> properties(Link link) {
        var properties = new LinkedHashMap<String, @Nullable Object>();
        properties.put("name", link.name());
        properties.put("mode", ColumnSchema.word(link.course().mode()));
        properties.put("from", link.course().from());
        properties.put("to", link.course().to());
        properties.put("tonnes", tonnes.onLink(link.id()));
        properties.put("utilisation", loads.utilisation(link.id()));
        properties.put("dual", loads.dual(link.id()));
        properties.put(
                "corridors",
                problem.rows(Corridor.class).stream()
                        .filter(corridor -> corridor.members().contains(link.id()))
                        .map(Corridor::id)
                        .toList());
        return properties;
    }

    private Map<String, @Nullable Object> properties(Node node) {
        var properties = new LinkedHashMap<String, @Nullable Object>();
        properties.put("name", node.name());
        properties.put("kind", ColumnSchema.word(node.kind()));
        properties.put("country", node.country());
        properties.put("tonnes", tonnes.atNode(node.id()));
        properties.put("tonnes_handled", tonnes.handled(node.id()));
        return properties;
    }

    private static @Nullable List<Double> position(Node node) {
        return node.lon() == null || node.lat() == null ? null : List.of(node.lon(), node.lat());
    }
}
