package org.keruen.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keruen.check.TinyPlans.back;
import static org.keruen.check.TinyPlans.bill;
import static org.keruen.check.TinyPlans.by;
import static org.keruen.check.TinyPlans.deliver;
import static org.keruen.check.TinyPlans.plan;
import static org.keruen.check.TinyPlans.route;
import static org.keruen.check.TinyProblems.BOXES;
import static org.keruen.check.TinyProblems.WHEAT;
import static org.keruen.check.TinyProblems.bothWays;
import static org.keruen.check.TinyProblems.everywhere;
import static org.keruen.check.TinyProblems.link;
import static org.keruen.check.TinyProblems.list;
import static org.keruen.check.TinyProblems.mustCarry;
import static org.keruen.check.TinyProblems.node;
import static org.keruen.check.TinyProblems.price;
import static org.keruen.check.TinyProblems.tariff;
import static org.keruen.check.TinyProblems.tier;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keruen.allocation.BillPart;
import org.keruen.allocation.Choice;
import org.keruen.allocation.ChoiceKind;
import org.keruen.allocation.Leg;
import org.keruen.problem.Basis;
import org.keruen.problem.Cargo;
import org.keruen.problem.CargoClass;
import org.keruen.problem.CargoFilter;
import org.keruen.problem.Direction;
import org.keruen.problem.Mode;
import org.keruen.problem.NodeKind;
import org.keruen.problem.Problem;
import org.keruen.problem.Row;
import org.keruen.problem.Tariff;
import org.keruen.problem.TariffFactors;
import org.keruen.problem.TariffScope;
import org.keruen.problem.TariffTier;
import org.keruen.problem.TierKind;

/** One railway of 100 km from A to B and back, beside a dear road, and what its price list makes of the cargo. */
class TariffTest {
    private static Problem railway(Cargo cargo, boolean forward, double tonnes, Tariff... rows) {
        var all = new ArrayList<Row>(List.of(rows));
        all.add(cargo);
        all.add(node("A", NodeKind.ORIGIN));
        all.add(node("B", NodeKind.MARKET));
        all.add(link("A-B", bothWays("A", "B", Mode.RAIL_1520, 100, 1), list("list")));
        all.add(link("road", bothWays("A", "B", Mode.ROAD, 100, 1), price(1000)));
        all.add(mustCarry("d", cargo, forward ? "A" : "B", forward ? "B" : "A", tonnes));
        return TinyProblems.problem(all.toArray(Row[]::new));
    }

    /** All tonnes in one route at the price, the year's bill as said, the fixed charge for the choice. */
    private static List<Rule> rulesBroken(
            Problem problem, boolean forward, double tonnes, double price, double rail, Choice... choices) {
        Leg leg = forward ? by("A-B", "year", price) : back("A-B", "year", price);
        var way = route("d", tonnes, 100, 1, bill(BillPart.RAIL, price), leg, deliver(forward ? "B" : "A", "year"));
        double fixed =
                List.of(choices).stream().mapToDouble(Choice::costPerYear).sum();
        var allocation =
                plan(List.of(way), List.of(), List.of(choices), bill(BillPart.RAIL, rail, BillPart.FIXED, fixed));
        return Checker.check(problem, allocation).violations().stream()
                .map(Violation::rule)
                .distinct()
                .toList();
    }

    private static List<Rule> rulesBroken(Problem problem, double tonnes, double price, Choice... choices) {
        return rulesBroken(problem, true, tonnes, price, tonnes * price, choices);
    }

    private static TariffTier from(double tonnes, TierKind kind, double fixed) {
        return new TariffTier(tonnes, kind, fixed);
    }

    @Test
    void incrementalTiersChargeEachPartOfTheVolumeItsOwnRate() {
        var problem = railway(
                WHEAT,
                true,
                250,
                tier("one", 10, TariffTier.FIRST),
                tier("two", 6, from(100, TierKind.INCREMENTAL, 0)),
                tier("three", 5, from(200, TierKind.INCREMENTAL, 0)));
        // 100 × 10 + 100 × 6 + 50 × 5 = 1850, on average 7.4.
        assertThat(rulesBroken(problem, true, 250, 7.4, 1850)).isEmpty();
        assertThat(rulesBroken(problem, true, 250, 5, 1250)).startsWith(Rule.LEG_PRICE, Rule.BILL);
    }

    @Test
    void allUnitsTiersChargeTheWholeVolumeTheRateReached() {
        var problem = railway(
                WHEAT,
                true,
                250,
                tier("one", 10, from(0, TierKind.ALL_UNITS, 0)),
                tier("two", 6, from(100, TierKind.ALL_UNITS, 0)));
        assertThat(rulesBroken(problem, 250, 6)).isEmpty();
        assertThat(rulesBroken(problem, 250, 10)).startsWith(Rule.LEG_PRICE, Rule.BILL);
    }

