package org.keruen.io;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The known name that a misspelt one is most like, by optimal string alignment distance. */
final class Nearest {
    private Nearest() {}

    /** A remedy that names it, or nothing if none is near. */
    static String remedy(String read, Collection<String> known) {
        var nearest = to(read, known);
        return nearest == null ? "" : "Maybe \"" + nearest + "\"?";
    }

    static @Nullable String to(String read, Collection<String> known) {
        String nearest = null;
        int least = Math.min(read.length(), 1 + Math.max(1, read.length() / 3));
        for (var name : known) {
            int distance = distance(plain(read), plain(name));
            if (distance < least) {
                least = distance;
                nearest = name;
            }
        }
        return nearest;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "-");
    }

    private static int distance(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : step(edits, a, b, i, j);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int step(int[][] edits, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(edits[i - 1][j - 1] + change, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
    }
}
