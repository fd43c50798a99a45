package org.keruen.problem;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every name that a row gives is the id of a row. */
final class ReferenceRules {
    private ReferenceRules() {}

    /** A name that a row gives in a column. */
    record Reference(Row row, String column, String name, List<Class<? extends Row>> types) {}

    static List<Complaint> complaints(Problem problem, Map<Class<? extends Row>, Set<String>> unread) {
        var complaints = new ArrayList<Complaint>();
        for (var type : Problem.TABLES) {
            for (var row : problem.rows(type)) {
                for (var reference : of(row)) {
                    if (!isKnown(problem, reference, unread)) {
                        complaints.add(complaint(problem, reference));
                    }
                }
            }
        }
        return complaints;
    }

    /** All names that a row gives. */
    static List<Reference> of(Row row) {
        var layout = Layout.of(((Record) row).getClass());
        var values = layout.values((Record) row);
        var references = new ArrayList<Reference>();
        for (var leaf : layout.leaves()) {
            var types = List.of(leaf.column().refersTo());
            var value = values.get(leaf.name());
            if (!types.isEmpty() && value != null) {
                names(value).forEach(name -> references.add(new Reference(row, leaf.name(), name, types)));
            }
        }
        return references;
    }

    private static Stream<String> names(Object value) {
        return value instanceof List<?> items ? items.stream().map(String::valueOf) : Stream.of(value.toString());
    }

    private static boolean isKnown(
            Problem problem, Reference reference, Map<Class<? extends Row>, Set<String>> unread) {
        var name = reference.name();
        return reference.types().stream()
                .anyMatch(type -> known(problem, type).contains(name)
                        || unread.getOrDefault(type, Set.of()).contains(name));
    }

    /** What a reference to a type may name. */
    private static Set<String> known(Problem problem, Class<? extends Row> type) {
        var ids = new LinkedHashSet<String>();
        if (type == Tariff.class) {
            problem.rows(Tariff.class).forEach(rate -> ids.add(rate.priceList()));
            return ids;
        }
        problem.rows(type).forEach(row -> ids.add(row.id()));
        if (type == Currency.class) {
            ids.add(problem.header().currency());
        }
        return ids;
    }

    private static Complaint complaint(Problem problem, Reference reference) {
        var known = reference.types().stream()
                .flatMap(type -> known(problem, type).stream())
                .toList();
        var row = reference.row();
        return new Complaint(
                tableOf(row), row.id(), reference.column(), reference.name(), "is " + nothing(reference), known);
    }

    private static String nothing(Reference reference) {
        return reference.types().stream()
                .map(type -> type == Tariff.class ? "no price list" : "no " + singular(type))
                .collect(Collectors.joining(", "));
    }

    private static String singular(Class<? extends Row> type) {
        return type.getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    static String tableOf(Row row) {
        return java.util.Objects.requireNonNull(row.getClass().getAnnotation(Table.class))
                .name();
    }
}
