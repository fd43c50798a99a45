package org.keruen.bench.generate;

/**
 * A number that a generator can be told.
 *
 * @param about what it is, in words
 * @param otherwise its value if nothing is said
 * @param least, most bounds, both allowed
 * @param isWhole whether it must be a whole number
 */
public record Setting(String name, String about, double otherwise, double least, double most, boolean isWhole) {
    static Setting count(String name, String about, int otherwise, int least) {
        return new Setting(name, about, otherwise, least, 1_000_000, true);
    }

    static Setting ratio(String name, String about, double otherwise, double least, double most) {
        return new Setting(name, about, otherwise, least, most, false);
    }

    /** Whether the number may be told. */
    public boolean admits(double value) {
        return value >= least && value <= most && (!isWhole || value == Math.rint(value));
    }

    /** What it must be, in words. */
    public String rule() {
        return "must be %s from %s to %s".formatted(isWhole ? "a whole number" : "a number", text(least), text(most));
    }

    private static String text(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
