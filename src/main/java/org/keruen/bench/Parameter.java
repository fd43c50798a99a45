package org.keruen.bench;

import java.util.List;
import java.util.SplittableRandom;

/** A setting that may be tuned, and what it may be. */
public sealed interface Parameter {
    String name();

    /** A value drawn uniformly. */
    String anyValue(SplittableRandom random);

    /**
     * A value near another.
     *
     * @param closeness from 0, as good as any, to 1, the same
     */
    String near(String value, double closeness, SplittableRandom random);

    /** One of some words. */
    record Choice(String name, List<String> values) implements Parameter {
        public Choice {
            values = List.copyOf(values);
        }

        @Override
        public String anyValue(SplittableRandom random) {
            return values.get(random.nextInt(values.size()));
        }

        @Override
        public String near(String value, double closeness, SplittableRandom random) {
            return random.nextDouble() < closeness ? value : anyValue(random);
        }
    }

    /**
     * A number of a range.
     *
     * @param isLogarithmic whether ratios count, not differences
     */
    record Span(String name, double least, double most, boolean isLogarithmic, boolean isWhole) implements Parameter {
        @Override
        public String anyValue(SplittableRandom random) {
            return text(random.nextDouble());
        }

        /** Normal around the value, half the range wide at closeness 0, what falls outside drawn again. */
        @Override
        public String near(String value, double closeness, SplittableRandom random) {
            double centre = share(Double.parseDouble(value));
            double width = (1 - closeness) / 2;
            for (int attempt = 0; attempt < 100; attempt++) {
                double drawn = centre + width * random.nextGaussian();
                if (drawn >= 0 && drawn <= 1) {
                    return text(drawn);
                }
            }
            return value;
        }

        private double share(double value) {
            return isLogarithmic ? Math.log(value / least) / Math.log(most / least) : (value - least) / (most - least);
        }

        private String text(double share) {
            double value = isLogarithmic ? least * Math.pow(most / least, share) : least + share * (most - least);
            double kept = Math.clamp(Double.parseDouble(Words.significant(value)), least, most);
            return isWhole ? Long.toString(Math.round(kept)) : Double.toString(kept);
        }
    }
}
