package org.keruen.solve.hybrid;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What belongs together, to be chosen anew while all else of the best plan stays. */
public enum Neighbourhood {
    /** Designs on the ways of some commodities. */
    WAYS,
    /** Designs around a node. */
    AROUND,
    /** Designs that the relaxation divides. */
    DIVIDED,
    /** Designs that good plans disagree on. */
    ELITE,
    /**
     * Designs in use and some that other good plans or the relaxation use, a few units less in all and at a lower cost
     * (LS* of Katayama 2020, as told by La Rocca, Cordeau, Frejinger 2024, arXiv 2409.05720).
     */
    FEWER,
    /** What lies between two good plans, searched by changes of flows; where few commodities share a step. */
    RELINK,
    /** All that lies among some nodes, a problem of its own; in large networks. */
    BALL,
    /** Some commodities that meet on their ways, a problem of its own; in large networks. */
    GROUP,
    /** Commodities of some consecutive periods, a problem of its own; where there are two periods or more. */
    WINDOW,
    /** Designs that ask for a least use, such as tiers, with those of commodities that could make it. */
    FLOORS;

    /** Those that are problems of their own, solved as such. */
    private static final Set<Neighbourhood> PROBLEMS = EnumSet.of(BALL, GROUP, WINDOW);

    /** Those that find something: what is fixed or in steps is mostly so by the year, and a window holds it still. */
    static final Set<Neighbourhood> USUAL = EnumSet.complementOf(EnumSet.of(WINDOW));

    /** Its name in settings. */
    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is solved as a problem of its own. */
    boolean isProblem() {
        return PROBLEMS.contains(this);
    }

    /**
     * All but those named with a + between them; {@code none} names none.
     *
     * @throws IllegalArgumentException if there is none of a name
     */
    static Set<Neighbourhood> without(String words) {
        var left = EnumSet.allOf(Neighbourhood.class);
        for (var word : words.equals("none") ? List.<String>of() : List.of(words.split("\\+"))) {
            if (!left.removeIf(kind -> kind.word().equals(word))) {
                throw new IllegalArgumentException("without is %s, may name %s".formatted(words, words()));
            }
        }
        return left;
    }

    /** All names, as one may write them. */
    public static String words() {
        return Arrays.stream(values()).map(Neighbourhood::word).collect(Collectors.joining("+"));
    }
}
