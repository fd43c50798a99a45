package org.keruen.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One self-contained HTML page of one or several plans. It asks for nothing outside itself, and says so in its content
 * security policy, which names its scripts by their hashes; the same plans make the same bytes.
 */
public final class Report {
    private Report() {}

    /** The page; the first plan is shown first, and the others are compared with it. */
    public static String html(List<PlanView> plans) {
        if (plans.isEmpty()) {
            throw new IllegalArgumentException("a page needs a plan");
        }
        var title = String.join(
                " · ",
                PlanNames.title(plans.getFirst().problem()),
                plans.getFirst().label());
        return Page.html(title, ScriptJson.of(data(plans)));
    }

    private static Map<String, Object> data(List<PlanView> plans) {
        var world = new World(plans);
        var tracks = new Tracks(world);
        var sources = new SourceData(world);
        var first = plans.getFirst().problem();
        var figures = new ArrayList<Object>();
        plans.forEach(plan -> figures.add(new PlanData(world, tracks, plan).json(first)));
        var json = new LinkedHashMap<String, Object>();
        json.put("parts", BillData.kinds());
        json.put("world", new WorldData(world, tracks).json());
        json.put("plans", figures);
        json.put("sources", sources.sources());
        return json;
    }
}
