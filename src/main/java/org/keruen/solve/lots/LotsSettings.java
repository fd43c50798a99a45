package org.keruen.solve.lots;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Settings of the search over lots.
 *
 * @param isExact whether lots stay whole; else volumes are made continuous at the end, over the designs found
 * @param cutting how cargo is cut into lots, and which ways they may take
 * @param method how Timefold searches
 * @param effort how long
 */
public record LotsSettings(boolean isExact, Cutting cutting, Method method, Effort effort) {
    /**
     * Lots and ways.
     *
     * @param lotSize of commodities whose lot is not said, in their unit; 0: as {@code mostLots} asks
     * @param lotScale factor of all lot sizes
     * @param mostLots of a commodity whose lot is not said; its lots are larger where there would be more
     * @param bundling how many lots move together
     * @param candidates paths of a commodity, besides those of the seeds
     * @param noiseRounds rounds of shaken costs in which paths are looked for
     */
    public record Cutting(
            double lotSize, double lotScale, int mostLots, Bundling bundling, int candidates, int noiseRounds) {
        public Cutting {
            if (!(lotSize >= 0) || !(lotScale > 0) || mostLots < 1 || candidates < 1 || noiseRounds < 0) {
                throw new IllegalArgumentException(
                        "lot-size %s, lot-scale %s, most-lots %d, candidates %d, noise-rounds %d"
                                .formatted(lotSize, lotScale, mostLots, candidates, noiseRounds));
            }
        }
    }

    /** What Timefold asks before it takes a step. */
    public enum Acceptor {
        LATE,
        TABU,
        ANNEALING,
        DELUGE,
        CLIMBING
    }

    /** Where a search begins. */
    public enum Seed {
        SCALING,
        RELAXATION,
        GREEDY
    }

    /** The kinds of move. */
    public enum MoveKind {
        CHANGE(ChangePath.class),
        SWAP(SwapPlaces.class),
        PILLAR(PillarChange.class),
        CLOSE(CloseDesign.class),
        OPEN(OpenAndFill.class),
        SHIFT(CorridorShift.class);

        private final Class<? extends LotMoves> factory;

        MoveKind(Class<? extends LotMoves> factory) {
            this.factory = factory;
        }

        /** What draws them. */
        Class<? extends LotMoves> factory() {
            return factory;
        }
    }

    /**
     * Timefold's part.
     *
     * @param acceptor what steps are taken
     * @param size of its memory: late scores, or tabu lots
     * @param temperature at which annealing begins, in costs of a mean lot
     * @param accepted moves accepted before the best of them is taken
     * @param moves how likely each kind is drawn, relative
     * @param xml file with a solver configuration of Timefold's, whose phases are taken instead; null: none
     */
    public record Method(
            Acceptor acceptor,
            int size,
            double temperature,
            int accepted,
            Map<MoveKind, Double> moves,
            @Nullable String xml) {
        public Method {
            if (size < 1 || !(temperature > 0) || accepted < 1 || moves.isEmpty()) {
                throw new IllegalArgumentException(
                        "size %d, temperature %s, accepted %d, moves %s".formatted(size, temperature, accepted, moves));
            }
            moves = Map.copyOf(moves);
        }
    }

    /**
     * How long.
     *
     * @param guideShare share of the time after which column generation leaves the rest to local search
     * @param seed where the search begins
     * @param roundMoves moves of a round, for each bundle
     * @param patience rounds without a better plan after which it ends
     * @param restarts of such, each from another seed, before it really ends
     */
    public record Effort(double guideShare, Seed seed, long roundMoves, int patience, int restarts) {
        public Effort {
            if (!(guideShare > 0) || guideShare > 1 || roundMoves < 1 || patience < 1 || restarts < 0) {
                throw new IllegalArgumentException("guide %s, round-moves %d, patience %d, restarts %d"
                        .formatted(guideShare, roundMoves, patience, restarts));
            }
        }
    }

    public static final LotsSettings DEFAULT = new LotsSettings(
            false,
            new Cutting(0, 1, 200, new Bundling(10), 30, 12),
            new Method(Acceptor.CLIMBING, 200, 0.1, 1, Map.of(MoveKind.CHANGE, 10.0, MoveKind.SWAP, 4.0), null),
            new Effort(0.5, Seed.SCALING, 500, 12, 2));

