package org.keruen.bench.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keruen.allocation.Status;
import org.keruen.check.Checker;
import org.keruen.compile.Planner;
import org.keruen.problem.Demand;
import org.keruen.problem.Link;
import org.keruen.problem.Problem;
import org.keruen.solve.Budget;
import org.keruen.solve.Outcome;
import org.keruen.solve.Watcher;
import org.keruen.solve.arc.ArcSettings;
import org.keruen.solve.arc.ArcSolver;
import org.keruen.solve.path.PathSolver;

class GeneratorsTest {
    private static final Map<String, Double> TIGHT =
            Map.of("nodes", 8.0, "arcs", 20.0, "commodities", 12.0, "capacity_ratio", 20.0);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aTightCanadNetworkStillHasAPlan(long seed) {
        assertThat(plans(Generators.draw("canad", new Recipe("canad", TIGHT, seed))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aFreightProblemHasAPlan(long seed) {
        var settings = Map.of("demands", 8.0, "periods", 2.0, "tightness", 1.5);
        assertThat(plans(Generators.draw("freight", new Recipe("freight", settings, seed))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aCrowdedGridHasAPlan(long seed) {
        var settings = Map.of("width", 4.0, "height", 3.0, "commodities", 20.0, "crowded", 0.3);
        assertThat(plans(Generators.draw("grid", new Recipe("grid", settings, seed))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aPlanarNetworkHasAPlan(long seed) {
        var settings = Map.of("nodes", 12.0, "arcs", 50.0, "commodities", 30.0, "crowded", 0.3);
        assertThat(plans(Generators.draw("planar", new Recipe("planar", settings, seed))))
                .isTrue();
    }

    @Test
    void edgesInThePlaneAreAsManyAsAskedForOrItIsSaid() {
        var hundred = new Recipe("planar", Map.of("nodes", 100.0, "arcs", 532.0, "commodities", 50.0), 1);
        assertThat(Generators.draw("x", hundred).rows(Link.class)).hasSize(532);
        var tooMany = new Recipe("planar", Map.of("nodes", 10.0, "arcs", 80.0, "commodities", 5.0), 1);
        assertThatThrownBy(() -> Generators.draw("x", tooMany)).hasMessageContaining("fit without crossing");
    }

    @Test
    void theSameRecipeGivesTheSameProblem() {
        var recipe = new Recipe("freight", Map.of(), 5);
        assertThat(rows(Generators.draw("a", recipe))).isEqualTo(rows(Generators.draw("a", recipe)));
        assertThat(rows(Generators.draw("a", recipe)))
                .isNotEqualTo(rows(Generators.draw("a", new Recipe("freight", Map.of(), 6))));
    }

    @Test
    void aBareGridMeansWhatItsProblemMeans() {
        var settings = Map.of("width", 6.0, "height", 5.0, "commodities", 60.0, "crowded", 0.3);
        assertThat(meansTheSame(new Recipe("grid", settings, 4))).isTrue();
    }

    @Test
    void aBarePlanarNetworkMeansWhatItsProblemMeans() {
        var settings = Map.of("nodes", 30.0, "arcs", 130.0, "commodities", 60.0, "crowded", 0.3);
        assertThat(meansTheSame(new Recipe("planar", settings, 4))).isTrue();
    }

    @Test
    void aNetworkWithFixedChargesIsNotBare() {
        assertThatThrownBy(() -> Generators.core(new Recipe("canad", Map.of(), 1)))
                .hasMessage("canad draws more than a linear multicommodity network; those that do not are [grid,"
                        + " planar]");
    }

    @Test
    void theFixedRatioOfCanadIsKept() {
        var problem = Generators.draw("canad", new Recipe("canad", Map.of("fixed_ratio", 0.1), 1));
        double fixed = problem.rows(Link.class).stream()
                .mapToDouble(link -> link.charge().fixedCostPerYear())
                .sum();
        double unit = problem.rows(Link.class).stream()
                .mapToDouble(
                        link -> java.util.Objects.requireNonNull(link.charge().pricePerTonne()))
                .sum();
        var demands = problem.rows(Demand.class);
        double tonnes =
                demands.stream().mapToDouble(demand -> demand.volume().ofYear()).sum();
        // Fixed costs are rounded up to whole ones.
        assertThat(demands.size() * fixed / (tonnes * unit)).isCloseTo(0.1, within(0.001));
    }

    @Test
    void wrongSettingsAreSaid() {
        assertThatThrownBy(() -> Generators.draw("x", new Recipe("canad", Map.of("node", 5.0), 1)))
                .hasMessageStartingWith("there is no setting node; there are [nodes, arcs");
        assertThatThrownBy(() -> Generators.draw("x", new Recipe("canad", Map.of("nodes", 5.5), 1)))
                .hasMessage("nodes is 5.5, must be a whole number from 3 to 1000000");
        assertThatThrownBy(() -> Generators.draw("x", new Recipe("canad", Map.of("arcs", 19.0), 1)))
                .hasMessage("arcs is 19, must be from 20 (a cycle) to 380");
    }

    private static boolean plans(Problem problem) {
        var solver = new ArcSolver(ArcSettings.of(Map.of()));
        var plan =
                Planner.plan(problem, solver, Budget.UNLIMITED.withSeconds(20).withGap(0.2), Watcher.NONE);
        boolean has = plan.proof().status() == Status.OPTIMAL || plan.proof().status() == Status.FEASIBLE;
        return has && Checker.check(problem, plan).isSound();
    }

    /** Whether the bare network costs what its problem does. */
    private static boolean meansTheSame(Recipe recipe) {
        var plan = Planner.plan(Generators.draw("x", recipe), new PathSolver(), Budget.UNLIMITED, Watcher.NONE);
        var bare = new PathSolver().solve(Generators.core(recipe), Budget.UNLIMITED, Watcher.NONE);
        assertThat(plan.proof().status()).isEqualTo(Status.OPTIMAL);
        assertThat(bare).isInstanceOf(Outcome.Optimal.class);
        double cost = ((Outcome.Optimal) bare).cost();
        return Math.abs(cost - java.util.Objects.requireNonNull(plan.proof().objective())) <= 1e-6 * cost;
    }

    private static java.util.List<Object> rows(Problem problem) {
        return Problem.TABLES.stream().<Object>map(problem::rows).toList();
    }
}
