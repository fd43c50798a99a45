package org.keruen.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers for people: grouped thousands, no more digits than help. */
final class Figures {
    private Figures() {}

    static String whole(double amount) {
        return String.format(Locale.ROOT, "%,.0f", amount + 0.0);
    }

    static String two(double amount) {
        return String.format(Locale.ROOT, "%,.2f", amount + 0.0);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** A gap: 0 or in the unit that shows it. */
    static String gap(@Nullable Double gap) {
        if (gap == null) {
            return "unknown";
        }
        return gap < 5e-10 ? "0" : String.format(Locale.ROOT, "%.2g %%", 100 * gap);
    }

    static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }
}
