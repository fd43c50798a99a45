package org.keruen.solve.hybrid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.core.Plan;

/** A plan while it is put together from pieces: circles are taken out of paths, and equal ones made one. */
final class PlanDraft {
    private final Core core;
    private final Map<KnownWay, Double> flow = new LinkedHashMap<>();
    private final double[] unmet;
    private final boolean[] isVisited;

    PlanDraft(Core core) {
        this.core = core;
        this.unmet = new double[core.commodities().count()];
        this.isVisited = new boolean[core.network().nodeCount()];
    }

    /** Lets a walk of the commodity carry so much; null is none, for what stays unmet. */
    void add(int k, int @Nullable [] walk, double amount) {
        if (walk == null) {
            unmet[k] += amount;
        } else if (amount > 0) {
            flow.merge(KnownWay.of(k, withoutCircles(walk)), amount, Double::sum);
        }
    }

    private int[] withoutCircles(int[] walk) {
        int[] tail = core.network().tail();
        int[] head = core.network().head();
        int[] path = new int[walk.length];
        int length = 0;
        isVisited[tail[walk[0]]] = true;
        for (int a : walk) {
            path[length++] = a;
            if (isVisited[head[a]]) {
                do {
                    length--;
                    isVisited[head[path[length]]] = false;
                } while (tail[path[length]] != head[a]);
            }
            isVisited[head[a]] = true;
        }
        isVisited[tail[walk[0]]] = false;
        for (int i = 0; i < length; i++) {
            isVisited[head[path[i]]] = false;
        }
        return Arrays.copyOf(path, length);
    }

    /** The plan with these units of designs. */
    Plan plan(int[] units) {
        var ways = new ArrayList<>(flow.keySet());
        return new Plan(
                ways.stream().mapToInt(KnownWay::commodity).toArray(),
                ways.stream().map(KnownWay::path).toArray(int[][]::new),
                flow.values().stream().mapToDouble(f -> f).toArray(),
                unmet,
                units);
    }
}
