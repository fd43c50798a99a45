package org.keruen.problem;

import java.util.ArrayList;
import java.util.HashMap;
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
        var known = known(problem);
        var complaints = new ArrayList<Complaint>();
        for (var type : Problem.TABLES) {
            for (var row : problem.rows(type)) {
                for (var reference : of(row)) {
                    if (!isIn(known, reference) && !isIn(unread, reference)) {
                        complaints.add(complaint(known, reference));
                    }
                }
            }
        }
        return complaints;
    }

    /** What references to each type may name. */
    static Map<Class<? extends Row>, Set<String>> known(Problem problem) {
        var known = new HashMap<Class<? extends Row>, Set<String>>();
        for (var type : Problem.TABLES) {
            var ids = new LinkedHashSet<String>();
            problem.rows(type).forEach(row -> ids.add(row instanceof Tariff rate ? rate.priceList() : row.id()));
            if (type == Currency.class) {
                ids.add(problem.header().currency());
            }
            known.put(type, ids);
        }
        return known;
    }

    /** Whether the name is among those of any type that the reference may be to. */
    static boolean isIn(Map<Class<? extends Row>, Set<String>> names, Reference reference) {
        return reference.types().stream()
                .anyMatch(type -> names.getOrDefault(type, Set.of()).contains(reference.name()));
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

    private static Complaint complaint(Map<Class<? extends Row>, Set<String>> known, Reference reference) {
        var names = reference.types().stream()
                .flatMap(type -> known.getOrDefault(type, Set.of()).stream())
                .toList();
        var row = reference.row();
        return new Complaint(
                tableOf(row), row.id(), reference.column(), reference.name(), "is " + nothing(reference), names);
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
