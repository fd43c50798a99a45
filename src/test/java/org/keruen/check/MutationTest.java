package org.keruen.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keruen.check.TinyPlans.at;
import static org.keruen.check.TinyPlans.changed;
import static org.keruen.check.TinyPlans.drawing;
import static org.keruen.check.TinyPlans.plus;
import static org.keruen.check.TinyPlans.priced;
import static org.keruen.check.TinyPlans.under;
import static org.keruen.check.TinyPlans.withBill;
import static org.keruen.check.TinyPlans.withChoices;
import static org.keruen.check.TinyPlans.withCorridors;
import static org.keruen.check.TinyPlans.withDays;
import static org.keruen.check.TinyPlans.withLeg;
import static org.keruen.check.TinyPlans.withLegs;
import static org.keruen.check.TinyPlans.withLoads;
import static org.keruen.check.TinyPlans.withProof;
import static org.keruen.check.TinyPlans.withRoute;
import static org.keruen.check.TinyPlans.withRoutes;
import static org.keruen.check.TinyPlans.withTonnes;
import static org.keruen.check.TinyPlans.withUnmet;
import static org.keruen.check.TinyPlans.withoutLeg;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keruen.allocation.Allocation;
import org.keruen.allocation.BillPart;
import org.keruen.allocation.Choice;
import org.keruen.allocation.ChoiceKind;
import org.keruen.allocation.Leg;
import org.keruen.allocation.Load;
import org.keruen.allocation.Proof;
import org.keruen.allocation.Route;
import org.keruen.allocation.Status;
import org.keruen.allocation.Unmet;

/** A sound plan, spoilt in one way at a time: the checker must name the rule. */
class MutationTest {
    /** The plan's routes. */
    private static final int THROUGH = 0;

    private static final int STORED = 1;
    private static final int ROAD = 2;
    private static final int BOXES = 3;
    private static final int SOLD = 4;

    record Mutation(String name, Rule rule, UnaryOperator<Allocation> spoil) {
        @Override
        public String toString() {
            return name + " breaks " + rule;
        }
    }

    @ParameterizedTest
    @MethodSource({"ofWays", "ofTerms", "ofVolumes", "ofChoices", "ofAccounts"})
    void aSpoiltPlanIsCaught(Mutation mutation) {
        var verdict = Checker.check(Caravan.PROBLEM, mutation.spoil().apply(Caravan.PLAN));
        assertThat(verdict.isSound()).isFalse();
        assertThat(verdict.violations()).extracting(Violation::rule).contains(mutation.rule());
        assertThat(verdict.violations())
                .filteredOn(violation -> violation.rule() == mutation.rule())
                .allSatisfy(violation -> {
                    assertThat(violation.size()).isPositive();
                    assertThat(violation.what()).isNotBlank();
                });
    }

    private static Stream<Mutation> ofWays() {
        return Stream.of(
                route("a leg left out", Rule.PATH, STORED, it -> withoutLeg(it, 2)),
                route("legs in another order", Rule.PATH, STORED, it -> swapped(it, 0, 2)),
                leg("a one-way link taken back", Rule.DIRECTION, STORED, 2, it -> directed(it, false)),
                leg("a two-way link taken the wrong way", Rule.PATH, STORED, 0, it -> directed(it, false)),
                leg("a leg in another period", Rule.PERIOD, STORED, 2, it -> in("feb", it)),
                leg("waiting beyond the last period", Rule.PERIOD, SOLD, 1, it -> TinyPlans.store("TP", "feb", 3)),
                route("a change of mode without a terminal", Rule.MODE, SOLD, it -> withoutLeg(it, 1)),
                route("transit past the yard", Rule.MODE, STORED, it -> withoutLeg(it, 1)),
                route("a terminal passed twice", Rule.VISITS, STORED, it -> doubled(it, 1)),
                route("a place visited twice", Rule.VISITS, BOXES, MutationTest::thereAndBack),
                route("no delivery", Rule.DELIVERY, ROAD, it -> withoutLeg(it, 1)),
                leg("delivery elsewhere", Rule.DELIVERY, ROAD, 1, it -> TinyPlans.deliver("P", "feb")),
                leg("sale to nobody", Rule.NAMES, SOLD, 3, it -> TinyPlans.deliver("baker", "feb")),
                leg("a link that is not there", Rule.NAMES, ROAD, 0, it -> TinyPlans.by("A-Z", "feb", 50)));
    }

