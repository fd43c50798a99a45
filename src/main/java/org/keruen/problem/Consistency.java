package org.keruen.problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules that hold between rows and between tables. Each returns every breach; none stops at the first. Rows that
 * breach the first rules (names and figures), and rows that name those, are left out where the later rules look, so
 * that one mistake is told once.
 */
public final class Consistency {
    private Consistency() {}

    /**
     * The breaches that can be told among the rows that could be read, where others could not.
     *
     * @param header null if it could not be read
     * @param unread by what others name the rows that could not be read
     */
    public static List<Complaint> amongRead(
            @Nullable Header header, List<? extends Row> rows, Map<Class<? extends Row>, Set<String>> unread) {
        var standIn = new Header("unread", null, null, "", 0, Objective.MIN_COST, 1);
        var problem = Problem.unchecked(Objects.requireNonNullElse(header, standIn), null, rows);
        var first = first(problem, unread);
        if (header == null) {
            return first.stream()
                    .filter(complaint -> !"currency".equals(complaint.column()))
                    .toList();
        }
        var complaints = new ArrayList<>(first);
        complaints.addAll(amongRows(SoundRows.of(problem, first)));
        return complaints;
    }

    static List<Complaint> duplicates(List<? extends Row> rows) {
        var seen = new HashSet<String>();
        var complaints = new ArrayList<Complaint>();
        for (var row : rows) {
            var table = ReferenceRules.tableOf(row);
            if (!seen.add(table + "/" + row.id())) {
                complaints.add(
                        new Complaint(table, row.id(), "id", row.id(), "is already the id of another row", List.of()));
            }
        }
        return complaints;
    }

    static List<Complaint> complaints(Problem problem) {
        var first = first(problem, Map.of());
        var complaints = new ArrayList<>(first);
        complaints.addAll(amongRows(first.isEmpty() ? problem : SoundRows.of(problem, first)));
        if (complaints.isEmpty()) {
            complaints.addAll(FloorRules.complaints(problem));
            complaints.addAll(ReachRules.complaints(problem));
        }
        return complaints;
    }

    private static List<Complaint> first(Problem problem, Map<Class<? extends Row>, Set<String>> unread) {
        return Stream.of(
                        CellRules.complaints(problem, unread),
                        NameRules.complaints(problem),
                        ReferenceRules.complaints(problem, unread))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Complaint> amongRows(Problem problem) {
        return Stream.of(
                        ScenarioRules.complaints(problem),
                        ExpansionRules.complaints(problem),
                        ClosureRules.complaints(problem),
                        TariffRules.complaints(problem),
                        TierRules.complaints(problem),
                        ChainRules.complaints(problem),
                        PolicyRules.complaints(problem))
                .flatMap(List::stream)
                .toList();
    }

    /** A number as it would be written by hand. */
    static String text(double value) {
        boolean isWhole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return isWhole ? String.valueOf((long) value) : String.valueOf(value);
    }

    /** A complaint about a row. */
    static Complaint about(Row row, @Nullable String column, @Nullable String value, String rule) {
        return new Complaint(ReferenceRules.tableOf(row), row.id(), column, value, rule, List.of());
    }
}
