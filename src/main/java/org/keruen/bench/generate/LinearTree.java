package org.keruen.bench.generate;

import java.util.Arrays;

/**
 * Shortest ways from one node after another over the same arcs: labels are corrected first in, first out (Bellman 1958,
 * doi:10.1090/qam/102435), which needs few corrections where arcs join what is near.
 */
final class LinearTree {
    private final int[] tail;
    private final int[] head;
    private final int[] firstOut;
    private final int[] outArc;
    private final double[] distance;
    private final int[] arcInto;
    private final int[] queue;
    private final boolean[] waits;
    private int root;

    LinearTree(int nodeCount, int[] tail, int[] head) {
        this.tail = tail;
        this.head = head;
        this.firstOut = new int[nodeCount + 1];
        this.outArc = new int[tail.length];
        this.distance = new double[nodeCount];
        this.arcInto = new int[nodeCount];
        this.queue = new int[nodeCount];
        this.waits = new boolean[nodeCount];
        Arrays.stream(tail).forEach(v -> firstOut[v + 1]++);
        Arrays.parallelPrefix(firstOut, Integer::sum);
        int[] next = firstOut.clone();
        for (int a = 0; a < tail.length; a++) {
            outArc[next[tail[a]]++] = a;
        }
    }

    /** Finds the shortest ways from a node; no length is negative. */
    void grow(int origin, double[] length) {
        root = origin;
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        distance[origin] = 0;
        queue[0] = origin;
        int first = 0;
        int count = 1;
        while (count > 0) {
            int v = queue[first];
            first = (first + 1) % queue.length;
            count--;
            waits[v] = false;
            for (int i = firstOut[v]; i < firstOut[v + 1]; i++) {
                int a = outArc[i];
                int w = head[a];
                if (distance[v] + length[a] < distance[w]) {
                    distance[w] = distance[v] + length[a];
                    arcInto[w] = a;
                    if (!waits[w]) {
                        waits[w] = true;
                        queue[(first + count++) % queue.length] = w;
                    }
                }
            }
        }
    }

    /** Adds an amount to the load of each arc on the way to a node. */
    void send(int destination, double amount, double[] load) {
        for (int v = destination; v != root; v = tail[arcInto[v]]) {
            load[arcInto[v]] += amount;
        }
    }
}
