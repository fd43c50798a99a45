package org.keruen.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keruen.check.TinyPlans.bill;
import static org.keruen.check.TinyPlans.by;
import static org.keruen.check.TinyPlans.deliver;
import static org.keruen.check.TinyPlans.plan;
import static org.keruen.check.TinyPlans.route;
import static org.keruen.check.TinyProblems.UNLIMITED;
import static org.keruen.check.TinyProblems.WHEAT;
import static org.keruen.check.TinyProblems.closure;
import static org.keruen.check.TinyProblems.coefficient;
import static org.keruen.check.TinyProblems.corridor;
import static org.keruen.check.TinyProblems.limit;
import static org.keruen.check.TinyProblems.link;
import static org.keruen.check.TinyProblems.mustCarry;
import static org.keruen.check.TinyProblems.node;
import static org.keruen.check.TinyProblems.oneWay;
import static org.keruen.check.TinyProblems.period;
import static org.keruen.check.TinyProblems.price;
import static org.keruen.check.TinyProblems.tonnes;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keruen.allocation.BillPart;
import org.keruen.problem.Capacity;
import org.keruen.problem.CargoFilter;
import org.keruen.problem.Closure;
import org.keruen.problem.CorridorRules;
import org.keruen.problem.Direction;
import org.keruen.problem.LimitBounds;
import org.keruen.problem.Measure;
import org.keruen.problem.Mode;
import org.keruen.problem.NodeKind;
import org.keruen.problem.Policy;
import org.keruen.problem.PolicyKind;
import org.keruen.problem.Provenance;
import org.keruen.problem.Row;
import org.keruen.problem.Span;

/** 400 tonnes by one free railway, 100 in a short period of 10 days, 300 in a long one of 30. */
class CapacityTest {
    private static List<Violation> violations(Capacity capacity, Row... rules) {
        return violations(List.of(), capacity, rules);
    }

    private static List<Violation> violations(List<String> corridors, Capacity capacity, Row... rules) {
        var rows = new ArrayList<Row>(List.of(rules));
        rows.add(period("short", 10));
        rows.add(period("long", 30));
        rows.add(WHEAT);
        rows.add(node("A", NodeKind.ORIGIN));
        rows.add(node("B", NodeKind.MARKET));
        rows.add(link("A-B", oneWay("A", "B", Mode.RAIL_1520, 100, 2), price(1), capacity));
        rows.add(mustCarry("d", WHEAT, "A", "B", 400));
        var perTonne = bill(BillPart.RAIL, 1);
        var routes = List.of(
                TinyPlans.withCorridors(
                        route("d", 100, 100, 2, perTonne, by("A-B", "short", 1), deliver("B", "short")), corridors),
                TinyPlans.withCorridors(
                        route("d", 300, 100, 2, perTonne, by("A-B", "long", 1), deliver("B", "long")), corridors));
        var allocation = plan(routes, List.of(), List.of(), bill(BillPart.RAIL, 400));
        return Checker.check(TinyProblems.problem(rows.toArray(Row[]::new)), allocation)
                .violations();
    }

    @Test
    void aYearlyCapacityIsSpreadByDays() {
        assertThat(violations(tonnes(400))).isEmpty();
        assertThat(violations(tonnes(396)))
                .extracting(Violation::what)
                .containsExactly(
                        "tonnes forward in short: 100 tonnes, may be at most 99: 1 too many",
                        "tonnes forward in long: 300 tonnes, may be at most 297: 3 too many");
    }

    @Test
    void backgroundTrafficIsTakenOffTheCapacity() {
        assertThat(violations(new Capacity(500, List.of(), UNLIMITED, 100, 0))).isEmpty();
        assertThat(violations(new Capacity(500, List.of(), UNLIMITED, 120, 0)))
                .extracting(Violation::size)
                .containsExactly(5.0, 15.0);
    }

    @Test
    void capacitiesByPeriodHoldBesidesThatOfTheYear() {
        assertThat(violations(new Capacity(400, List.of(100.0, 300.0), UNLIMITED, 0, 0)))
                .isEmpty();
        assertThat(violations(new Capacity(390, List.of(100.0, 300.0), UNLIMITED, 0, 0)))
                .extracting(Violation::what)
                .containsExactly("tonnes forward in the year: 400 tonnes, may be at most 390: 10 too many");
    }

