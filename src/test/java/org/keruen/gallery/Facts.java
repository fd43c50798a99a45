package org.keruen.gallery;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keruen.allocation.Allocation;
import org.keruen.allocation.Choice;
import org.keruen.allocation.Leg;
import org.keruen.allocation.LegKind;
import org.keruen.allocation.Load;
import org.keruen.allocation.Route;
import org.keruen.allocation.Unmet;

/** What a plan says, in the words of the expectation files. */
record Facts(Allocation plan) {

    String status() {
        return words(plan.proof().status());
    }

    Map<String, Double> bill() {
        var bill = new TreeMap<String, Double>();
        plan.bill().parts().forEach((part, amount) -> bill.put(words(part), amount));
        return bill;
    }

    /** {@code boxes: rail quay ferry}, {@code boxes: rail wait-quay quay ferry}, {@code harvest: rail > market}. */
    Map<String, Double> routes() {
        return sums(plan.routes().stream(), Facts::label, Route::tonnes);
    }

    private static String label(Route route) {
        var legs = route.legs().stream()
                .filter(leg -> leg.kind() != LegKind.DELIVERY)
                .map(Facts::label)
                .collect(Collectors.joining(" "));
        return route.demand() + ": " + legs + (route.market() == null ? "" : " > " + route.market());
    }

    private static String label(Leg leg) {
        return leg.kind() == LegKind.STORAGE ? "wait-" + leg.id() : leg.id();
    }

    Map<String, Double> unmet() {
        return sums(plan.unmet().stream(), Unmet::demand, Unmet::tonnes);
    }

    Map<String, Double> choices() {
        return sums(plan.choices().stream(), choice -> words(choice.kind()) + " " + choice.id(), Choice::units);
    }

    /** The one load whose label is these words, or begins with them. */
    Load load(String name) {
        var fitting = plan.loads().stream()
                .filter(load -> label(load).equals(name) || label(load).startsWith(name + " "))
                .toList();
        if (fitting.size() != 1) {
            var labels = plan.loads().stream().map(Facts::label).collect(Collectors.joining(", "));
            throw new AssertionError("%d loads are called %s; there are %s".formatted(fitting.size(), name, labels));
        }
        return fitting.getFirst();
    }

    /** {@code link ferry forward year TEU capacity}; without period where it is the year's. */
    private static String label(Load load) {
        return Stream.of(words(load.kind()), load.id(), load.direction(), load.period(), load.rule())
                .filter(word -> word != null)
                .collect(Collectors.joining(" "));
    }

    private static String words(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T> Map<String, Double> sums(Stream<T> rows, Function<T, String> label, ToDoubleFunction<T> amount) {
        return rows.collect(Collectors.groupingBy(label, TreeMap::new, Collectors.summingDouble(amount)));
    }
}
