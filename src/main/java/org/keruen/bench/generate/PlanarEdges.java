package org.keruen.bench.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Draws edges between points that do not cross: first a spanning tree of least length, whose edges never do, then of
 * the pairs of near points some, the shorter the likelier, whatever still fits.
 */
final class PlanarEdges {
    private static final int NEAR = 24;

    /** How much chance may lengthen a pair in the order in which they are tried. */
    private static final double CHANCE = 1;

    private final double[] x;
    private final double[] y;
    private final SplittableRandom random;
    private final List<int[]> edges = new ArrayList<>();

    PlanarEdges(double[] x, double[] y, SplittableRandom random) {
        this.x = x;
        this.y = y;
        this.random = random;
    }

    /**
     * So many edges that join all points.
     *
     * @throws IllegalArgumentException in words, if so few do not join all, or so many do not fit
     */
    int[][] draw(int count) {
        if (count < x.length - 1) {
            throw new IllegalArgumentException("arcs is %d, must be from %d, or not every node can be reached"
                    .formatted(2 * count, 2 * (x.length - 1)));
        }
        var near = nearPairs();
        span(near);
        double[] order = near.stream()
                .mapToDouble(pair -> length(pair) * (1 + CHANCE * random.nextDouble()))
                .toArray();
        int[] tried = IntStream.range(0, order.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> order[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < tried.length && edges.size() < count; i++) {
            int[] pair = near.get(tried[i]);
            if (edges.stream().noneMatch(edge -> meet(edge, pair))) {
                edges.add(pair);
            }
        }
        if (edges.size() < count) {
            throw new IllegalArgumentException(
                    "arcs is %d, but no more than %d fit without crossing".formatted(2 * count, 2 * edges.size()));
        }
        return edges.toArray(int[][]::new);
    }

    /** Pairs of a point and one of its nearest, each once, the shortest first. */
    private List<int[]> nearPairs() {
        var seen = new LinkedHashSet<List<Integer>>();
        for (int v = 0; v < x.length; v++) {
            int from = v;
            IntStream.range(0, x.length)
                    .filter(w -> w != from)
                    .boxed()
                    .sorted(Comparator.comparingDouble(w -> length(new int[] {from, w})))
                    .limit(NEAR)
                    .forEach(w -> seen.add(List.of(Math.min(from, w), Math.max(from, w))));
        }
        return seen.stream()
                .map(pair -> new int[] {pair.get(0), pair.get(1)})
                .sorted(Comparator.comparingDouble(this::length))
                .toList();
    }

    private double length(int[] pair) {
        return Math.hypot(x[pair[0]] - x[pair[1]], y[pair[0]] - y[pair[1]]);
    }

    /** The spanning tree of least length (Kruskal 1956, doi:10.1090/S0002-9939-1956-0078686-7). */
    private void span(List<int[]> shortestFirst) {
        int[] leader = IntStream.range(0, x.length).toArray();
        for (int[] pair : shortestFirst) {
            int v = leader(leader, pair[0]);
            int w = leader(leader, pair[1]);
            if (v != w) {
                leader[v] = w;
                edges.add(pair);
            }
        }
        if (edges.size() < x.length - 1) {
            throw new IllegalArgumentException("the points lie in separate heaps; another seed may do");
        }
    }

    private static int leader(int[] leader, int v) {
        int top = v;
        while (leader[top] != top) {
            top = leader[top];
        }
        leader[v] = top;
        return top;
    }

    /** Whether two edges are the same or cross between their ends. */
    private boolean meet(int[] one, int[] other) {
        if (Arrays.equals(one, other)) {
            return true;
        }
        boolean share = one[0] == other[0] || one[0] == other[1] || one[1] == other[0] || one[1] == other[1];
        return !share && side(one, other[0]) != side(one, other[1]) && side(other, one[0]) != side(other, one[1]);
    }

    private boolean side(int[] edge, int v) {
        double ax = x[edge[1]] - x[edge[0]];
        double ay = y[edge[1]] - y[edge[0]];
        return ax * (y[v] - y[edge[0]]) > ay * (x[v] - x[edge[0]]);
    }
}
