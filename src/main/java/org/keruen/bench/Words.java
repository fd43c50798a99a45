package org.keruen.bench;

import java.util.Locale;

/** Numbers as sentences say them. */
final class Words {
    private Words() {}

    /** A share in per cent, with as many digits as it needs up to three. */
    static String percent(double share) {
        return significant(100 * share) + " %";
    }

    /** Three significant digits, plainly written. */
    static String significant(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return value == 0 ? "0" : String.valueOf(value);
        }
        var rounded = new java.math.BigDecimal(value).round(new java.math.MathContext(3));
        return rounded.stripTrailingZeros().toPlainString();
    }

    static String of(RunStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String pValue(double p) {
        return p < 0.001 ? "p < 0.001" : String.format(Locale.ROOT, "p = %.3f", p);
    }
}
