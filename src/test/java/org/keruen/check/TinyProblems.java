package org.keruen.check;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keruen.problem.Availability;
import org.keruen.problem.Basis;
import org.keruen.problem.Berths;
import org.keruen.problem.Capacity;
import org.keruen.problem.Cargo;
import org.keruen.problem.CargoClass;
import org.keruen.problem.CargoFilter;
import org.keruen.problem.Charge;
import org.keruen.problem.Closure;
import org.keruen.problem.Corridor;
import org.keruen.problem.CorridorRules;
import org.keruen.problem.Course;
import org.keruen.problem.Demand;
import org.keruen.problem.DemandTerms;
import org.keruen.problem.DemandVolume;
import org.keruen.problem.Direction;
import org.keruen.problem.Handling;
import org.keruen.problem.Header;
import org.keruen.problem.Limit;
import org.keruen.problem.LimitBounds;
import org.keruen.problem.LimitCoefficient;
import org.keruen.problem.Link;
import org.keruen.problem.Measure;
import org.keruen.problem.Mode;
import org.keruen.problem.Node;
import org.keruen.problem.NodeKind;
import org.keruen.problem.Objective;
import org.keruen.problem.Period;
import org.keruen.problem.Policy;
import org.keruen.problem.PolicyKind;
import org.keruen.problem.Problem;
import org.keruen.problem.Provenance;
import org.keruen.problem.Row;
import org.keruen.problem.Storage;
import org.keruen.problem.Tariff;
import org.keruen.problem.TariffFactors;
import org.keruen.problem.TariffScope;
import org.keruen.problem.TariffTier;
import org.keruen.problem.Terminal;
import org.keruen.problem.Units;

/** Rows with all that a test does not speak of left at its default. */
final class TinyProblems {
    static final double UNLIMITED = Double.POSITIVE_INFINITY;

    /** Wheat: 60 tonnes a wagon, 0.1 a tonne and day. */
    static final Cargo WHEAT = new Cargo(
            "wheat", null, CargoClass.DRY_BULK, new Units(60.0, null, null, null), false, 200, 0.1, Provenance.NONE);

    /** Boxes: 10 tonnes a TEU, cooled. */
    static final Cargo BOXES = new Cargo(
            "boxes", null, CargoClass.CONTAINER, new Units(null, 10.0, null, null), true, 0, 0, Provenance.NONE);

    private TinyProblems() {}

    static Problem problem(Row... rows) {
        return Problem.of(header(Objective.MIN_COST), List.of(rows));
    }

    static Header header(Objective objective) {
        return new Header("tiny", null, null, "USD", 2030, objective, 1);
    }

    static Period period(String id, double days) {
        return new Period(id, days, Provenance.NONE);
    }

    static Node node(String id, NodeKind kind) {
        return new Node(id, null, kind, null, null, null, Provenance.NONE);
    }

    static Course oneWay(String from, String to, Mode mode, double km, double days) {
        return new Course(from, to, mode, false, km, days);
    }

    static Course bothWays(String from, String to, Mode mode, double km, double days) {
        return new Course(from, to, mode, true, km, days);
    }

    static Charge price(double perTonne) {
        return new Charge(null, perTonne, 0, null);
    }

    static Charge list(String priceList) {
        return new Charge(priceList, null, 0, null);
    }

    static Capacity tonnes(double capacityTonnes) {
        return new Capacity(capacityTonnes, List.of(), UNLIMITED, 0, 0);
    }

    static Link link(String id, Course course, Charge charge) {
        return link(id, course, charge, Capacity.UNLIMITED);
    }

    static Link link(String id, Course course, Charge charge, Capacity capacity) {
        return link(id, course, charge, capacity, Availability.EXISTING, 0);
    }

    static Link link(
            String id, Course course, Charge charge, Capacity capacity, Availability availability, double co2Grams) {
        return new Link(
                id, null, course, charge, capacity, CargoFilter.ALL, availability, null, co2Grams, Provenance.NONE);
    }

    static Terminal terminal(String id, Handling handling, double price) {
        return terminal(id, handling, price, Capacity.UNLIMITED, Storage.NONE, 0);
    }

    static Terminal terminal(
            String id, Handling handling, double price, Capacity capacity, Storage storage, double co2Kg) {
        return new Terminal(
                id,
                null,
                handling,
                price(price),
                capacity,
                Berths.NONE,
                storage,
                CargoFilter.ALL,
                Availability.EXISTING,
                co2Kg,
                Provenance.NONE);
    }

    static TariffScope everywhere() {
        return new TariffScope(CargoFilter.ALL, Direction.BOTH, List.of());
    }

    static Tariff tariff(String id, Basis basis, double rate, TariffScope scope) {
        return tariff(id, basis, rate, scope, TariffTier.FIRST, TariffFactors.NONE);
    }

    static Tariff tier(String id, double rate, TariffTier tier) {
        return tariff(id, Basis.TONNE, rate, everywhere(), tier, TariffFactors.NONE);
    }

    static Tariff tariff(
            String id, Basis basis, double rate, TariffScope scope, TariffTier tier, TariffFactors factors) {
        return new Tariff(id, "list", scope, basis, rate, null, tier, factors, Provenance.NONE);
    }

    static Demand mustCarry(String id, Cargo cargo, String origin, String destination, double tonnes) {
        return demand(id, cargo, origin, destination, tonnes, DemandTerms.MUST_CARRY);
    }

    static DemandTerms unmetAt(double price) {
        return new DemandTerms(price, null, UNLIMITED, List.of(), List.of());
    }

    static Demand demand(
            String id, Cargo cargo, String origin, @Nullable String destination, double tonnes, DemandTerms terms) {
        var volume = new DemandVolume(tonnes, List.of());
        return new Demand(id, "all", cargo.id(), origin, destination, volume, terms, Provenance.NONE);
    }

    static Corridor corridor(String id, String gate, CorridorRules rules) {
        return new Corridor(id, null, null, List.of(gate), List.of(gate), rules, Provenance.NONE);
    }

    static Closure closure(String id, String target, List<String> periods, @Nullable Double days, double shareLeft) {
        return new Closure(
                id, null, List.of(target), Direction.BOTH, CargoFilter.ALL, periods, days, shareLeft, Provenance.NONE);
    }

    static Limit limit(String id, List<String> members, Measure measure, LimitBounds bounds) {
        return new Limit(id, null, members, measure, Direction.BOTH, CargoFilter.ALL, bounds, Provenance.NONE);
    }

    static LimitCoefficient coefficient(
            String id, String limit, @Nullable String member, @Nullable String cargo, double coefficient) {
        return new LimitCoefficient(id, limit, member, cargo, coefficient, Provenance.NONE);
    }

    static Policy policy(PolicyKind kind, double value) {
        var id = kind.name().toLowerCase(Locale.ROOT);
        return new Policy(id, kind, value, null, null, Provenance.NONE);
    }
}
