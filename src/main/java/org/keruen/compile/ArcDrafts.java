package org.keruen.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The arcs of a Core in the making. */
final class ArcDrafts {
    private final List<Arc> arcs = new ArrayList<>();
    private final Map<Passage, List<Integer>> arcsOfPassage = new HashMap<>();

    /** An arc: the steps it stands for (none for a virtual one) and its cost for each class, +∞ where closed. */
    record Arc(int tail, int head, List<Step> steps, double[] cost) {
        double days() {
            double days = 0;
            for (var step : steps) {
                days += step.passage().days();
            }
            return days;
        }

        boolean isOpenTo(int costClass) {
            return cost[costClass] < Double.POSITIVE_INFINITY;
        }

        boolean isClosed() {
            for (double unitCost : cost) {
                if (unitCost < Double.POSITIVE_INFINITY) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Number of the new arc. */
    int add(Arc arc) {
        int number = arcs.size();
        arcs.add(arc);
        for (var step : arc.steps()) {
            arcsOfPassage
                    .computeIfAbsent(step.passage(), _ -> new ArrayList<>())
                    .add(number);
        }
        return number;
    }

    Arc get(int number) {
        return arcs.get(number);
    }

    int count() {
        return arcs.size();
    }

    /** All arcs, however paid, that stand for the passage. */
    List<Integer> of(Passage passage) {
        return arcsOfPassage.getOrDefault(passage, List.of());
    }
}
