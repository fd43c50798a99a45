package org.keruen.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keruen.allocation.Allocation;
import org.keruen.check.Checker;
import org.keruen.check.Verdict;
import org.keruen.compile.Compiler;
import org.keruen.compile.Planner;
import org.keruen.core.Core;
import org.keruen.io.ProblemFiles;
import org.keruen.problem.Problem;
import org.keruen.solve.Budget;
import org.keruen.solve.Watcher;
import org.keruen.solve.arc.ArcSettings;
import org.keruen.solve.arc.ArcSolver;
import org.keruen.solve.engine.Engine;

/** Small problems, one for each feature, whose answers are worked out by hand in their comments. */
class GalleryTest {
    /** Relative, and absolute below 1. */
    private static final double TOLERANCE = 1e-6;

    static Stream<GalleryCase> cases() {
        return GalleryCase.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everyEngineFindsTheAnswerWorkedOutByHand(GalleryCase gallery) {
        var problem = ProblemFiles.read(gallery.problem(), gallery.expected().scenario());
        for (var engine : engines(Compiler.compile(problem).core())) {
            var solver = new ArcSolver(new ArcSettings(engine, ""));
            compare(problem, Planner.plan(problem, solver, Budget.UNLIMITED, Watcher.NONE), gallery.expected());
        }
    }

    @Test
    void everyScenarioIsWorkedOut() {
        for (var file : GalleryCase.problems()) {
            var workedOut = GalleryCase.all()
                    .filter(gallery -> gallery.problem().equals(file))
                    .map(gallery -> gallery.expected().scenario())
                    .filter(scenario -> scenario != null)
                    .toList();
            assertThat(workedOut).as(file.toString()).isEqualTo(ProblemFiles.scenarios(file));
        }
    }

    private static List<Engine> engines(Core core) {
        return core.designs().count() > 0
                ? List.of(Engine.SCIP, Engine.HIGHS)
                : List.of(Engine.GLOP, Engine.SCIP, Engine.HIGHS);
    }

    private static void compare(Problem problem, Allocation plan, Expectation expected) {
        var solver = plan.proof().solver();
        var facts = new Facts(plan);
        assertThat(facts.status()).as(solver).isEqualTo(expected.status() == null ? "optimal" : expected.status());
        if (expected.objective() == null || expected.money() == null) {
            return;
        }
        assertThat(plan.proof().objective()).as(solver).isCloseTo(expected.objective(), near(expected.objective()));
        assertThat(plan.bill().money()).as(solver).isCloseTo(expected.money(), near(expected.money()));
        if (expected.bill() != null) {
            same(solver + " bill", facts.bill(), expected.bill());
        }
        same(solver + " routes", facts.routes(), expected.routes());
        same(solver + " unmet", facts.unmet(), expected.unmet());
        same(solver + " choices", facts.choices(), expected.choices());
        loads(facts, expected);
        var verdict = Checker.check(problem, plan);
        assertThat(verdict).as(solver + " " + verdict.text()).isInstanceOf(Verdict.Sound.class);
    }

    private static void same(String what, Map<String, Double> found, Map<String, Double> expected) {
        var wanted = orEmpty(expected);
        assertThat(found.keySet()).as(what + " " + found).containsExactlyInAnyOrderElementsOf(wanted.keySet());
        wanted.forEach((name, amount) ->
                assertThat(found.get(name)).as(what + " " + name).isCloseTo(amount, near(amount)));
    }

    private static void loads(Facts facts, Expectation expected) {
        var solver = facts.plan().proof().solver();
        orEmpty(expected.loads())
                .forEach((name, amount) -> assertThat(facts.load(name).amount())
                        .as(solver + " " + name)
                        .isCloseTo(amount, near(amount)));
        orEmpty(expected.duals())
                .forEach((name, dual) -> assertThat(facts.load(name).dual())
                        .as(solver + " dual of " + name)
                        .isNotNull()
                        .isCloseTo(dual, near(dual)));
    }

    private static Map<String, Double> orEmpty(Map<String, Double> amounts) {
        return amounts == null ? Map.of() : amounts;
    }

    private static Offset<Double> near(double amount) {
        return within(TOLERANCE * Math.max(1, Math.abs(amount)));
    }
}
