package org.keruen.check;

/** The sums of money that a rule allows: one, or, where a volume stands exactly at a threshold, all between two. */
record Range(double low, double high) {
    static final Range ZERO = new Range(0, 0);

    static Range of(double amount) {
        return new Range(amount, amount);
    }

    /** Between the two, whichever is the lower. */
    static Range between(double one, double other) {
        return new Range(Math.min(one, other), Math.max(one, other));
    }

    Range plus(Range other) {
        return new Range(low + other.low, high + other.high);
    }

    /** The smallest range that holds both. */
    Range hull(Range other) {
        return new Range(Math.min(low, other.low), Math.max(high, other.high));
    }

    /** What is allowed and nearest to what is said. */
    double nearest(double said) {
        return Math.clamp(Double.isNaN(said) ? low : said, low, high);
    }
}