    @Test
    void whatIsUsedCarriesItsLeastTonnes() {
        assertThat(violations(new Capacity(UNLIMITED, List.of(), UNLIMITED, 0, 401)))
                .extracting(Violation::rule)
                .containsExactly(Rule.MIN_TONNES);
    }

    @Test
    void aPartialClosureLeavesItsShareOfThePeriod() {
        // 15 of 30 days at a quarter leave 1 − 0.5 × 0.75 = 0.625 of 480 = 300.
        assertThat(violations(tonnes(640), closure("ban", "A-B", List.of("long"), 15.0, 0.25)))
                .isEmpty();
        assertThat(violations(tonnes(632), closure("ban", "A", List.of("long"), 15.0, 0.25)))
                .extracting(Violation::rule)
                .containsExactly(Rule.CLOSURE);
    }

    @Test
    void aWholeClosureSparesExemptCargo() {
        var closed = closure("ban", "B", List.of("short"), null, 0);
        assertThat(violations(tonnes(400), closed)).extracting(Violation::size).containsExactly(100.0);
        var exempt = new Closure(
                "ban",
                null,
                List.of("B"),
                Direction.BOTH,
                new CargoFilter(List.of(), List.of("wheat")),
                List.of(),
                null,
                0,
                Provenance.NONE);
        assertThat(violations(tonnes(400), exempt)).isEmpty();
    }

    @Test
    void aLimitCountsMeasureTimesCoefficientAndBackground() {
        // 400 / 60 wagons × 2 days × 1.5 = 20, and 3 of others.
        var coefficient = coefficient("k", "fleet", "A-B", null, 1.5);
        var enough =
                limit("fleet", List.of("A-B"), Measure.WAGON_DAYS, new LimitBounds(0, 23, Span.YEAR, List.of(), 3));
        assertThat(violations(tonnes(400), enough, coefficient)).isEmpty();
        var tooFew =
                limit("fleet", List.of("A-B"), Measure.WAGON_DAYS, new LimitBounds(0, 22.5, Span.YEAR, List.of(), 3));
        assertThat(violations(tonnes(400), tooFew, coefficient))
                .extracting(Violation::what)
                .containsExactly("amount in the year: 23 wagon-days, may be at most 22.5: 0.5 too many");
    }

    @Test
    void theMoreParticularCoefficientWins() {
        var bounds = new LimitBounds(0, 800, Span.YEAR, List.of(), 0);
        assertThat(violations(
                        tonnes(400),
                        limit("k", List.of("A-B"), Measure.TONNES, bounds),
                        coefficient("cargo", "k", null, "wheat", 9),
                        coefficient("member", "k", "A-B", null, 7),
                        coefficient("both", "k", "A-B", "wheat", 2)))
                .isEmpty();
    }

    @Test
    void aLimitPerPeriodHasItsFloorAndItsCapInEach() {
        var bounds = new LimitBounds(150, 300, Span.PERIOD, List.of(), 0);
        assertThat(violations(tonnes(400), limit("k", List.of("A-B"), Measure.TONNES, bounds)))
                .extracting(Violation::what)
                .containsExactly("amount in short: 100 tonnes, must be at least 150: 50 missing");
    }

    @Test
    void aCorridorStandsForItsGatesInALimit() {
        var bounds = new LimitBounds(0, 399, Span.YEAR, List.of(), 0);
        assertThat(violations(
                        List.of("rail"),
                        tonnes(400),
                        corridor("rail", "A-B", CorridorRules.NONE),
                        limit("k", List.of("rail", "A-B"), Measure.TONNES, bounds)))
                .extracting(Violation::size)
                .containsExactly(1.0);
    }

    @Test
    void enoughCorridorsMustBeInUse() {
        var policy = new Policy("two", PolicyKind.MIN_CORRIDORS, 2, 50.0, null, Provenance.NONE);
        assertThat(violations(
                        List.of("rail"),
                        tonnes(400),
                        corridor("rail", "A-B", CorridorRules.NONE),
                        link("road", oneWay("A", "B", Mode.ROAD, 100, 2), price(1)),
                        corridor("roads", "road", CorridorRules.NONE),
                        policy))
                .extracting(Violation::rule)
                .containsExactly(Rule.MIN_CORRIDORS);
    }
}
