package org.keruen.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.problem.Closure;
import org.keruen.problem.Demand;
import org.keruen.problem.Expansion;
import org.keruen.problem.Link;
import org.keruen.problem.Node;
import org.keruen.problem.Problem;

/** What scenarios change. */
class ScenarioTest {
    private static final String BASE = """
        problem: {name: two-ways, base_year: 2026}
        cargoes:
          - {id: grain, cargo_class: dry-bulk}
        nodes:
          - {id: A, kind: origin}
          - {id: B, kind: border}
          - {id: C, kind: market}
        links:
          - {id: A-B, from: A, to: B, mode: road, price_per_tonne: 10, capacity_tonnes: 500, both_ways: yes}
          - {id: B-C, from: B, to: C, mode: road, price_per_tonne: 20}
          - {id: C-A, from: C, to: A, mode: road, price_per_tonne: 30, capacity_tonnes_by_period: [100]}
          - {id: C-B, from: C, to: B, mode: road, price_per_tonne: 30, status: planned}
        expansions:
          - {id: open, target: C-B, adds: 100, cost_per_year: 1, max_units: 3}
        demands:
          - {id: d, cargo: grain, origin: A, destination: C, tonnes: 100}
        scenarios:
          - {id: s}
          - {id: t, based_on: s}
        scenario-changes:
        """;

    @TempDir
    private Path folder;

    @Test
    void cellsAreSetScaledAndAddedTo() {
        var problem = read("s", """
              - {id: 1, scenario: s, table: links, row: B-C, column: price_per_tonne, value: 25.5}
              - {id: 2, scenario: s, table: links, row: "*-*", column: capacity_tonnes, action: scale, value: 0.5}
              - {id: 3, scenario: s, table: links, row: "A*", column: price_per_tonne, action: add, value: 3}
              - {id: 4, scenario: s, table: links, row: C-A, column: capacity_tonnes_by_period, action: scale, value: 2}
              - {id: 5, scenario: s, table: expansions, column: max_units, action: add, value: 2}
              - {id: 6, scenario: s, table: links, row: A-B, column: both_ways, value: no}
              - {id: 7, scenario: s, table: links, row: A-B, column: cargoes, action: add, value: grain}
              - {id: 8, scenario: s, table: problem, column: base_year, action: add, value: 4}
            """);
        var link = problem.row(Link.class, "A-B");
        assertThat(problem.row(Link.class, "B-C").charge().pricePerTonne()).isEqualTo(25.5);
        assertThat(link.capacity().capacityTonnes()).isEqualTo(250);
        assertThat(problem.row(Link.class, "B-C").capacity().capacityTonnes()).isInfinite();
        assertThat(link.charge().pricePerTonne()).isEqualTo(13);
        assertThat(problem.row(Link.class, "C-A").capacity().capacityTonnesByPeriod())
                .containsExactly(200.0);
        assertThat(problem.row(Expansion.class, "open").unit().maxUnits()).isEqualTo(5);
        assertThat(link.course().bothWays()).isFalse();
        assertThat(link.cargo().cargoes()).containsExactly("grain");
        assertThat(problem.header().baseYear()).isEqualTo(2030);
        assertThat(problem.scenario()).isEqualTo("s");
    }

    @Test
    void rowsAreAddedClosedAndRemoved() {
        var problem = read("s", """
              - {id: 1, scenario: s, table: nodes, row: D, action: add, value: {kind: market, country: KZ}}
              - {id: 2, scenario: s, table: links, action: add,
                 value: "{id: A-D, from: A, to: D, mode: sea, price_per_tonne: 1, cargoes: [grain]}"}
              - {id: 3, scenario: s, table: links, row: "B*", action: close}
              - {id: 4, scenario: s, table: demands, row: d, column: destination, value: D}
              - {id: 5, scenario: s, table: links, row: C-A, action: remove}
            """);
        assertThat(problem.row(Node.class, "D").country()).isEqualTo("KZ");
        assertThat(problem.row(Link.class, "A-D").cargo().cargoes()).containsExactly("grain");
        var closure = problem.row(Closure.class, "scenario:s:B-C");
        assertThat(closure.targets()).containsExactly("B-C");
        assertThat(closure.shareLeft()).isZero();
        assertThat(problem.row(Demand.class, "d").destination()).isEqualTo("D");
        assertThat(problem.find(Link.class, "C-A")).isNull();
    }

    @Test
    void theScenarioItIsBasedOnComesFirst() {
        var changes = """
              - {id: 1, scenario: t, table: links, row: A-B, column: price_per_tonne, action: add, value: 1}
              - {id: 2, scenario: s, table: links, row: A-B, column: price_per_tonne, action: scale, value: 10}
            """;
        assertThat(price(read("t", changes))).isEqualTo(101);
        assertThat(price(read("s", changes))).isEqualTo(100);
        assertThat(price(read(null, changes))).isEqualTo(10);
    }

    @Test
    void aBlankValueGivesBackTheDefault() {
        var problem = read("s", """
              - {id: 1, scenario: s, table: links, row: A-B, column: capacity_tonnes}
            """);
        assertThat(problem.row(Link.class, "A-B").capacity().capacityTonnes()).isInfinite();
    }

    @Test
    void whatAScenarioBreaksIsToldAtItsChange() {
        assertThatThrownBy(() -> read("s", """
              - {id: 1, scenario: s, table: links, row: A-B, column: capacity_tonnes, value: -5}
              - {id: 2, scenario: s, table: links, row: A-C, action: close}
              - {id: 3, scenario: s, table: links, row: B-C, column: from, value: Q}
            """)).hasMessage("""
                problem.yaml:21:82 links (A-B) capacity_tonnes: "-5" must be at least 0
                problem.yaml:22:45 scenario-changes (2) row: "A-C" matches no row of links. Maybe "A-B"?
                problem.yaml:23:71 links (B-C) from: "Q" is no node\
                """);
    }

    @Test
    void everyScenarioIsValidated() {
        write("""
              - {id: 1, scenario: t, table: links, row: B-C, action: remove}
              - {id: 2, scenario: s, table: links, row: B-C, column: kilometres, value: 3}
            """);
        var validation = ProblemFiles.validate(folder);
        assertThat(validation.isValid()).isFalse();
        assertThat(validation.faults().stream().map(Fault::toString)).anyMatch(fault -> fault.contains("kilometres"));
        assertThat(ProblemFiles.scenarios(folder)).isEqualTo(List.of("s", "t"));
    }

    private static @Nullable Double price(Problem problem) {
        return problem.row(Link.class, "A-B").charge().pricePerTonne();
    }

    private Problem read(@Nullable String scenario, String changes) {
        write(changes);
        return ProblemFiles.read(folder.resolve("problem.yaml"), scenario);
    }

    private void write(String changes) {
        try {
            Files.writeString(folder.resolve("problem.yaml"), BASE + changes.indent(0));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
