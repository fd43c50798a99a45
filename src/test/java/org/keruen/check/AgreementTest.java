package org.keruen.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keruen.check.TinyPlans.bill;
import static org.keruen.check.TinyPlans.by;
import static org.keruen.check.TinyPlans.deliver;
import static org.keruen.check.TinyPlans.plan;
import static org.keruen.check.TinyPlans.route;
import static org.keruen.check.TinyPlans.under;
import static org.keruen.check.TinyProblems.UNLIMITED;
import static org.keruen.check.TinyProblems.WHEAT;
import static org.keruen.check.TinyProblems.link;
import static org.keruen.check.TinyProblems.list;
import static org.keruen.check.TinyProblems.mustCarry;
import static org.keruen.check.TinyProblems.node;
import static org.keruen.check.TinyProblems.oneWay;
import static org.keruen.check.TinyProblems.problem;
import static org.keruen.check.TinyProblems.tier;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keruen.allocation.Bill;
import org.keruen.allocation.BillPart;
import org.keruen.allocation.Choice;
import org.keruen.allocation.ChoiceKind;
import org.keruen.allocation.Route;
import org.keruen.problem.Contract;
import org.keruen.problem.ContractPrice;
import org.keruen.problem.ContractVolume;
import org.keruen.problem.Eligibility;
import org.keruen.problem.Mode;
import org.keruen.problem.NodeKind;
import org.keruen.problem.Problem;
import org.keruen.problem.Provenance;
import org.keruen.problem.TariffTier;
import org.keruen.problem.TierKind;

/** 300 tonnes from A to B at 10 a tonne, at 6 beyond 100 tonnes, some of them under a contract. */
class AgreementTest {
    private static Problem railway(boolean optional, ContractVolume volume, ContractPrice price) {
        return problem(
                WHEAT,
                node("A", NodeKind.ORIGIN),
                node("B", NodeKind.MARKET),
                link("A-B", oneWay("A", "B", Mode.RAIL_1520, 100, 1), list("list")),
                tier("one", 10, TariffTier.FIRST),
                tier("two", 6, new TariffTier(100, TierKind.INCREMENTAL, 0)),
                mustCarry("d", WHEAT, "A", "B", 300),
                new Contract("C", null, "A-B", optional, volume, price, Eligibility.ALL, Provenance.NONE));
    }

    private static Route free(double tonnes, double price) {
        return route("d", tonnes, 100, 1, bill(BillPart.RAIL, price), by("A-B", "year", price), deliver("B", "year"));
    }

    private static Route contracted(double tonnes, double price) {
        var leg = under("C", by("A-B", "year", price));
        return route("d", tonnes, 100, 1, bill(BillPart.RAIL, price), leg, deliver("B", "year"));
    }

    private static List<Rule> rulesBroken(Problem problem, List<Choice> choices, Bill bill, Route... routes) {
        return Checker.check(problem, plan(List.of(routes), List.of(), choices, bill)).violations().stream()
                .map(Violation::rule)
                .distinct()
                .toList();
    }

    @Test
    void tonnesUnderAPricedContractDoNotFillTheTiers() {
        var problem = railway(
                false, new ContractVolume(150, null, 0, 1, false, UNLIMITED), new ContractPrice(7.0, null, null));
        // 180 × 7 + 100 × 10 + 20 × 6 = 2380; the 120 free tonnes pay 9.333… on average.
        var routes = new Route[] {contracted(180, 7), free(100, 10), free(20, 6)};
        assertThat(rulesBroken(problem, List.of(), bill(BillPart.RAIL, 2380), routes))
                .isEmpty();
    }

    @Test
    void missingCommittedTonnesArePaidEvenIfNothingGoesUnderTheContract() {
        var problem = railway(
                false, new ContractVolume(150, null, 0, 1, false, UNLIMITED), new ContractPrice(7.0, null, null));
        // 100 × 10 + 200 × 6 = 2200, and 150 × 7 for nothing.
        var routes = new Route[] {free(100, 10), free(200, 6)};
        assertThat(rulesBroken(problem, List.of(), bill(BillPart.RAIL, 2200, BillPart.SHORTFALL, 1050), routes))
                .isEmpty();
        assertThat(rulesBroken(problem, List.of(), bill(BillPart.RAIL, 2200), routes))
                .startsWith(Rule.BILL);
    }

    @Test
    void anOptionalContractThatIsNotChosenCostsNothing() {
        var problem = railway(
                true, new ContractVolume(150, null, 0, 1, false, UNLIMITED), new ContractPrice(7.0, null, null));
        assertThat(rulesBroken(problem, List.of(), bill(BillPart.RAIL, 2200), free(100, 10), free(200, 6)))
                .isEmpty();
    }

    @Test
    void tonnesUnderAContractWithoutAPricePayTheLowestTierAndDoNotFillTheTiers() {
        var problem = railway(
                false, new ContractVolume(150, null, 0, 1, false, UNLIMITED), new ContractPrice(null, 2.0, null));
        assertThat(rulesBroken(problem, List.of(), bill(BillPart.RAIL, 3000), contracted(200, 10), free(100, 10)))
                .isEmpty();
    }

    @Test
    void aContractCarriesNoMoreThanItsMost() {
        var problem =
                railway(false, new ContractVolume(150, null, 0, 1, false, 250), new ContractPrice(7.0, null, null));
        assertThat(rulesBroken(problem, List.of(), bill(BillPart.RAIL, 2100), contracted(300, 7)))
                .containsExactly(Rule.CONTRACT);
    }

    @Test
    void lotsAreFilledOrPaid() {
        var problem =
                railway(true, new ContractVolume(0, 100.0, 1, 3, false, UNLIMITED), new ContractPrice(5.0, 4.0, null));
        var two = List.of(new Choice(ChoiceKind.CONTRACT, "C", 2, 0));
        // Two lots of 100 hold 150; 50 × 4 for what is missing; 100 × 10 + 50 × 6 for the rest.
        var routes = new Route[] {contracted(150, 5), free(100, 10), free(50, 6)};
        assertThat(rulesBroken(problem, two, bill(BillPart.RAIL, 2050, BillPart.SHORTFALL, 200), routes))
                .isEmpty();
    }

    @Test
    void lotsThatAreSignedMustBeTaken() {
        var problem =
                railway(true, new ContractVolume(0, 100.0, 1, 3, false, UNLIMITED), new ContractPrice(5.0, 4.0, null));
        assertThat(rulesBroken(problem, List.of(), bill(BillPart.RAIL, 2200), free(100, 10), free(200, 6)))
                .containsExactly(Rule.CONTRACT);
    }
}