    private static final Set<String> KEYS = new TreeSet<>(Set.of(
            "lots",
            "lot-size",
            "lot-scale",
            "most-lots",
            "bundles",
            "candidates",
            "noise-rounds",
            "acceptor",
            "size",
            "temperature",
            "accepted",
            "moves",
            "xml",
            "guide",
            "seed",
            "round-moves",
            "patience",
            "restarts"));

    /** What may be set, in words. */
    public static final String WORDS = "lots=divisible|exact, lot-size=<units where none is said>, lot-scale=<factor>,"
        + " most-lots=<where none is said>, bundles=<of a commodity>, candidates=<paths of one>, noise-rounds=<n>,"
        + " acceptor=late|tabu|annealing|deluge|climbing, size=<of its memory>, temperature=<mean lots>,"
        + " accepted=<moves a step>, moves=\"change 10 swap 4 pillar 0.5 close 0.002 open 0.02 shift 0.1\","
        + " xml=<Timefold's own>, guide=<share of the time>, seed=scaling|relaxation|greedy, round-moves=<a bundle>,"
        + " patience=<rounds>, restarts=<n>";

    /**
     * Settings from words such as {@code acceptor=tabu}; what is not named is as by default.
     *
     * @throws IllegalArgumentException if a key or a value is wrong
     */
    public static LotsSettings of(Map<String, String> words) {
        for (var key : words.keySet()) {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException("lots has no setting %s; it has %s".formatted(key, KEYS));
            }
        }
        var cutting = DEFAULT.cutting;
        var method = DEFAULT.method;
        var effort = DEFAULT.effort;
        return new LotsSettings(
                choice(words, "lots", Division.DIVISIBLE) == Division.EXACT,
                new Cutting(
                        number(words, "lot-size", cutting.lotSize),
                        number(words, "lot-scale", cutting.lotScale),
                        (int) number(words, "most-lots", cutting.mostLots),
                        new Bundling((int) number(words, "bundles", cutting.bundling.most())),
                        (int) number(words, "candidates", cutting.candidates),
                        (int) number(words, "noise-rounds", cutting.noiseRounds)),
                new Method(
                        choice(words, "acceptor", method.acceptor),
                        (int) number(words, "size", method.size),
                        number(words, "temperature", method.temperature),
                        (int) number(words, "accepted", method.accepted),
                        words.containsKey("moves") ? moves(String.valueOf(words.get("moves"))) : method.moves,
                        words.get("xml")),
                new Effort(
                        number(words, "guide", effort.guideShare),
                        choice(words, "seed", effort.seed),
                        (long) number(words, "round-moves", (double) effort.roundMoves),
                        (int) number(words, "patience", effort.patience),
                        (int) number(words, "restarts", effort.restarts)));
    }

    private enum Division {
        DIVISIBLE,
        EXACT
    }

    private static Map<MoveKind, Double> moves(String words) {
        var moves = new EnumMap<MoveKind, Double>(MoveKind.class);
        String[] parts = words.strip().split("\\s+", -1);
        for (int i = 0; i + 1 < parts.length; i += 2) {
            double weight = number(Map.of("moves", parts[i + 1]), "moves", 0);
            if (weight > 0) {
                moves.put(choice(Map.of("moves", parts[i]), "moves", MoveKind.CHANGE), weight);
            }
        }
        if (parts.length % 2 != 0 || moves.isEmpty()) {
            throw new IllegalArgumentException(
                    "moves is \"%s\", must be kinds and weights in turns, such as \"change 10 swap 4\""
                            .formatted(words));
        }
        return moves;
    }

    private static <E extends Enum<E>> E choice(Map<String, String> words, String key, E byDefault) {
        var word = words.get(key);
        if (word == null) {
            return byDefault;
        }
        for (E constant : byDefault.getDeclaringClass().getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(word)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("%s is %s, must be one of %s"
                .formatted(
                        key,
                        word,
                        java.util.Arrays.toString(byDefault.getDeclaringClass().getEnumConstants())
                                .toLowerCase(Locale.ROOT)));
    }

    private static double number(Map<String, String> words, String key, double byDefault) {
        var word = words.get(key);
        try {
            return word == null ? byDefault : Double.parseDouble(word);
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException("%s is %s, must be a number".formatted(key, word), wrong);
        }
    }
}