    private static Stream<Mutation> ofTerms() {
        return Stream.of(
                route("a forbidden corridor", Rule.CORRIDOR, BOXES, it -> withLegs(it, legs(THROUGH))),
                route("more days than allowed", Rule.MAX_DAYS, BOXES, it -> withLegs(it, legs(STORED))),
                route("a through chain broken", Rule.THROUGH_RATE, THROUGH, it -> withLeg(it, 4, leg -> at(null, leg))),
                leg("a contract on another link", Rule.CONTRACT, STORED, 2, it -> under("C", it)),
                leg("a contract for other cargo", Rule.CONTRACT, ROAD, 0, it -> under("L", it)),
                leg("a subsidy on another link", Rule.SUBSIDY, STORED, 0, it -> drawing("S", it)),
                leg("a contract in store", Rule.CONTRACT, STORED, 3, it -> under("C", it)));
    }

    private static Stream<Mutation> ofVolumes() {
        return Stream.of(
                tonnes("tonnes raised", Rule.DEMAND, ROAD, 51),
                tonnes("tonnes lowered", Rule.DEMAND, ROAD, 49),
                tonnes("tonnes below nothing", Rule.TONNES, ROAD, -50),
                tonnes("a capacity exceeded", Rule.CAPACITY, THROUGH, 270),
                tonnes("a ban exceeded", Rule.CLOSURE, SOLD, 61),
                tonnes("a store overfull", Rule.STORAGE, STORED, 101),
                tonnes("TEU exceeded", Rule.TEU_CAPACITY, BOXES, 201),
                tonnes("a limit exceeded", Rule.LIMIT, THROUGH, 170),
                tonnes("a corridor's share exceeded", Rule.CORRIDOR_SHARE, THROUGH, 190),
                tonnes("a market flooded", Rule.MARKET, SOLD, 61),
                tonnes("the CO2 cap exceeded", Rule.CO2_CAP, ROAD, 66),
                tonnes("a subsidy over its budget", Rule.SUBSIDY, BOXES, 101),
                tonnes("a lot not full", Rule.CONTRACT, BOXES, 99),
                tonnes("a through rate's capacity exceeded", Rule.THROUGH_RATE, THROUGH, 301),
                new Mutation("unmet tonnes left out", Rule.DEMAND, it -> withUnmet(it, List.of())),
                new Mutation("unmet tonnes in the wrong period", Rule.DEMAND, it -> withUnmet(it, monthsSwapped())),
                new Mutation("cargo that must be carried left", Rule.MUST_CARRY, MutationTest::boxesLeft));
    }

    private static Stream<Mutation> ofChoices() {
        return Stream.of(
                without("a closed link used", Rule.OPENNESS, "X"),
                without("a contract used but not chosen", Rule.CONTRACT, "C"),
                without("a used link's charge not chosen", Rule.CHOICE, "A-B"),
                without("a corridor's opening not chosen", Rule.CHOICE, "south"),
                choice("too many units", Rule.EXPANSION, new Choice(ChoiceKind.EXPANSION, "X", 2, 1400)),
                choice("a budget exceeded", Rule.BUDGET, new Choice(ChoiceKind.EXPANSION, "X", 2, 1400)),
                choice("an expansion's cost false", Rule.CHOICE, new Choice(ChoiceKind.EXPANSION, "X", 1, 699)),
                choice("a charge for nothing known", Rule.NAMES, new Choice(ChoiceKind.CHARGE, "A-Z/rate", 1, 5)),
                choice("too many lots", Rule.CONTRACT, new Choice(ChoiceKind.CONTRACT, "L", 4, 0)),
                choice("a lot bought and not filled", Rule.CONTRACT, new Choice(ChoiceKind.CONTRACT, "L", 3, 0)));
    }

    private static Stream<Mutation> ofAccounts() {
        return Stream.of(
                new Mutation("a cent more on the road", Rule.BILL, it -> spent(it, BillPart.ROAD, 0.01)),
                new Mutation("a fixed charge forgotten", Rule.BILL, it -> spent(it, BillPart.FIXED, -1000)),
                new Mutation("a shortfall forgotten", Rule.BILL, it -> spent(it, BillPart.SHORTFALL, -100)),
                new Mutation("a false objective", Rule.OBJECTIVE, it -> withProof(it, proof(31_577.4, 31_577))),
                new Mutation("a bound above the objective", Rule.BOUND, it -> withProof(it, proof(31_577.5, 31_600))),
                new Mutation(
                        "called optimal with a wide gap", Rule.BOUND, it -> withProof(it, proof(31_577.5, 30_000))),
                new Mutation("a load falsified", Rule.LOAD, it -> loaded(it, 189)),
                leg("a leg's price false", Rule.LEG_PRICE, STORED, 0, it -> priced(4.9, it)),
                route("a false corridor", Rule.ROUTE_FIGURES, ROAD, it -> withCorridors(it, List.of("south"))),
                route("a corridor left out", Rule.ROUTE_FIGURES, ROAD, it -> withCorridors(it, List.of())),
                route("days in store forgotten", Rule.ROUTE_FIGURES, STORED, it -> withDays(it, 9)),
                route("a tonne's bill false", Rule.ROUTE_BILL, SOLD, MutationTest::soldDearer),
                new Mutation("an unmet price false", Rule.UNMET_PRICE, it -> withUnmet(it, cheaper())),
                new Mutation("another problem's plan", Rule.HEADER, MutationTest::ofAnotherProblem));
    }

