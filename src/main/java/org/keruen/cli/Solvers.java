package org.keruen.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.keruen.solve.Relay;
import org.keruen.solve.SmallMoney;
import org.keruen.solve.Solver;
import org.keruen.solve.arc.ArcSettings;
import org.keruen.solve.arc.ArcSolver;
import org.keruen.solve.greedy.GreedySolver;
import org.keruen.solve.hybrid.HybridSettings;
import org.keruen.solve.hybrid.HybridSolver;
import org.keruen.solve.hybrid.Neighbourhood;
import org.keruen.solve.lots.LotsSettings;
import org.keruen.solve.lots.LotsSolver;
import org.keruen.solve.path.PathSolver;

/** The solver families by name; the one place that knows them all. */
final class Solvers {
    static final String DEFAULT = "hybrid";

    /** Setting that names the family whose plan another begins with. */
    static final String FROM = "from";

    private static final Map<String, Family> FAMILIES = families();

    /**
     * A family of solvers.
     *
     * @param settings what can be set, in words
     */
    record Family(String about, String settings, boolean givesBound, Function<Map<String, String>, Solver> make) {}

    private Solvers() {}

    private static Map<String, Family> families() {
        var families = new LinkedHashMap<String, Family>();
        families.put(
                "hybrid",
                new Family(
                        "column generation, branch and bound over designs, search of neighbourhoods for plans",
                        "helper=on|off, flows=on|off, scaling=on|off, neighbourhoods=on|off, without=<neighbourhoods"
                                + " with a + between them:"
                                + " " + Neighbourhood.words() + ">, arc-sets=on|off, cutsets=on|off,"
                                + " cardinality=on|off, aggregation=on|off, window=on|off,"
                                + " mip-nodes=<most of one restricted"
                                + " MIP>, mip-iterations=<likewise>,"
                                + " from=<family>:<seconds>",
                        true,
                        relayed(settings -> new HybridSolver(HybridSettings.of(settings)))));
        families.put(
                "path",
                new Family(
                        "column generation alone, for problems without designs",
                        "none",
                        true,
                        settings -> without(settings, "path", new PathSolver())));
        families.put(
                "arc",
                new Family(
                        "the arc form, handed whole to an LP or MIP engine",
                        "backend=highs|glop|pdlp|scip|cp-sat, parameters=<the engine's own>",
                        true,
                        settings -> new ArcSolver(ArcSettings.of(settings))));
        families.put(
                "greedy",
                new Family(
                        "cheapest feasible route first, by regret: what a spreadsheet would do",
                        "none",
                        false,
                        settings -> without(settings, "greedy", new GreedySolver())));
        families.put(
                "lots",
                new Family(
                        "local search over whole lots on generated paths, by Timefold",
                        LotsSettings.WORDS + ", from=<family>:<seconds>",
                        true,
                        relayed(settings -> new LotsSolver(LotsSettings.of(settings)))));
        return families;
    }

    /** The solver of the settings; one named by {@code from} makes the plan that it begins with. */
    private static Function<Map<String, String>, Solver> relayed(Function<Map<String, String>, Solver> make) {
        return settings -> {
            var own = new LinkedHashMap<>(settings);
            var from = own.remove(FROM);
            if (from == null) {
                return make.apply(own);
            }
            if (!isFamilyAndSeconds(from)) {
                throw new IllegalArgumentException(
                        "from is %s, must be a family and seconds, such as hybrid:10".formatted(from));
            }
            int colon = from.indexOf(':');
            double seconds = Double.parseDouble(from.substring(colon + 1).replace("s", ""));
            return new Relay(of(from.substring(0, colon), Map.of()), seconds, make.apply(own));
        };
    }

    /** Whether this names a family and its seconds, such as {@code hybrid:10s}, and not a file. */
    static boolean isFamilyAndSeconds(String from) {
        return from.matches("[a-z]+:[0-9]+([.][0-9]+)?s?");
    }

    private static Solver without(Map<String, String> settings, String family, Solver solver) {
        if (!settings.isEmpty()) {
            throw new IllegalArgumentException("%s has no settings, but got %s".formatted(family, settings.keySet()));
        }
        return solver;
    }

    static Map<String, Family> all() {
        return FAMILIES;
    }

    /**
     * The solver of this family and settings.
     *
     * @throws IllegalArgumentException in words, if there is no such family or setting
     */
    static Solver of(String family, Map<String, String> settings) {
        var found = FAMILIES.get(family);
        if (found == null) {
            throw new IllegalArgumentException(
                    "there is no solver %s; there are %s".formatted(family, List.copyOf(FAMILIES.keySet())));
        }
        return new SmallMoney(found.make().apply(settings));
    }
}
