package org.keruen.property;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keruen.problem.Cargo;
import org.keruen.problem.CargoClass;
import org.keruen.problem.CargoFilter;
import org.keruen.problem.Corridor;
import org.keruen.problem.Direction;
import org.keruen.problem.Eligibility;
import org.keruen.problem.Link;
import org.keruen.problem.Node;
import org.keruen.problem.Period;
import org.keruen.problem.Row;
import org.keruen.problem.Terminal;

/**
 * The rows of a random problem so far, and choices among them.
 *
 * @param isPlain whether there is to be nothing in it that is taken wholly or not at all
 */
record Sketch(Dice dice, List<Row> rows, boolean isPlain) {
    static final double UNLIMITED = Double.POSITIVE_INFINITY;
    static final List<String> SHIPPERS = List.of("east", "west");

    static Sketch empty(Dice dice) {
        return new Sketch(dice, new ArrayList<>(), dice.oneIn(6));
    }

    /** One in so many times, if the problem is to have anything that is taken wholly or not at all. */
    boolean choiceOneIn(int count) {
        return !isPlain && dice.oneIn(count);
    }

    /** One in so many times the amount that such a choice costs or needs, otherwise 0. */
    double choiceOneIn(int count, double amount) {
        return choiceOneIn(count) ? amount : 0;
    }

    void add(Row row) {
        rows.add(row);
    }

    <T extends Row> List<T> all(Class<T> type) {
        return rows.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T extends Row> List<String> ids(Class<T> type) {
        return all(type).stream().map(Row::id).toList();
    }

    /** A name for the next row of a type, such as {@code link3}. */
    String nextId(Class<? extends Row> type) {
        return type.getSimpleName().toLowerCase(java.util.Locale.ROOT)
                + (all(type).size() + 1);
    }

    int periodCount() {
        return all(Period.class).size();
    }

    /** Links and terminals. */
    List<String> places() {
        return Stream.concat(ids(Link.class).stream(), ids(Terminal.class).stream())
                .toList();
    }

    /** Links, terminals and corridors. */
    List<String> targets() {
        return Stream.concat(places().stream(), ids(Corridor.class).stream()).toList();
    }

    /** A link, most often, a terminal or a corridor. */
    String target() {
        var terminals = ids(Terminal.class);
        var corridors = ids(Corridor.class);
        return switch (dice.between(1, 5)) {
            case 1 -> terminals.isEmpty() ? link() : dice.pick(terminals);
            case 2 -> corridors.isEmpty() ? link() : dice.pick(corridors);
            default -> link();
        };
    }

    private String link() {
        return dice.pick(ids(Link.class));
    }

    String node() {
        return dice.pick(ids(Node.class));
    }

    /** Two different nodes. */
    List<String> twoNodes() {
        var shuffled = new ArrayList<>(ids(Node.class));
        Collections.shuffle(shuffled, dice.random());
        return List.copyOf(shuffled.subList(0, 2));
    }

    @Nullable
    String currency() {
        return dice.oneIn(8, "KZT");
    }

    Direction direction() {
        return dice.oneIn(4) ? dice.pick(Direction.values()) : Direction.BOTH;
    }

    List<String> somePeriods(int oneIn) {
        return dice.oneInSome(oneIn, ids(Period.class), 2);
    }

    /** Every cargo, most often, or a few by class or id. */
    CargoFilter cargoFilter(int oneIn) {
        if (!dice.oneIn(oneIn)) {
            return CargoFilter.ALL;
        }
        var classes =
                all(Cargo.class).stream().map(Cargo::cargoClass).distinct().toList();
        return dice.oneIn(2)
                ? new CargoFilter(dice.some(classes, 1), List.of())
                : new CargoFilter(List.<CargoClass>of(), dice.some(ids(Cargo.class), 2));
    }

    Eligibility eligibility() {
        return new Eligibility(cargoFilter(5), dice.oneInSome(6, SHIPPERS, 1), somePeriods(6));
    }

    /** A number for each period, near the year's part. */
    List<Double> byPeriod(double ofYear) {
        var numbers = new ArrayList<Double>();
        for (int t = 0; t < periodCount(); t++) {
            numbers.add(Math.rint(ofYear * dice.between(1, 5) / 3 / periodCount()));
        }
        return numbers;
    }
}
