package org.keruen.core;

/**
 * A directed multigraph in compressed rows. Node {@code v}'s outgoing arcs are {@code outArc[firstOut[v]] …
 * outArc[firstOut[v + 1] - 1]}, its incoming ones likewise in {@code inArc}.
 *
 * @param nodeCount number of nodes
 * @param tail, head ends of each arc
 * @param weight second weight of each arc, whose sum along a path may be limited (transit days), ≥ 0
 */
public record Network(
        int nodeCount,
        int[] tail,
        int[] head,
        double[] weight,
        int[] firstOut,
        int[] outArc,
        int[] firstIn,
        int[] inArc) {

    /**
     * The network of these arcs.
     *
     * @throws IllegalArgumentException if the arrays differ in length
     */
    public static Network of(int nodeCount, int[] tail, int[] head, double[] weight) {
        if (tail.length != head.length || tail.length != weight.length) {
            throw new IllegalArgumentException(
                    "%d tails, %d heads, %d weights".formatted(tail.length, head.length, weight.length));
        }
        int[] firstOut = firsts(nodeCount, tail);
        int[] firstIn = firsts(nodeCount, head);
        return new Network(
                nodeCount, tail, head, weight, firstOut, sorted(tail, firstOut), firstIn, sorted(head, firstIn));
    }

    public int arcCount() {
        return tail.length;
    }

    private static int[] firsts(int nodeCount, int[] end) {
        int[] first = new int[nodeCount + 1];
        for (int v : end) {
            first[v + 1]++;
        }
        for (int v = 0; v < nodeCount; v++) {
            first[v + 1] += first[v];
        }
        return first;
    }

    private static int[] sorted(int[] end, int[] first) {
        int[] next = first.clone();
        int[] arcs = new int[end.length];
        for (int a = 0; a < end.length; a++) {
            arcs[next[end[a]]++] = a;
        }
        return arcs;
    }
}
