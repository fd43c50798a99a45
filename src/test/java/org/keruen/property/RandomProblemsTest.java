package org.keruen.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keruen.compile.Compiler;
import org.keruen.problem.Change;
import org.keruen.problem.Problem;
import org.keruen.problem.Scenario;
import org.keruen.solve.Budget;
import org.keruen.solve.Solver;
import org.keruen.solve.arc.ArcSettings;
import org.keruen.solve.arc.ArcSolver;
import org.keruen.solve.engine.Engine;
import org.keruen.solve.greedy.GreedySolver;
import org.keruen.solve.hybrid.HybridSettings;
import org.keruen.solve.hybrid.HybridSolver;
import org.keruen.solve.path.PathSolver;

/** On hundreds of small problems with everything mixed in, all families say the same and the checker agrees. */
class RandomProblemsTest {
    private static final int PROBLEMS = 320;

    /** One in so many problems may be too hard for a family within its budget. */
    private static final int UNDECIDED_ONE_IN = 30;

    private static final Budget BUDGET = new Budget(120, 2_000, Budget.OPTIMAL_GAP, 0, 1, () -> false);

    /** What hybrid says, by seed. */
    private static final Map<Integer, Opinion> BEST = new HashMap<>();

    private static Opinion best(int seed) {
        return BEST.computeIfAbsent(
                seed, _ -> Opinion.of(new HybridSolver(HybridSettings.DEFAULT), RandomProblems.problem(seed), BUDGET));
    }

    private static ArcSolver arc(Engine engine) {
        return new ArcSolver(new ArcSettings(engine, ""));
    }

    @Test
    void thePlansOfHybridAreSound() {
        var seeds = seeds(1);
        assertThat(said(seeds, seed -> best(seed).flaw())).isEmpty();
        assertThat(seeds.stream().filter(seed -> !best(seed).isDecided()))
                .as("seeds that hybrid leaves open")
                .hasSizeLessThanOrEqualTo(seeds.size() / UNDECIDED_ONE_IN);
    }

    @ParameterizedTest
    @CsvSource({"SCIP, 1", "CP_SAT, 16", "HIGHS, 4"})
    void theArcFormSaysTheSame(Engine engine, int oneIn) {
        agree(arc(engine), seeds(oneIn));
    }

    @Test
    void simplexAndColumnGenerationSayTheSameWhereThereAreNoDesignsToChoose() {
        var seeds = seeds(1).stream().filter(RandomProblemsTest::isLinear).toList();
        assertThat(seeds).hasSizeGreaterThan(PROBLEMS / 12);
        agree(arc(Engine.GLOP), seeds);
        agree(new PathSolver(), seeds);
    }

    @Test
    void greedyIsNeverBetterThanTheBest() {
        var greedy = new GreedySolver();
        assertThat(said(seeds(1), seed -> wrong(greedy, seed, new ArrayList<>())))
                .isEmpty();
    }

    @Test
    void theProblemsHaveRowsOfEveryTable() {
        var problems = seeds(1).stream().map(RandomProblems::problem).toList();
        for (var table : Problem.TABLES) {
            if (table != Scenario.class && table != Change.class) {
                assertThat(problems.stream()
                                .filter(problem -> !problem.rows(table).isEmpty()))
                        .as("problems with a %s", table.getSimpleName())
                        .hasSizeGreaterThan(PROBLEMS / 10);
            }
        }
    }

    private static List<Integer> seeds(int oneIn) {
        return IntStream.range(0, PROBLEMS)
                .filter(seed -> seed % oneIn == 0)
                .boxed()
                .toList();
    }

    private static boolean isLinear(int seed) {
        var designs = Compiler.compile(RandomProblems.problem(seed)).core().designs();
        return Arrays.equals(designs.least(), designs.most());
    }

    private static void agree(Solver solver, List<Integer> seeds) {
        var undecided = new ArrayList<Integer>();
        assertThat(said(seeds, seed -> wrong(solver, seed, undecided))).isEmpty();
        assertThat(undecided)
                .as("seeds that %s leaves open", solver.name())
                .hasSizeLessThanOrEqualTo(seeds.size() / UNDECIDED_ONE_IN);
    }

    private static @Nullable String wrong(Solver solver, int seed, List<Integer> undecided) {
        var opinion = Opinion.of(solver, RandomProblems.problem(seed), BUDGET);
        if (!opinion.isDecided()) {
            undecided.add(seed);
        }
        var flaw = opinion.flaw();
        return flaw == null ? opinion.contradiction(best(seed)) : flaw;
    }

    /** What is said of the seeds of which anything is. */
    private static List<String> said(List<Integer> seeds, Function<Integer, @Nullable String> complaint) {
        return seeds.stream()
                .map(seed -> {
                    var text = complaint.apply(seed);
                    return text == null ? null : "seed " + seed + ": " + text;
                })
                .filter(Objects::nonNull)
                .toList();
    }
}
