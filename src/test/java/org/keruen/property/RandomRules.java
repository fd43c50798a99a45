package org.keruen.property;

import static org.keruen.property.Sketch.UNLIMITED;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keruen.problem.Cargo;
import org.keruen.problem.Closure;
import org.keruen.problem.Corridor;
import org.keruen.problem.CorridorRules;
import org.keruen.problem.Expansion;
import org.keruen.problem.ExpansionUnit;
import org.keruen.problem.Limit;
import org.keruen.problem.LimitBounds;
import org.keruen.problem.LimitCoefficient;
import org.keruen.problem.Link;
import org.keruen.problem.Measure;
import org.keruen.problem.Policy;
import org.keruen.problem.PolicyKind;
import org.keruen.problem.Provenance;
import org.keruen.problem.Span;
import org.keruen.problem.Terminal;

/** Corridors, limits, closures, expansions and policies. */
record RandomRules(Sketch sketch, Dice dice, int baseYear) {
    void corridors() {
        int count = dice.oneIn(2) ? dice.between(1, 3) : 0;
        for (int i = 0; i < count; i++) {
            var members = dice.some(sketch.places(), 4);
            var gates = dice.oneIn(4) ? List.<String>of() : dice.some(members, 2);
            sketch.add(new Corridor(
                    sketch.nextId(Corridor.class), null, null, members, gates, corridorRules(), Provenance.NONE));
        }
    }

    private CorridorRules corridorRules() {
        double cap = dice.oneIn(3, dice.between(2, 9) / 10.0, 1);
        double floor = dice.oneIn(7, Math.min(cap, dice.between(1, 3) / 10.0), 0);
        double opening = sketch.choiceOneIn(4, 10 * dice.between(1, 20));
        return new CorridorRules(cap, floor, sketch.cargoFilter(5), opening, sketch.currency());
    }

    void limits() {
        int count = dice.oneIn(2) ? dice.between(1, 2) : 0;
        for (int i = 0; i < count; i++) {
            var id = sketch.nextId(Limit.class);
            var members = dice.some(sketch.targets(), 3);
            var measure = dice.pick(Measure.values());
            sketch.add(new Limit(
                    id,
                    null,
                    members,
                    measure,
                    sketch.direction(),
                    sketch.cargoFilter(5),
                    bounds(size(measure)),
                    Provenance.NONE));
            if (dice.oneIn(3)) {
                coefficient(id, members);
            }
        }
    }

    /** About how much of a measure eighty tonnes are. */
    private static double size(Measure measure) {
        return switch (measure) {
            case TONNES -> 80;
            case TEU, TRUCKS -> 6;
            case WAGONS -> 2;
            case WAGON_DAYS -> 4;
            case CO2_TONNES -> 0.05;
        };
    }

    private LimitBounds bounds(double size) {
        double upper = dice.oneIn(5) ? UNLIMITED : size * dice.between(1, 8) / 4;
        double lower = dice.oneIn(7, Math.min(upper, size * dice.between(1, 2) / 8), 0);
        var byPeriod = dice.oneIn(6) ? sketch.byPeriod(2 * size) : List.<Double>of();
        return new LimitBounds(
                lower, upper, dice.pick(Span.values()), byPeriod, dice.oneIn(5, size * dice.between(0, 2) / 8, 0));
    }

    private void coefficient(String limit, List<String> members) {
        var member = dice.oneIn(2, dice.pick(members));
        var cargo = member == null || dice.oneIn(2) ? dice.pick(sketch.ids(Cargo.class)) : null;
        sketch.add(new LimitCoefficient(
                sketch.nextId(LimitCoefficient.class),
                limit,
                member,
                cargo,
                dice.between(0, 8) / 4.0,
                Provenance.NONE));
    }

    void closures() {
        int count = dice.oneIn(3) ? dice.between(1, 2) : 0;
        for (int i = 0; i < count; i++) {
            var target = dice.oneIn(6) ? sketch.node() : sketch.target();
            boolean partly = dice.oneIn(2);
            sketch.add(new Closure(
                    sketch.nextId(Closure.class),
                    null,
                    List.of(target),
                    sketch.direction(),
                    sketch.cargoFilter(3),
                    sketch.somePeriods(1),
                    partly ? dice.oneIn(2, 1.0 * dice.between(1, 40)) : null,
                    partly ? dice.between(0, 3) / 4.0 : 0,
                    Provenance.NONE));
        }
    }

    /** What is shut is opened; more is enlarged. */
    void expansions() {
        for (var link : sketch.all(Link.class)) {
            if (!link.availability().isOpen(baseYear) && !dice.oneIn(4)) {
                expansion(link.id(), opening());
            }
        }
        for (var terminal : sketch.all(Terminal.class)) {
            if (!terminal.availability().isOpen(baseYear) && !dice.oneIn(4)) {
                expansion(terminal.id(), opening());
            }
        }
        int more = sketch.choiceOneIn(2) ? dice.between(1, 2) : 0;
        for (int i = 0; i < more; i++) {
            var limits = sketch.ids(Limit.class);
            var target = dice.oneIn(3) && !limits.isEmpty() ? dice.pick(limits) : dice.pick(sketch.places());
            expansion(target, 5.0 * dice.between(1, 12));
        }
    }

    private @Nullable Double opening() {
        return dice.oneIn(2) ? null : Double.valueOf(5 * dice.between(4, 24));
    }

    private void expansion(String target, @Nullable Double adds) {
        var others = sketch.ids(Expansion.class);
        var requires = dice.oneInSome(3, others, 1);
        var excludes = dice.oneInSome(
                5, others.stream().filter(other -> !requires.contains(other)).toList(), 1);
        var unit = new ExpansionUnit(
                adds,
                10 * dice.between(0, 25),
                100 * dice.between(0, 5),
                sketch.currency(),
                dice.oneIn(3) ? dice.between(2, 3) : 1);
        sketch.add(new Expansion(
                sketch.nextId(Expansion.class),
                null,
                target,
                unit,
                dice.oneIn(6, baseYear + dice.between(-1, 1)),
                requires,
                excludes,
                Provenance.NONE));
    }

    void policies() {
        Stream.of(PolicyKind.values())
                .filter(kind -> dice.oneIn(8) && !(kind == PolicyKind.MIN_CORRIDORS && sketch.isPlain()))
                .forEach(this::policy);
    }

    private void policy(PolicyKind kind) {
        double value = switch (kind) {
            case CO2_CAP_TONNES -> dice.between(1, 12) / 50.0;
            case CO2_PRICE_PER_TONNE -> 10 * dice.between(1, 100);
            case INVESTMENT_BUDGET -> 100 * dice.between(1, 12);
            case MAX_CORRIDOR_SHARE -> dice.between(3, 9) / 10.0;
            case MIN_CORRIDORS -> dice.between(1, 2);
            case TRANSIT_TIME_WEIGHT -> dice.between(1, 4) / 2.0;
        };
        var threshold = kind == PolicyKind.MIN_CORRIDORS ? Double.valueOf(dice.between(1, 15)) : null;
        sketch.add(new Policy(sketch.nextId(Policy.class), kind, value, threshold, null, Provenance.NONE));
    }
}
