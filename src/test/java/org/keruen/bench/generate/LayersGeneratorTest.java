package org.keruen.bench.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.keruen.check.Checker;
import org.keruen.compile.Compiler;
import org.keruen.compile.Planner;
import org.keruen.problem.Corridor;
import org.keruen.problem.Link;
import org.keruen.problem.Tariff;
import org.keruen.solve.Budget;
import org.keruen.solve.Watcher;
import org.keruen.solve.greedy.GreedySolver;

/** The problem of the speed benchmark is of the size that its page tells. */
class LayersGeneratorTest {
    private static final Recipe SMALL =
            new Recipe("layers", Map.of("layers", 4.0, "width", 3.0, "demands", 6.0, "lots", 7.0, "corridors", 2.0), 1);

    @Test
    void itHasTheSizeThatIsTold() {
        var problem = Generators.draw("layers", new Recipe("layers", Map.of(), 1));
        var commodities = Compiler.compile(problem).core().commodities();
        double lots = 0;
        for (int k = 0; k < commodities.count(); k++) {
            lots += commodities.quantity()[k] / commodities.lot()[k];
        }
        assertThat(lots).isEqualTo(10_000);
        assertThat(problem.rows(Link.class))
                .hasSize(500)
                .allMatch(link -> link.charge().fixedCostPerYear() > 0);
        assertThat(problem.rows(Tariff.class)).hasSize(1500);
        assertThat(problem.rows(Corridor.class))
                .hasSize(5)
                .allMatch(corridor -> corridor.gates().size() == 20);
    }

    @Test
    void aSmallOneHasAPlanThatTheCheckerAccepts() {
        var problem = Generators.draw("layers", SMALL);
        var plan = Planner.plan(problem, new GreedySolver(), Budget.UNLIMITED, Watcher.NONE);
        assertThat(Checker.check(problem, plan).isSound()).isTrue();
        assertThat(Objects.requireNonNull(plan.proof().objective())).isPositive();
        assertThat(Arrays.stream(Compiler.compile(problem).core().commodities().lot()))
                .allMatch(lot -> lot == 25_000);
    }
}
