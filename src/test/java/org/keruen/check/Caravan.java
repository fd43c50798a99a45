package org.keruen.check;

import static org.keruen.check.TinyPlans.at;
import static org.keruen.check.TinyPlans.bill;
import static org.keruen.check.TinyPlans.by;
import static org.keruen.check.TinyPlans.deliver;
import static org.keruen.check.TinyPlans.drawing;
import static org.keruen.check.TinyPlans.plan;
import static org.keruen.check.TinyPlans.store;
import static org.keruen.check.TinyPlans.through;
import static org.keruen.check.TinyPlans.under;
import static org.keruen.check.TinyProblems.*;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.allocation.Allocation;
import org.keruen.allocation.Bill;
import org.keruen.allocation.BillPart;
import org.keruen.allocation.Choice;
import org.keruen.allocation.ChoiceKind;
import org.keruen.allocation.Load;
import org.keruen.allocation.LoadKind;
import org.keruen.allocation.Route;
import org.keruen.allocation.Unmet;
import org.keruen.problem.Availability;
import org.keruen.problem.Basis;
import org.keruen.problem.Capacity;
import org.keruen.problem.CargoFilter;
import org.keruen.problem.Charge;
import org.keruen.problem.Contract;
import org.keruen.problem.ContractPrice;
import org.keruen.problem.ContractVolume;
import org.keruen.problem.CorridorRules;
import org.keruen.problem.Currency;
import org.keruen.problem.Demand;
import org.keruen.problem.DemandTerms;
import org.keruen.problem.DemandVolume;
import org.keruen.problem.Eligibility;
import org.keruen.problem.Expansion;
import org.keruen.problem.ExpansionUnit;
import org.keruen.problem.Handling;
import org.keruen.problem.LimitBounds;
import org.keruen.problem.Market;
import org.keruen.problem.Measure;
import org.keruen.problem.Mode;
import org.keruen.problem.NodeKind;
import org.keruen.problem.Objective;
import org.keruen.problem.PolicyKind;
import org.keruen.problem.Problem;
import org.keruen.problem.Provenance;
import org.keruen.problem.Row;
import org.keruen.problem.Span;
import org.keruen.problem.Status;
import org.keruen.problem.Storage;
import org.keruen.problem.Subsidy;
import org.keruen.problem.ThroughRate;

/**
 * A problem with one of everything and a plan for it, its bill worked out by hand. Two periods of 30 days, so that each
 * has half of every yearly capacity.
 *
 * <pre>
 *   A ──rail A-B──▶ B ──rail B-P──▶ P ──sea P-Q──▶ Q       B: yard TB; P: port TP with a store; P-Q: planned, opened by X
 *   A ──────────────road A-Q─────────────────────▶ Q
 * </pre>
 */
final class Caravan {
    static final Problem PROBLEM = Problem.of(header(Objective.MIN_COST), rows());
    static final Allocation PLAN = plan(routes(), unmet(), choices(), loads(), yearsBill());

    private Caravan() {}

    private static List<Row> rows() {
        var rows = new ArrayList<Row>();
        rows.addAll(places());
        rows.addAll(ways());
        rows.addAll(agreements());
        rows.addAll(rules());
        rows.addAll(asked());
        return rows;
    }

    private static List<Row> places() {
        return List.of(
                period("jan", 30),
                period("feb", 30),
                new Currency("KZT", 0.002, Provenance.NONE),
                WHEAT,
                BOXES,
                node("A", NodeKind.ORIGIN),
                node("B", NodeKind.BORDER),
                node("P", NodeKind.PORT),
                node("Q", NodeKind.PORT));
    }

    /** A tonne: A-B 5, TB 0.5, B-P 8, TP 3, P-Q 12, A-Q 50; CO2 0.002, 0.001, 0.004, 0, 0.01, 0.06. */
    private static List<Row> ways() {
        var railToSea = new Handling("P", Mode.RAIL_1520, Mode.SEA, false, 1);
        var transit = new Handling("B", Mode.RAIL_1520, Mode.RAIL_1520, false, 0);
        var boxesByRoad = new Capacity(UNLIMITED, List.of(), 40, 0, 0);
        return List.of(
                link(
                        "A-B",
                        bothWays("A", "B", Mode.RAIL_1520, 100, 1),
                        new Charge("list", null, 500_000, "KZT"),
                        Capacity.UNLIMITED,
                        Availability.EXISTING,
                        20),
                tariff("rate", Basis.TONNE_KM, 0.05, everywhere()),
                link("B-P", oneWay("B", "P", Mode.RAIL_1520, 200, 2), price(8), tonnes(600), Availability.EXISTING, 20),
                link(
                        "P-Q",
                        oneWay("P", "Q", Mode.SEA, 1000, 5),
                        price(12),
                        Capacity.UNLIMITED,
                        new Availability(Status.PLANNED, null),
                        10),
                link("A-Q", oneWay("A", "Q", Mode.ROAD, 1000, 4), price(50), boxesByRoad, Availability.EXISTING, 60),
                terminal("TP", railToSea, 3, tonnes(400), new Storage(100, 0.1), 0),
                terminal("TB", transit, 0.5, Capacity.UNLIMITED, Storage.NONE, 1));
    }