    private static Mutation route(String name, Rule rule, int place, UnaryOperator<Route> spoil) {
        return new Mutation(name, rule, plan -> withRoute(plan, place, spoil));
    }

    private static Mutation leg(String name, Rule rule, int route, int place, UnaryOperator<Leg> spoil) {
        return route(name, rule, route, it -> withLeg(it, place, spoil));
    }

    private static Mutation tonnes(String name, Rule rule, int route, double tonnes) {
        return route(name, rule, route, it -> withTonnes(it, tonnes));
    }

    private static Mutation without(String name, Rule rule, String choice) {
        return new Mutation(name, rule, plan -> withChoices(plan, others(plan.choices(), Choice::id, choice)));
    }

    private static Mutation choice(String name, Rule rule, Choice instead) {
        return new Mutation(name, rule, plan -> {
            var choices = new ArrayList<>(others(plan.choices(), Choice::id, instead.id()));
            choices.add(instead);
            return withChoices(plan, choices);
        });
    }

    private static <T> List<T> others(List<T> all, Function<T, String> id, String out) {
        return all.stream().filter(it -> !id.apply(it).equals(out)).toList();
    }

    private static List<Leg> legs(int route) {
        return Caravan.PLAN.routes().get(route).legs();
    }

    private static Route swapped(Route it, int one, int other) {
        var legs = new ArrayList<>(it.legs());
        Collections.swap(legs, one, other);
        return withLegs(it, legs);
    }

    private static Route doubled(Route it, int place) {
        var legs = new ArrayList<>(it.legs());
        legs.add(place, legs.get(place));
        return withLegs(it, legs);
    }

    private static Route thereAndBack(Route it) {
        var legs = new ArrayList<Leg>();
        legs.add(TinyPlans.by("A-B", "jan", 5));
        legs.add(TinyPlans.through("TB", "jan", 0.5));
        legs.add(TinyPlans.back("A-B", "jan", 5));
        legs.addAll(it.legs());
        return withLegs(it, legs);
    }

    private static Leg directed(Leg it, boolean forward) {
        return new Leg(
                it.kind(),
                it.id(),
                forward,
                it.period(),
                it.contract(),
                it.subsidy(),
                it.throughRate(),
                it.pricePerTonne());
    }

    private static Leg in(String period, Leg it) {
        return new Leg(
                it.kind(),
                it.id(),
                it.forward(),
                period,
                it.contract(),
                it.subsidy(),
                it.throughRate(),
                it.pricePerTonne());
    }

    private static List<Unmet> monthsSwapped() {
        return List.of(new Unmet("wheat", "feb", 10, 100), new Unmet("wheat", "jan", 150, 100));
    }

    private static List<Unmet> cheaper() {
        return List.of(new Unmet("wheat", "jan", 10, 99), new Unmet("wheat", "feb", 150, 100));
    }

    private static Allocation boxesLeft(Allocation it) {
        var unmet = new ArrayList<>(it.unmet());
        unmet.add(new Unmet("boxes", "jan", 100, 0));
        var routes = new ArrayList<>(it.routes());
        routes.remove(BOXES);
        return withRoutes(withUnmet(it, unmet), routes);
    }

    private static Allocation spent(Allocation it, BillPart part, double more) {
        return withBill(it, plus(it.bill(), part, more));
    }

    private static Proof proof(double objective, double bound) {
        return new Proof("by hand", Status.OPTIMAL, objective, bound, "");
    }

    private static Allocation loaded(Allocation it, double amount) {
        UnaryOperator<Load> falsify = load -> new Load(
                load.kind(),
                load.id(),
                load.direction(),
                load.period(),
                load.rule(),
                load.unit(),
                amount,
                load.lower(),
                load.capacity(),
                load.dual());
        return withLoads(it, changed(it.loads(), 0, falsify));
    }

    private static Route soldDearer(Route it) {
        return TinyPlans.withBill(it, plus(it.bill(), BillPart.REVENUE, -1));
    }

    private static Allocation ofAnotherProblem(Allocation it) {
        return new Allocation(
                "another",
                it.scenario(),
                it.currency(),
                it.proof(),
                it.routes(),
                it.unmet(),
                it.choices(),
                it.loads(),
                it.bill());
    }
}
