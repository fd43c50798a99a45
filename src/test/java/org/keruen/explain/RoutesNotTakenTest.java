package org.keruen.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.allocation.Allocation;
import org.keruen.allocation.ChoiceKind;
import org.keruen.allocation.Leg;
import org.keruen.compile.Planner;
import org.keruen.io.ProblemFiles;
import org.keruen.io.SolutionFiles;
import org.keruen.problem.Problem;
import org.keruen.solve.Budget;
import org.keruen.solve.Watcher;
import org.keruen.solve.hybrid.HybridSettings;
import org.keruen.solve.hybrid.HybridSolver;

/** On problems worked out by hand: from A, and from B, to Z by the corridors north, south and east. */
class RoutesNotTakenTest {
    private static final String NODES = """
        problem: {name: ways, currency: USD, base_year: 2030}
        cargoes:
          - {id: wheat, cargo_class: dry-bulk}
        nodes:
          - {id: A, kind: origin, country: KZ}
          - {id: B, kind: origin, country: KZ}
          - {id: N, kind: station, country: RU}
          - {id: S, kind: station, country: UZ}
          - {id: E, kind: station, country: CN}
          - {id: Z, kind: market, country: TR}
        corridors:
          - {id: north, members: [an, bn, nz], gates: [nz]}
          - {id: south, members: [as, sz], gates: [sz]}
          - {id: east, members: [be, ez], gates: [ez]}
        """;

    private static final String LINKS = """
        links:
          - {id: an, from: A, to: N, mode: rail-1520, km: 100, days: 1, price_per_tonne: 4}
          - {id: bn, from: B, to: N, mode: rail-1520, km: 100, days: 1, price_per_tonne: 4}
          - {id: nz, from: N, to: Z, mode: rail-1520, km: 100, days: 2, price_per_tonne: 6%s}
          - {id: as, from: A, to: S, mode: rail-1520, km: 200, days: 3, price_per_tonne: 10}
          - {id: sz, from: S, to: Z, mode: rail-1520, km: 200, days: 3, price_per_tonne: 20%s}
          - {id: be, from: B, to: E, mode: rail-1520, km: 300, days: 4, price_per_tonne: 5}
          - {id: ez, from: E, to: Z, mode: rail-1520, km: 300, days: 4, price_per_tonne: 10}
        """;

    private static final String DEMANDS = """
        demands:
          - {id: a, cargo: wheat, origin: A, destination: Z, tonnes: 100%s}
          - {id: b, cargo: wheat, origin: B, destination: Z, tonnes: 100}
        """;

    @TempDir
    private Path folder;

    private Problem problem(String nz, String sz, String a, String more) throws IOException {
        var text = NODES + LINKS.formatted(nz, sz) + DEMANDS.formatted(a) + more;
        return ProblemFiles.read(Files.writeString(folder.resolve("ways.yaml"), text), null);
    }

    private static Allocation plan(Problem problem) {
        return Planner.plan(problem, new HybridSolver(HybridSettings.of(Map.of())), Budget.UNLIMITED, Watcher.NONE);
    }

    private static List<RouteNotTaken> of(Problem problem, String demand) {
        return RoutesNotTaken.of(problem, plan(problem)).stream()
                .filter(each -> each.route().demand().equals(demand))
                .toList();
    }

    private static List<String> legs(RouteNotTaken way) {
        return way.route().legs().stream().map(Leg::id).toList();
    }

    @Test
    void theNextCorridorIsToldLegByLegAndIsDearerByTheDifferenceOfTariffs() throws IOException {
        var way = of(problem("", "", "", ""), "a").getFirst();

        assertThat(legs(way)).containsExactly("as", "sz", "Z");
        assertThat(way.route().legs().stream().map(Leg::pricePerTonne)).containsExactly(10.0, 20.0, 0.0);
        assertThat(way.route().corridors()).containsExactly("south");
        assertThat(way.route().days()).isEqualTo(6);
        assertThat(way.extraPerTonne()).isEqualTo(20, within(1e-9));
        assertThat(way.reasons()).containsExactly(new Reason.Dearer(20));
    }

    @Test
    void aFullCapacityIsTheReasonAndItsWorthWhatItCosts() throws IOException {
        var problem = problem(", capacity_tonnes: 60", "", "", "");
        var b = of(problem, "b").getFirst();

        assertThat(legs(b)).containsExactly("bn", "nz", "Z");
        assertThat(b.extraPerTonne()).isEqualTo(10 + 20 - 15, within(1e-6));
        assertThat(b.reasons()).hasSize(2);
        assertThat(b.reasons().getFirst()).isEqualTo(new Reason.Dearer(-5));
        assertThat(b.reasons().getLast()).isInstanceOfSatisfying(Reason.Full.class, full -> {
            assertThat(full.load().id()).isEqualTo("nz");
            assertThat(full.worthPerTonne()).isEqualTo(20, within(1e-6));
        });
    }

    @Test
    void roomThatAWayWouldLeaveSpeaksForIt() throws IOException {
        var a = of(problem(", capacity_tonnes: 150", "", "", ""), "a").getFirst();

        assertThat(a.extraPerTonne()).isEqualTo(20 - 5, within(1e-6));
        assertThat(a.reasons().getLast())
                .isInstanceOfSatisfying(
                        Reason.Frees.class,
                        frees -> assertThat(frees.worthPerTonne()).isEqualTo(5, within(1e-6)));
    }

