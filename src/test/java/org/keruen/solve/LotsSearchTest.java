package org.keruen.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keruen.core.Core;
import org.keruen.core.Plan;
import org.keruen.core.PlanEvaluation;
import org.keruen.solve.greedy.GreedySolver;
import org.keruen.solve.hybrid.HybridSettings;
import org.keruen.solve.hybrid.HybridSolver;
import org.keruen.solve.lots.LotsSettings;
import org.keruen.solve.lots.LotsSolver;

/** Local search over lots: seeds, limits, and every acceptor. */
class LotsSearchTest {
    private static final int PROBLEMS = 10;

    private static Solver lots(String... words) {
        var settings = new HashMap<>(Map.of("most-lots", "8", "round-moves", "20", "patience", "2", "restarts", "0"));
        for (int i = 0; i < words.length; i += 2) {
            settings.put(words[i], words[i + 1]);
        }
        return new LotsSolver(LotsSettings.of(settings));
    }

    private static double cost(Core core, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Optimal optimal -> cost(core, optimal.plan());
            case Outcome.Feasible feasible -> cost(core, feasible.plan());
            default -> Double.POSITIVE_INFINITY;
        };
    }

    private static double cost(Core core, Plan plan) {
        var evaluation = PlanEvaluation.of(core, plan);
        assertThat(evaluation.violations()).isEmpty();
        return evaluation.cost();
    }

    @Test
    void aSeedNeverGetsWorse() {
        var hybrid = new HybridSolver(HybridSettings.DEFAULT);
        for (int seed = 10; seed < 10 + PROBLEMS; seed++) {
            var core = LayeredCores.core(seed);
            var from = hybrid.solve(core, Budget.UNLIMITED.withGap(0.05), Watcher.NONE);
            double known = cost(core, from);
            if (from instanceof Outcome.Optimal optimal) {
                var outcome = lots().solveFrom(Start.of(optimal.plan()), core, Budget.UNLIMITED, Watcher.NONE);
                assertThat(cost(core, outcome)).as("problem %d", seed).isLessThanOrEqualTo(known * (1 + 1e-9));
            }
        }
    }

    @Test
    void aRelayIsNoWorseThanItsFirstSolver() {
        var greedy = new GreedySolver();
        for (int seed = 10; seed < 10 + PROBLEMS; seed++) {
            var core = LayeredCores.core(seed);
            double alone = cost(core, greedy.solve(core, Budget.UNLIMITED, Watcher.NONE));
            double relayed = cost(core, new Relay(greedy, 5, lots()).solve(core, Budget.UNLIMITED, Watcher.NONE));
            assertThat(relayed).as("problem %d", seed).isLessThanOrEqualTo(alone);
        }
    }

    @Test
    void noPlanCostsLessThanTheBestOne() {
        var hybrid = new HybridSolver(HybridSettings.DEFAULT);
        int found = 0;
        for (int seed = 10; seed < 10 + PROBLEMS; seed++) {
            var core = LayeredCores.core(seed);
            double best = cost(core, hybrid.solve(core, Budget.UNLIMITED, Watcher.NONE));
            double whole = cost(core, lots("lots", "exact").solve(core, Budget.UNLIMITED, Watcher.NONE));
            double divided = cost(core, lots().solve(core, Budget.UNLIMITED, Watcher.NONE));
            assertThat(Math.min(whole, divided)).as("problem %d", seed).isGreaterThanOrEqualTo(best - 1e-5);
            found += divided < Double.POSITIVE_INFINITY ? 1 : 0;
        }
        assertThat(found).isGreaterThan(PROBLEMS / 2);
    }

    @Test
    void everyAcceptorFindsPlansAndRepeatsThemWithTheSameSeed() {
        var core = LayeredCores.core(7);
        var budget = new Budget(Double.POSITIVE_INFINITY, 5000, 1e-9, 3, 1, () -> false);
        for (var acceptor : List.of("late", "tabu", "annealing", "deluge", "climbing")) {
            var solver = lots("lots", "exact", "acceptor", acceptor);
            double once = cost(core, solver.solve(core, budget, Watcher.NONE));
            double again = cost(core, solver.solve(core, budget, Watcher.NONE));
            assertThat(once).as(acceptor).isEqualTo(again);
        }
    }

    @Test
    void severalThreadsShareTheBest() {
        var core = LayeredCores.core(7);
        var budget = new Budget(Double.POSITIVE_INFINITY, Long.MAX_VALUE, 1e-9, 3, 2, () -> false);
        var incumbents = new ArrayList<Double>();
        var watcher = new Watcher() {
            @Override
            public void incumbent(double cost) {
                incumbents.add(cost);
            }

            @Override
            public void bound(double bound) {}
        };
        double cost = cost(core, lots("lots", "exact").solve(core, budget, watcher));
        assertThat(incumbents).isSortedAccordingTo((x, y) -> Double.compare(y, x));
        assertThat(cost).isEqualTo(incumbents.isEmpty() ? Double.POSITIVE_INFINITY : incumbents.getLast());
    }

    @Test
    void timefoldsOwnFileIsTaken() throws IOException {
        var file = Files.createTempFile("timefold", ".xml");
        Files.write(
                file,
                Arrays.asList(
                        "<solver xmlns=\"https://timefold.ai/xsd/solver\"><localSearch>",
                        "<moveIteratorFactory><moveIteratorFactoryClass>org.keruen.solve.lots.ChangePath",
                        "</moveIteratorFactoryClass></moveIteratorFactory>",
                        "<acceptor><lateAcceptanceSize>3</lateAcceptanceSize></acceptor>",
                        "<forager><acceptedCountLimit>1</acceptedCountLimit></forager>",
                        "</localSearch></solver>"));
        try {
            var core = LayeredCores.core(13);
            var outcome = lots("lots", "exact", "xml", file.toString()).solve(core, Budget.UNLIMITED, Watcher.NONE);
            assertThat(cost(core, outcome)).isFinite();
        } finally {
            Files.delete(file);
        }
    }
}
