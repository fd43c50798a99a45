package org.keruen.problem;

import org.jspecify.annotations.Nullable;

/** Guards of the records' constructors. */
final class Require {
    private Require() {}

    /** Throws an IllegalArgumentException with the formatted rule unless it holds. */
    @SuppressWarnings("AnnotateFormatMethod")
    static void require(boolean holds, String rule, @Nullable Object... values) {
        if (!holds) {
            throw new IllegalArgumentException(rule.formatted(values));
        }
    }

    static void atLeast(double least, double value, String name) {
        require(value >= least, "%s is %s, must be at least %s", name, value, least);
    }

    static void share(double value, String name) {
        require(value >= 0 && value <= 1, "%s is %s, must be a share from 0 to 1", name, value);
    }
}
