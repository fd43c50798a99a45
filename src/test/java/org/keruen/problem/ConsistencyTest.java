package org.keruen.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules between rows, for problems that are made without files. */
class ConsistencyTest {
    private static final Header HEADER = new Header("p", null, null, "USD", 2026, Objective.MIN_COST, 1);
    private static final Cargo GRAIN =
            new Cargo("grain", null, CargoClass.DRY_BULK, Units.NONE, false, 0, 0, Provenance.NONE);

    @Test
    void aNumberThatIsNoneIsRefused() {
        var row = new Market("m", null, "B", "grain", 1, Double.NaN, null, List.of(), Provenance.NONE);
        assertThat(rules(List.of(GRAIN, node("A"), node("B"), row))).containsExactly("must be a finite number");
    }

    @Test
    void aTextThatNoFileCanHoldIsRefused() {
        var link = link("A-B", "A", "B", " dear ");
        assertThat(rules(List.of(node("A"), node("B"), link))).containsExactly("begins or ends with white space");
    }

    @Test
    void aLongWayAroundIsFound() {
        var rows = ring(60);
        rows.add(GRAIN);
        rows.add(demand("n0", "n30"));
        assertThat(Problem.of(HEADER, rows).rows(Demand.class)).hasSize(1);
        rows.add(node("far"));
        rows.add(new Demand(
                "d2",
                "all",
                "grain",
                "n0",
                "far",
                new DemandVolume(1.0, List.of()),
                DemandTerms.MUST_CARRY,
                Provenance.NONE));
        assertThat(rules(rows))
                .containsExactly("cannot be reached from n0: grain gets to n1, n2, n3, n4, n5, n6, n7, n8 and 51 more,"
                        + " but no link or terminal goes on from there");
    }

    @Test
    void whatMayStayIsOnlyRemarkedOnWhileClosed() {
        var link = link("A-B", "A", "B", null);
        var demand = new Demand(
                "d",
                "all",
                "grain",
                "A",
                "B",
                new DemandVolume(1.0, List.of()),
                new DemandTerms(5.0, null, 9, List.of(), List.of()),
                Provenance.NONE);
        var closure = new Closure(
                "c", null, List.of("A-B"), Direction.BOTH, CargoFilter.ALL, List.of(), null, 0, Provenance.NONE);
        var problem = Problem.of(HEADER, List.of(GRAIN, node("A"), node("B"), link, demand, closure));
        assertThat(Remarks.of(problem).stream().map(Complaint::rule))
                .containsExactly("has no way while closures hold; it stays unmet");
    }

    @Test
    void transitThatMustPassATerminalIsNotFree() {
        var terminal = new Terminal(
                "yard",
                null,
                new Handling("n1", Mode.ROAD, Mode.ROAD, false, 2),
                Charge.FREE,
                Capacity.UNLIMITED,
                Berths.NONE,
                Storage.NONE,
                new CargoFilter(List.of(CargoClass.CONTAINER), List.of()),
                Availability.EXISTING,
                0,
                Provenance.NONE);
        var rows = ring(3);
        rows.addAll(List.of(GRAIN, terminal, demand("n0", "n2")));
        assertThat(rules(rows))
                .containsExactly("cannot be reached from n0: grain gets to n1, but no link or terminal goes on from"
                        + " there: yard takes no grain; at n1 road must pass a terminal that lets nothing through");
    }

    private static List<Row> ring(int nodeCount) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < nodeCount; i++) {
            rows.add(node("n" + i));
            rows.add(link("l" + i, "n" + i, "n" + (i + 1) % nodeCount, null));
        }
        return rows;
    }

    private static Node node(String id) {
        return new Node(id, null, NodeKind.STATION, null, null, null, Provenance.NONE);
    }

    private static Link link(String id, String from, String to, @Nullable String name) {
        return new Link(
                id,
                name,
                new Course(from, to, Mode.ROAD, false, 1, 1),
                Charge.FREE,
                Capacity.UNLIMITED,
                CargoFilter.ALL,
                Availability.EXISTING,
                null,
                0,
                Provenance.NONE);
    }

    private static Demand demand(String origin, String destination) {
        return new Demand(
                "d",
                "all",
                "grain",
                origin,
                destination,
                new DemandVolume(1.0, List.of()),
                DemandTerms.MUST_CARRY,
                Provenance.NONE);
    }

    private static List<String> rules(List<? extends Row> rows) {
        var invalid = catchThrowableOfType(InvalidProblem.class, () -> Problem.of(HEADER, rows));
        assertThat(invalid).isNotNull();
        return invalid.complaints().stream().map(Complaint::rule).toList();
    }
}