    @Test
    void atAThresholdEitherRateOfAllUnitsTiersIsRight() {
        var problem = railway(
                WHEAT,
                true,
                100,
                tier("one", 10, from(0, TierKind.ALL_UNITS, 0)),
                tier("two", 6, from(100, TierKind.ALL_UNITS, 0)));
        assertThat(rulesBroken(problem, 100, 10)).isEmpty();
        assertThat(rulesBroken(problem, 100, 6)).isEmpty();
    }

    @Test
    void belowTheLowestThresholdThereIsNoPrice() {
        var problem = railway(WHEAT, true, 80, tier("bulk", 6, from(100, TierKind.ALL_UNITS, 0)));
        assertThat(rulesBroken(problem, 80, 6)).containsExactly(Rule.TARIFF);
    }

    @Test
    void eachIncrementalTierEnteredPaysItsFixedCharge() {
        var problem = railway(
                WHEAT,
                true,
                150,
                tier("one", 10, from(0, TierKind.INCREMENTAL, 7)),
                tier("two", 4, from(100, TierKind.INCREMENTAL, 30)),
                tier("three", 1, from(200, TierKind.INCREMENTAL, 500)));
        var one = new Choice(ChoiceKind.CHARGE, "A-B/one", 1, 7);
        var two = new Choice(ChoiceKind.CHARGE, "A-B/two", 1, 30);
        // 100 × 10 + 50 × 4 = 1200, on average 8.
        assertThat(rulesBroken(problem, 150, 8, one, two)).isEmpty();
        assertThat(rulesBroken(problem, 150, 8, one)).startsWith(Rule.BILL, Rule.CHOICE);
    }

    @Test
    void anAllUnitsTierPaysOnlyItsOwnFixedCharge() {
        var problem = railway(
                WHEAT,
                true,
                150,
                tier("one", 10, from(0, TierKind.ALL_UNITS, 7)),
                tier("two", 4, from(100, TierKind.ALL_UNITS, 30)));
        assertThat(rulesBroken(problem, 150, 4, new Choice(ChoiceKind.CHARGE, "A-B/two", 1, 30)))
                .isEmpty();
    }

    @Test
    void aRateForTheCargoBeatsOneForItsClassAndOneForAll() {
        var byClass = new CargoFilter(List.of(CargoClass.DRY_BULK), List.of());
        var byCargo = new CargoFilter(List.of(), List.of("wheat"));
        var problem = railway(
                WHEAT,
                true,
                60,
                tariff("all", Basis.TONNE, 9, new TariffScope(CargoFilter.ALL, Direction.FORWARD, List.of("year"))),
                tariff("class", Basis.TONNE, 8, new TariffScope(byClass, Direction.FORWARD, List.of("year"))),
                tariff("cargo", Basis.TONNE, 7, new TariffScope(byCargo, Direction.BOTH, List.of())));
        assertThat(rulesBroken(problem, 60, 7)).isEmpty();
        assertThat(rulesBroken(problem, 60, 8)).startsWith(Rule.LEG_PRICE, Rule.BILL);
    }

    @Test
    void aRateWithADirectionBeatsOneWithPeriods() {
        var problem = railway(
                WHEAT,
                true,
                60,
                tariff("year", Basis.TONNE, 9, new TariffScope(CargoFilter.ALL, Direction.BOTH, List.of("year"))),
                tariff("forth", Basis.TONNE, 8, new TariffScope(CargoFilter.ALL, Direction.FORWARD, List.of())));
        assertThat(rulesBroken(problem, 60, 8)).isEmpty();
    }

    @Test
    void aWagonRateIsSharedByItsTonnesAndLightCargoPaysForTheMissingOnes() {
        var factors = new TariffFactors(1, 0.5, 66.0);
        var problem =
                railway(WHEAT, false, 60, tariff("wagon", Basis.WAGON, 1200, everywhere(), TariffTier.FIRST, factors));
        // 1200 / 60 t × 66 / 60 × 0.5 back-haul = 11.
        assertThat(rulesBroken(problem, false, 60, 11, 660)).isEmpty();
    }

    @Test
    void cooledCargoPaysTheReeferFactor() {
        var factors = new TariffFactors(1.5, 1, null);
        var problem = railway(BOXES, true, 60, tariff("box", Basis.TEU, 100, everywhere(), TariffTier.FIRST, factors));
        // 100 / 10 t × 1.5 = 15.
        assertThat(rulesBroken(problem, 60, 15)).isEmpty();
    }

    @Test
    void cargoWithoutTheUnitOfTheOnlyRateCannotPass() {
        var problem = railway(WHEAT, true, 60, tariff("box", Basis.TEU, 100, everywhere()));
        assertThat(rulesBroken(problem, 60, 0)).containsExactly(Rule.TARIFF);
    }
}