    private static List<Row> agreements() {
        return List.of(
                new ThroughRate(
                        "T",
                        null,
                        List.of("B-P", "TP", "P-Q"),
                        18,
                        null,
                        300,
                        List.of(),
                        CargoFilter.ALL,
                        Provenance.NONE),
                new Contract(
                        "C",
                        null,
                        "A-B",
                        true,
                        new ContractVolume(200, null, 0, 1, false, UNLIMITED),
                        new ContractPrice(4.0, 2.0, null),
                        Eligibility.ALL,
                        Provenance.NONE),
                new Contract(
                        "L",
                        null,
                        "A-Q",
                        true,
                        new ContractVolume(0, 50.0, 0, 3, true, UNLIMITED),
                        new ContractPrice(45.0, null, null),
                        new Eligibility(new CargoFilter(List.of(), List.of("boxes")), List.of(), List.of("jan")),
                        Provenance.NONE),
                new Subsidy("S", null, List.of("A-Q"), 5, null, 500, Eligibility.ALL, Provenance.NONE),
                new Expansion(
                        "X",
                        null,
                        "P-Q",
                        new ExpansionUnit(1000.0, 700, 5000, null, 1),
                        2029,
                        List.of(),
                        List.of(),
                        Provenance.NONE));
    }

    private static List<Row> rules() {
        return List.of(
                limit(
                        "wagons",
                        List.of("A-B", "B-P"),
                        Measure.WAGON_DAYS,
                        new LimitBounds(0, 12, Span.YEAR, List.of(), 0)),
                closure("ban", "TP", List.of("feb"), 15.0, 0),
                corridor("south", "P-Q", new CorridorRules(0.5, 0.1, CargoFilter.ALL, 250, null)),
                corridor("direct", "A-Q", CorridorRules.NONE),
                policy(PolicyKind.CO2_PRICE_PER_TONNE, 50),
                policy(PolicyKind.CO2_CAP_TONNES, 14),
                policy(PolicyKind.TRANSIT_TIME_WEIGHT, 1),
                policy(PolicyKind.INVESTMENT_BUDGET, 6000),
                policy(PolicyKind.MAX_CORRIDOR_SHARE, 0.9));
    }

    /** 560 tonnes: wheat 200 a month, boxes 100 in January by any way but the south, wheat 60 for sale in February. */
    private static List<Row> asked() {
        var notSouth = new DemandTerms(null, null, 10, List.of(), List.of("south"));
        return List.of(
                demand("wheat", WHEAT, "A", "Q", 400, unmetAt(100)),
                new Demand(
                        "boxes",
                        "all",
                        "boxes",
                        "A",
                        "Q",
                        new DemandVolume(null, List.of(100.0, 0.0)),
                        notSouth,
                        Provenance.NONE),
                new Demand(
                        "supply",
                        "all",
                        "wheat",
                        "B",
                        null,
                        new DemandVolume(null, List.of(0.0, 60.0)),
                        unmetAt(0),
                        Provenance.NONE),
                new Market("mill", null, "Q", "wheat", 60, 30, null, List.of("feb"), Provenance.NONE));
    }

    private static List<Route> routes() {
        return List.of(
                // Contract on A-B, then the through rate: 0.017 t of CO2 × 50 = 0.85; 9 days × 0.1 = 0.9.
                new Route(
                        "wheat",
                        "jan",
                        "Q",
                        null,
                        150,
                        List.of("south"),
                        List.of(
                                under("C", by("A-B", "jan", 4)),
                                through("TB", "jan", 0.5),
                                at("T", by("B-P", "jan", 18)),
                                at("T", through("TP", "jan", 0)),
                                at("T", by("P-Q", "jan", 0)),
                                deliver("Q", "jan")),
                        1300,
                        9,
                        0.017,
                        bill(BillPart.RAIL, 22, BillPart.BORDER, 0.5, BillPart.CO2, 0.85, BillPart.TIME, 0.9)),
                // Own charges, and 30 days in store at 0.1: 39 days.
                new Route(
                        "wheat",
                        "jan",
                        "Q",
                        null,
                        40,
                        List.of("south"),
                        List.of(
                                by("A-B", "jan", 5),
                                through("TB", "jan", 0.5),
                                by("B-P", "jan", 8),
                                store("TP", "jan", 3),
                                through("TP", "feb", 3),
                                by("P-Q", "feb", 12),
                                deliver("Q", "feb")),
                        1300,
                        39,
                        0.017,
                        bill(
                                BillPart.RAIL, 13,
                                BillPart.BORDER, 0.5,
                                BillPart.STORAGE, 3,
                                BillPart.PORT, 3,
                                BillPart.SEA, 12,
                                BillPart.CO2, 0.85,
                                BillPart.TIME, 3.9)),
                new Route(
                        "wheat",
                        "feb",
                        "Q",
                        null,
                        50,
                        List.of("direct"),
                        List.of(by("A-Q", "feb", 50), deliver("Q", "feb")),
                        1000,
                        4,
                        0.06,
                        bill(BillPart.ROAD, 50, BillPart.CO2, 3, BillPart.TIME, 0.4)),
                // Two full lots, and all of the subsidy's budget.
                new Route(
                        "boxes",
                        "jan",
                        "Q",
                        null,
                        100,
                        List.of("direct"),
                        List.of(under("L", drawing("S", by("A-Q", "jan", 45))), deliver("Q", "jan")),
                        1000,
                        4,
                        0.06,
                        bill(BillPart.ROAD, 45, BillPart.SUBSIDY, -5, BillPart.CO2, 3)),
                new Route(
                        "supply",
                        "feb",
                        "Q",
                        "mill",
                        60,
                        List.of("south"),
                        List.of(
                                by("B-P", "feb", 8),
                                through("TP", "feb", 3),
                                by("P-Q", "feb", 12),
                                deliver("mill", "feb")),
                        1200,
                        8,
                        0.014,
                        bill(
                                BillPart.RAIL, 8,
                                BillPart.PORT, 3,
                                BillPart.SEA, 12,
                                BillPart.CO2, 0.7,
                                BillPart.TIME, 0.8,
                                BillPart.REVENUE, -30)));
    }

