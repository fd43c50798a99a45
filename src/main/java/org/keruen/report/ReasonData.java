package org.keruen.report;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.keruen.allocation.Allocation;
import org.keruen.allocation.Load;
import org.keruen.explain.Reason;

/** Reasons why a way is not taken, as the page's scripts word them; a load by its place in the plan. */
final class ReasonData {
    private final Map<Load, Integer> places = new HashMap<>();

    ReasonData(Allocation allocation) {
        var loads = allocation.loads();
        for (int i = 0; i < loads.size(); i++) {
            places.putIfAbsent(loads.get(i), i);
        }
    }

    Map<String, Object> json(Reason reason) {
        return switch (reason) {
            case Reason.Dearer(double perTonne) -> members("dearer", "amount", perTonne);
            case Reason.Full(Load load, double worthPerTonne) ->
                members("full", "load", places.getOrDefault(load, -1), "amount", worthPerTonne);
            case Reason.Frees(Load load, double worthPerTonne) ->
                members("frees", "load", places.getOrDefault(load, -1), "amount", worthPerTonne);
            case Reason.Needs(var choice, double leastTonnes) ->
                members("needs", "id", choice.id(), "amount", choice.costPerYear(), "least", leastTonnes);
            case Reason.Shut(String closure, String element) -> members("shut", "id", closure, "element", element);
            case Reason.Forbidden(String corridor) -> members("forbidden", "id", corridor);
            case Reason.TooSlow(double days, double mostDays) -> members("slow", "amount", days, "most", mostDays);
        };
    }

    /** The kind, then names and values by turns. */
    private static Map<String, Object> members(String kind, Object... pairs) {
        var json = new LinkedHashMap<String, Object>();
        json.put("kind", kind);
        for (int i = 0; i < pairs.length; i += 2) {
            json.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return json;
    }
}