    @Test
    void aCheaperWayThatIsShutIsToldWithItsClosure() throws IOException {
        var shut = "closures:\n  - {id: strait, targets: [nz]}\n";
        var ways = of(problem("", "", "", shut), "b");

        assertThat(ways).hasSize(1);
        assertThat(legs(ways.getFirst())).containsExactly("bn", "nz", "Z");
        assertThat(ways.getFirst().isOpen()).isFalse();
        assertThat(ways.getFirst().extraPerTonne()).isEqualTo(-5, within(1e-9));
        assertThat(ways.getFirst().reasons()).containsExactly(new Reason.Shut("strait", "nz"));
    }

    @Test
    void aForbiddenCorridorIsNamed() throws IOException {
        var way = of(problem("", "", ", corridors_forbidden: [north]", ""), "a").getFirst();

        assertThat(way.extraPerTonne()).isEqualTo(-20, within(1e-9));
        assertThat(way.reasons()).containsExactly(new Reason.Forbidden("north"));
    }

    @Test
    void aWayThatTakesTooLongIsToldWithItsDays() throws IOException {
        var way = of(problem("", "", ", max_days: 4", ""), "a").getFirst();

        assertThat(way.reasons()).containsExactly(new Reason.TooSlow(6, 4));
    }

    @Test
    void whatAWayNeedsIsSpreadOverTheDemandsTonnes() throws IOException {
        var needs = "expansions:\n  - {id: dig, target: sz, cost_per_year: 500}\n";
        var way = of(problem("", ", status: planned", "", needs), "a").getFirst();

        assertThat(way.extraPerTonne()).isEqualTo(20 + 500 / 100.0, within(1e-9));
        assertThat(way.reasons().getFirst()).isEqualTo(new Reason.Dearer(20));
        assertThat(way.reasons().getLast()).isInstanceOfSatisfying(Reason.Needs.class, need -> {
            assertThat(need.choice().kind()).isEqualTo(ChoiceKind.EXPANSION);
            assertThat(need.choice().id()).isEqualTo("dig");
        });
    }

    @Test
    void cargoLeftBehindIsMeasuredAgainstThePriceOfLeavingIt() throws IOException {
        var way = of(problem("", "", ", unmet_price_per_tonne: 7", ""), "a").getFirst();

        assertThat(legs(way)).containsExactly("an", "nz", "Z");
        assertThat(way.extraPerTonne()).isEqualTo(10 - 7, within(1e-9));
    }

    @Test
    void whereNoOtherCorridorLeadsThereAnotherWayOfTheSameIsTold() throws IOException {
        var detour = LINKS.replace(
                        "{id: as,",
                        "{id: an2, from: A, to: N, mode: rail-1520, km: 90, price_per_tonne: 9}\n" + "  - {id: as,")
                .formatted("", "")
                .replace("{id: sz, from: S, to: Z,", "{id: sz, from: Z, to: S, both_ways: false,");
        var text = NODES + detour + DEMANDS.formatted("");
        var way = of(ProblemFiles.read(Files.writeString(folder.resolve("same.yaml"), text), null), "a")
                .getFirst();

        assertThat(legs(way)).containsExactly("an2", "nz", "Z");
        assertThat(way.extraPerTonne()).isEqualTo(5, within(1e-9));
    }

    /** Forced off its corridors the demand leaves room that another fills: together that costs what was said. */
    @Test
    void forcingADemandOffItsCorridorsCostsWhatIsSaid() throws IOException {
        var problem = problem(", capacity_tonnes: 110", "", "", "");
        var said = of(problem, "a").getFirst();
        var forced = plan(problem(", capacity_tonnes: 110", "", ", corridors_forbidden: [north]", ""));

        double more = forced.bill().all() - plan(problem).bill().all();
        assertThat(more).isGreaterThanOrEqualTo(said.extraPerTonne() * 100 - 1e-6);
        assertThat(more).isEqualTo(90 * (20 - 5) + 10 * 20.0, within(1e-6));
    }

    @Test
    void theReferenceProblemsDemandsAllHaveOneAndReasonsAddUp() {
        var problem = ProblemFiles.read(Path.of("problems/kazakhstan"), null);
        var plan = SolutionFiles.read(Path.of("solutions/kazakhstan"));
        var found = RoutesNotTaken.of(problem, plan);

        assertThat(found).hasSizeGreaterThan(120);
        assertThat(found.stream().filter(RouteNotTaken::isOpen)).allSatisfy(way -> {
            assertThat(way.extraPerTonne()).isGreaterThan(-0.01);
            assertThat(added(way)).isEqualTo(way.extraPerTonne(), within(0.02));
        });
        assertThat(found.stream().filter(way -> !way.isOpen()))
                .allSatisfy(way -> assertThat(way.extraPerTonne()).isNegative());
    }

    private static double added(RouteNotTaken way) {
        return way.reasons().stream()
                .mapToDouble(reason -> switch (reason) {
                    case Reason.Dearer(double perTonne) -> perTonne;
                    case Reason.Full(var _, double worthPerTonne) -> worthPerTonne;
                    case Reason.Frees(var _, double worthPerTonne) -> -worthPerTonne;
                    case Reason.Needs(var choice, double _) ->
                        choice.costPerYear() / way.route().tonnes();
                    case Reason.Shut _, Reason.Forbidden _, Reason.TooSlow _ -> 0;
                })
                .sum();
    }
}
