package org.keruen.problem;

import java.util.Arrays;

/** Standings by the fewest days in which they are known to be reached: a binary heap over their numbers. */
final class ReachQueue {
    private final double[] days;
    private final int[] heap; // heap[0] is its size
    private final int[] placeOf;

    ReachQueue(int count) {
        days = new double[count];
        heap = new int[count + 1];
        placeOf = new int[count];
        Arrays.fill(days, Double.POSITIVE_INFINITY);
    }

    boolean isEmpty() {
        return heap[0] == 0;
    }

    /** Fewest days known. */
    double days(int v) {
        return days[v];
    }

    /** Notes a way to a standing; one that is no sooner changes nothing. */
    void offer(int v, double afterDays) {
        if (afterDays >= days[v]) {
            return;
        }
        days[v] = afterDays;
        int place = placeOf[v] > 0 ? placeOf[v] : ++heap[0];
        while (place > 1 && days[heap[place / 2]] > afterDays) {
            put(heap[place / 2], place);
            place /= 2;
        }
        put(v, place);
    }

    /** Takes out the soonest. */
    int poll() {
        int first = heap[1];
        int last = heap[heap[0]--];
        placeOf[first] = 0;
        if (first != last) {
            int place = 1;
            for (int child = 2; child <= heap[0]; child = 2 * place) {
                if (child < heap[0] && days[heap[child + 1]] < days[heap[child]]) {
                    child++;
                }
                if (days[last] <= days[heap[child]]) {
                    break;
                }
                put(heap[child], place);
                place = child;
            }
            put(last, place);
        }
        return first;
    }

    private void put(int v, int place) {
        heap[place] = v;
        placeOf[v] = place;
    }
}