    private static List<Unmet> unmet() {
        return List.of(new Unmet("wheat", "jan", 10, 100), new Unmet("wheat", "feb", 150, 100));
    }

    private static List<Choice> choices() {
        return List.of(
                new Choice(ChoiceKind.EXPANSION, "X", 1, 700),
                new Choice(ChoiceKind.CONTRACT, "C", 1, 100),
                new Choice(ChoiceKind.CONTRACT, "L", 2, 0),
                new Choice(ChoiceKind.CHARGE, "A-B", 1, 1000),
                new Choice(ChoiceKind.CORRIDOR, "south", 1, 250));
    }

    /** Wagon-days: A-B 190/60 × 1, B-P 250/60 × 2, together 11.5. */
    private static List<Load> loads() {
        return List.of(
                load(LoadKind.LINK, "A-B", "forward", "jan", "capacity", "tonnes", 190, UNLIMITED),
                load(LoadKind.LINK, "B-P", "forward", "jan", "capacity", "tonnes", 190, 300),
                load(LoadKind.LINK, "A-Q", "forward", "jan", "TEU", "TEU", 10, 20),
                load(LoadKind.TERMINAL, "TP", "both", "feb", "closure ban", "tonnes", 100, 100),
                load(LoadKind.STORAGE, "TP", "both", "jan", "capacity", "tonnes", 40, 100),
                load(LoadKind.LIMIT, "wagons", "both", null, "upper", "wagon-days", 11.5, 12),
                load(LoadKind.CORRIDOR, "south", "both", null, "share", "tonnes", 250, 280),
                load(LoadKind.CONTRACT, "C", "both", null, "volume", "tonnes", 150, UNLIMITED),
                load(LoadKind.THROUGH_RATE, "T", "both", null, "capacity", "tonnes", 150, 300),
                load(LoadKind.SUBSIDY, "S", "both", null, "budget", "USD", 500, 500),
                load(LoadKind.MARKET, "mill", "both", null, "capacity", "tonnes", 60, 60),
                load(LoadKind.POLICY, "co2_cap_tonnes", "both", null, "cap", "tonnes of CO2", 13.07, 14));
    }

    private static Load load(
            LoadKind kind,
            String id,
            String direction,
            @Nullable String period,
            String rule,
            String unit,
            double amount,
            double capacity) {
        return new Load(kind, id, direction, period, rule, unit, amount, 0, capacity, null);
    }

    private static Bill yearsBill() {
        return bill(
                // 150 × 4 under C + 40 × 5 on A-B; 150 × 18 through; (40 + 60) × 8 on B-P.
                BillPart.RAIL, 4300,
                // 50 × 50 + 100 × 45 in lots.
                BillPart.ROAD, 7000,
                // (40 + 60) × 12.
                BillPart.SEA, 1200,
                // (40 + 60) × 3.
                BillPart.PORT, 300,
                // 190 × 0.5.
                BillPart.BORDER, 95,
                // 40 × 30 days × 0.1.
                BillPart.STORAGE, 120,
                // A-B 500 000 KZT = 1000, X 700, the south 250.
                BillPart.FIXED, 1950,
                // 200 − 150 committed tonnes of C, at 2.
                BillPart.SHORTFALL, 100,
                // 100 × 5.
                BillPart.SUBSIDY, -500,
                // 150 × 0.85 + 40 × 0.85 + 50 × 3 + 100 × 3 + 60 × 0.7.
                BillPart.CO2, 653.5,
                // 150 × 0.9 + 40 × 3.9 + 50 × 0.4 + 60 × 0.8.
                BillPart.TIME, 359,
                // 60 × 30.
                BillPart.REVENUE, -1800,
                // 160 × 100.
                BillPart.UNMET, 16000);
    }
}
