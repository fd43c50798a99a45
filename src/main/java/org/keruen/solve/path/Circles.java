package org.keruen.solve.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.core.Network;

/**
 * Circles of arcs that pay because of cuts that count flow: a commodity might go round for nothing but to satisfy one.
 * Such circles become columns, which lets the relaxation have what the arc form has, so that pricing remains a search
 * for shortest paths. Circles that pay without cuts are left to pricing.
 */
final class Circles {
    private static final double PAYING = 1e-10;
    private static final double[] NOTHING = {};

    private final Network network;
    private final int[] costClass;

    /** A circle that would pay a commodity. */
    record Circle(int commodity, int[] arcs) {}

    Circles(Core core) {
        this.network = core.network();
        this.costClass = core.commodities().costClass();
    }

    /** At most one circle a commodity. */
    List<Circle> paying(MasterDuals duals) {
        var circles = new ArrayList<Circle>();
        for (int k = 0; k < costClass.length; k++) {
            double[] plain = duals.arcCost(costClass[k]);
            double[] cost = costWhereNegative(plain, duals.linked(k));
            int[] circle = cost.length == 0 ? null : find(cost);
            if (circle != null
                    && Arrays.stream(circle).mapToDouble(a -> plain[a]).sum() >= 0) {
                circles.add(new Circle(k, circle));
            }
        }
        return circles;
    }

    /** Arc prices with the cuts' if those make one negative; otherwise nothing. */
    private static double[] costWhereNegative(double[] plain, List<MasterDuals.LinkPrice> prices) {
        double[] cost = NOTHING;
        for (var price : prices) {
            if (price.dual() > 0) {
                cost = plain.clone();
                break;
            }
        }
        boolean negative = false;
        for (var price : cost.length == 0 ? List.<MasterDuals.LinkPrice>of() : prices) {
            cost[price.arc()] -= price.dual();
        }
        for (double c : cost) {
            negative |= c < 0;
        }
        return negative ? cost : NOTHING;
    }

    private int @Nullable [] find(double[] cost) {
        double[] label = new double[network.nodeCount()];
        int[] arcInto = new int[label.length];
        Arrays.fill(arcInto, -1);
        boolean fell = true;
        while (fell) {
            fell = false;
            for (int a = 0; a < cost.length; a++) {
                double via = label[network.tail()[a]] + cost[a];
                int w = network.head()[a];
                if (via < label[w] - PAYING * Math.max(1, Math.abs(via))) {
                    label[w] = via;
                    arcInto[w] = a;
                    fell = true;
                }
            }
            int[] circle = fell ? circleIn(arcInto) : null;
            if (circle != null) {
                return circle;
            }
        }
        return null;
    }

    /** A circle among the arcs that labels came by; where there is one, it pays. */
    private int @Nullable [] circleIn(int[] arcInto) {
        int[] seenFrom = new int[arcInto.length];
        for (int start = 0; start < arcInto.length; start++) {
            int v = start;
            while (seenFrom[v] == 0 && arcInto[v] >= 0) {
                seenFrom[v] = start + 1;
                v = network.tail()[arcInto[v]];
            }
            if (arcInto[v] >= 0 && seenFrom[v] == start + 1) {
                return circleThrough(v, arcInto);
            }
        }
        return null;
    }

    private int[] circleThrough(int node, int[] arcInto) {
        var arcs = new ArrayList<Integer>();
        int v = node;
        do {
            arcs.addFirst(arcInto[v]);
            v = network.tail()[arcInto[v]];
        } while (v != node);
        return arcs.stream().mapToInt(Integer::intValue).toArray();
    }
}
