package org.keruen.check;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.keruen.problem.Direction;

/** Numbers and names as violations say them. */
final class Wording {
    private Wording() {}

    /** With thousands apart and as many decimals as the size of the number deserves. */
    static String of(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return Double.isNaN(number) ? "not a number" : "unlimited";
        }
        double size = Math.abs(number);
        var pattern = size >= 1 ? "#,##0.####" : "0.########";
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    static String of(Direction direction) {
        return switch (direction) {
            case BOTH -> "both ways";
            case FORWARD -> "forward";
            case BACK -> "back";
        };
    }

    static String way(boolean forward) {
        return of(forward ? Direction.FORWARD : Direction.BACK);
    }
}
