package org.keruen.solve.hybrid;

import java.util.Arrays;

/** Whose paths cross each arc, a commodity once for each path: the inverse of paths, kept while these change. */
final class ArcUsers {
    private final int[][] user;
    private final int[] count;

    /** Nobody crosses any arc. */
    ArcUsers(int arcCount) {
        user = new int[arcCount][4];
        count = new int[arcCount];
    }

    void clear() {
        Arrays.fill(count, 0);
    }

    void add(int k, int[] way) {
        for (int a : way) {
            if (count[a] == user[a].length) {
                user[a] = Arrays.copyOf(user[a], 2 * count[a]);
            }
            user[a][count[a]++] = k;
        }
    }

    void remove(int k, int[] way) {
        for (int a : way) {
            int i = count[a] - 1;
            while (user[a][i] != k) {
                i--;
            }
            user[a][i] = user[a][--count[a]];
        }
    }

    /** How many paths cross an arc. */
    int count(int a) {
        return count[a];
    }

    /** Copies the users of an arc into {@code to}; how many they are. */
    int copy(int a, int[] to) {
        System.arraycopy(user[a], 0, to, 0, count[a]);
        return count[a];
    }
}
