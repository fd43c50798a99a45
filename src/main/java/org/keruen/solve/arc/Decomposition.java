package org.keruen.solve.arc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Splits a form's flow into simple paths (Ahuja, Magnanti, Orlin 1993, Network Flows, section 3.5). What goes in
 * circles belongs to no path: it is left out and added up.
 */
final class Decomposition {
    /** Flow below this share of the group's quantity is noise. */
    static final double NOISE = 1e-9;

    private final Form.ByArc form;
    private final Expansion expansion;
    private final int[][] outArcs;
    private final int[] destinationOf;
    private final double[] flow;
    private final double[] wanted;
    private final double noise;
    private final IntList walk = new IntList();
    private final int[] depthOf;
    private final List<PathFlow> paths = new ArrayList<>();
    private double circling;

    /**
     * @param flow on each arc of the form's expansion
     * @param carried to each destination
     */
    Decomposition(Form.ByArc form, double[] flow, double[] carried) {
        this.form = form;
        this.expansion = form.expansion();
        this.outArcs = expansion.outArcs();
        this.destinationOf = expansion.destinationOf();
        this.flow = flow.clone();
        this.wanted = carried.clone();
        this.noise = NOISE * form.group().quantity();
        this.depthOf = new int[expansion.stateCount()];
        Arrays.fill(depthOf, -1);
    }

    /** The paths' flows. */
    List<PathFlow> paths() {
        boolean found = true;
        while (found) {
            found = walk();
        }
        for (int i = 0; i < flow.length; i++) {
            circling += expansion.arc()[i] >= 0 && flow[i] > noise ? flow[i] : 0;
        }
        return paths;
    }

    /** How much goes in circles; after {@link #paths}. */
    double circling() {
        return circling;
    }

    /** Takes the flow of one path away, following the largest flow from the origin; false if none is left. */
    private boolean walk() {
        clearWalk(0);
        depthOf[0] = 0;
        int s = 0;
        while (destinationOf[s] < 0 || wanted[destinationOf[s]] <= noise) {
            int i = largest(s);
            if (i < 0 && walk.size() == 0) {
                depthOf[0] = -1;
                return false;
            }
            if (i < 0) {
                int last = walk.get(walk.size() - 1);
                flow[last] = 0;
                s = expansion.tail()[last];
                clearWalk(walk.size() - 1);
            } else if (depthOf[expansion.head()[i]] >= 0) {
                walk.add(i);
                s = expansion.head()[i];
                circling += take(depthOf[s], Double.POSITIVE_INFINITY);
                clearWalk(depthOf[s]);
            } else {
                walk.add(i);
                s = expansion.head()[i];
                depthOf[s] = walk.size();
            }
        }
        int d = destinationOf[s];
        double taken = take(0, wanted[d]);
        wanted[d] -= taken;
        paths.add(new PathFlow(d, simplePath(taken), taken));
        return true;
    }

    /** Shortens the walk to its first arcs. */
    private void clearWalk(int length) {
        while (walk.size() > length) {
            depthOf[expansion.head()[walk.get(walk.size() - 1)]] = -1;
            walk.removeLast();
        }
        if (length == 0) {
            depthOf[0] = 0;
        } else {
            depthOf[expansion.head()[walk.get(length - 1)]] = length;
        }
    }

    private int largest(int s) {
        int best = -1;
        double most = noise;
        for (int i : outArcs[s]) {
            if (flow[i] > most) {
                best = i;
                most = flow[i];
            }
        }
        return best;
    }

    /** Takes the least flow on the walk from a depth on, at most so much. */
    private double take(int fromDepth, double most) {
        double least = most;
        for (int j = fromDepth; j < walk.size(); j++) {
            least = Math.min(least, flow[walk.get(j)]);
        }
        for (int j = fromDepth; j < walk.size(); j++) {
            flow[walk.get(j)] = Math.max(0, flow[walk.get(j)] - least);
        }
        return least;
    }

    /** The walk's arcs, without loops through a node that its states went through at different weights. */
    private int[] simplePath(double taken) {
        var arcs = new IntList();
        var nodes = new IntList();
        nodes.add(form.group().origin());
        for (int j = 0; j < walk.size(); j++) {
            int a = expansion.arc()[walk.get(j)];
            int v = expansion.node()[expansion.head()[walk.get(j)]];
            int seen = a < 0 ? -1 : nodes.indexOf(v);
            if (a >= 0 && seen < 0) {
                arcs.add(a);
                nodes.add(v);
            }
            for (; seen >= 0 && nodes.size() > seen + 1; circling += taken) {
                arcs.removeLast();
                nodes.removeLast();
            }
        }
        return arcs.array();
    }
}
