package org.keruen.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What must or may move, over what, at which price, under which limits: all rows of all tables, valid together. Built
 * by {@link #of} only, which refuses what is not valid, so that nobody asks again.
 */
public final class Problem {
    /** The row types of all tables, in the order of files and pages. */
    public static final List<Class<? extends Row>> TABLES = List.of(
            Period.class,
            Currency.class,
            Cargo.class,
            Node.class,
            Link.class,
            Terminal.class,
            Tariff.class,
            ThroughRate.class,
            Subsidy.class,
            Contract.class,
            Limit.class,
            LimitCoefficient.class,
            Closure.class,
            Expansion.class,
            Corridor.class,
            Demand.class,
            Market.class,
            Policy.class,
            Scenario.class,
            Change.class);

    private final Header header;
    private final @Nullable String scenario;
    private final Map<Class<? extends Row>, Map<String, Row>> tables;

    private Problem(Header header, @Nullable String scenario, Map<Class<? extends Row>, Map<String, Row>> tables) {
        this.header = header;
        this.scenario = scenario;
        this.tables = tables;
    }

    /**
     * The problem made of these rows, of any tables in any mixture; within a table their order is kept.
     *
     * @throws InvalidProblem with every complaint, if they do not fit together
     */
    public static Problem of(Header header, List<? extends Row> rows) {
        return of(header, null, rows);
    }

    /** As {@link #of(Header, List)}, for rows that already carry the changes of a scenario. */
    public static Problem of(Header header, @Nullable String scenario, List<? extends Row> rows) {
        var duplicates = Consistency.duplicates(rows);
        var problem = new Problem(header, scenario, byTypeAndId(rows));
        var complaints = new ArrayList<>(duplicates);
        complaints.addAll(Consistency.complaints(problem));
        if (!complaints.isEmpty()) {
            throw new InvalidProblem(complaints);
        }
        return problem;
    }

    /** The rows as they are, for the rules to look at. */
    static Problem unchecked(Header header, @Nullable String scenario, List<? extends Row> rows) {
        return new Problem(header, scenario, byTypeAndId(rows));
    }

    private static Map<Class<? extends Row>, Map<String, Row>> byTypeAndId(List<? extends Row> rows) {
        var tables = new LinkedHashMap<Class<? extends Row>, Map<String, Row>>();
        TABLES.forEach(type -> tables.put(type, new LinkedHashMap<>()));
        for (var row : rows) {
            tables.getOrDefault(row.getClass(), Map.of()).putIfAbsent(row.id(), row);
        }
        if (tables.getOrDefault(Period.class, Map.of()).isEmpty()) {
            tables.put(Period.class, Map.of(Period.YEAR.id(), Period.YEAR));
        }
        return tables;
    }

    public Header header() {
        return header;
    }

    /** Id of the scenario whose changes are in the rows; null for the problem as it stands. */
    public @Nullable String scenario() {
        return scenario;
    }

    /** All rows of a type, in file order. */
    public <T extends Row> List<T> rows(Class<T> type) {
        return table(type).values().stream().map(type::cast).toList();
    }

    /** The row of this id; null if there is none. */
    public <T extends Row> @Nullable T find(Class<T> type, String id) {
        var row = table(type).get(id);
        return row == null ? null : type.cast(row);
    }

    /** The row of this id, which is there. */
    public <T extends Row> T row(Class<T> type, String id) {
        var row = find(type, id);
        if (row == null) {
            throw new IllegalStateException("no %s with id (%s)".formatted(type.getSimpleName(), id));
        }
        return row;
    }

    /** Worth of a unit of the named currency in the problem's own. */
    public double worth(@Nullable String currency) {
        return currency == null || currency.equals(header.currency())
                ? 1
                : row(Currency.class, currency).value();
    }

    /** Days of all periods. */
    public double days() {
        return rows(Period.class).stream().mapToDouble(Period::days).sum();
    }

    /** Whether a link or terminal can be used without an expansion. */
    public boolean isOpen(Availability availability) {
        return availability.isOpen(header.baseYear());
    }

    /** The links and terminals at which a corridor counts its cargo. */
    public List<String> gates(Corridor corridor) {
        return corridor.gates().isEmpty() ? Gates.byDefault(this, corridor) : corridor.gates();
    }

    private Map<String, Row> table(Class<? extends Row> type) {
        var table = tables.get(type);
        if (table == null) {
            throw new IllegalStateException("no table of " + type);
        }
        return table;
    }
}
