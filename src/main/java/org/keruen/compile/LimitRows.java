package org.keruen.compile;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keruen.allocation.LoadKind;
import org.keruen.problem.Cargo;
import org.keruen.problem.Corridor;
import org.keruen.problem.Limit;
import org.keruen.problem.LimitCoefficient;
import org.keruen.problem.Measure;
import org.keruen.problem.Span;

/** Rows of the shared limits. */
final class LimitRows {
    private final Draft draft;
    private final Passages passages;
    private final Expansions expansions;

    LimitRows(Draft draft, Passages passages, Expansions expansions) {
        this.draft = draft;
        this.passages = passages;
        this.expansions = expansions;
    }

    void addAll() {
        for (var limit : draft.problem.rows(Limit.class)) {
            var bounds = limit.bounds();
            if (bounds.per() == Span.YEAR) {
                add(limit, null, bounds.lower(), bounds.upper());
            }
            for (int t = 0; t < draft.periods.size(); t++) {
                boolean perPeriod = bounds.per() == Span.PERIOD;
                double listed = bounds.upperByPeriod().isEmpty()
                        ? Double.POSITIVE_INFINITY
                        : bounds.upperByPeriod().get(t);
                double upper = perPeriod ? Math.min(bounds.upper(), listed) : listed;
                double lower = perPeriod ? bounds.lower() : 0;
                if (lower > 0 || Double.isFinite(upper)) {
                    add(limit, t, lower, upper);
                }
            }
        }
    }

    /** The links and terminals that count, each once, with the names under which the limit lists it. */
    private Map<String, Set<String>> members(Limit limit) {
        var members = new LinkedHashMap<String, Set<String>>();
        for (var name : limit.members()) {
            var corridor = draft.problem.find(Corridor.class, name);
            var elements = corridor == null ? List.of(name) : draft.problem.gates(corridor);
            elements.forEach(element ->
                    members.computeIfAbsent(element, _ -> new LinkedHashSet<>()).add(name));
        }
        return members;
    }

    private void add(Limit limit, @Nullable Integer period, double lower, double upper) {
        double background = backgroundIn(limit, period);
        var info = new RowInfo(
                LoadKind.LIMIT,
                limit.id(),
                "both",
                period == null ? null : draft.periods.get(period).id(),
                limit.bounds().lower() > 0 ? "limit and floor" : "limit",
                unit(limit.measure()));
        int row = draft.rows.add(info, lower - background, upper - background);
        for (var member : members(limit).entrySet()) {
            int factorRow = draft.rows.factorRow(perTonne(limit, member.getKey(), member.getValue()));
            for (var passage : passages.of(member.getKey())) {
                boolean counts =
                        limit.direction().covers(passage.forward()) && (period == null || passage.period() == period);
                if (counts) {
                    double weight = weight(limit.measure(), passage);
                    draft.arcs.of(passage).forEach(arc -> draft.rows.consume(row, arc, weight, factorRow));
                }
            }
        }
        for (var expansion : expansions.of(limit.id())) {
            double adds = Objects.requireNonNullElse(expansion.unit().adds(), 0.0);
            draft.designs.widen(expansions.design(expansion), row, 0, adds);
        }
    }

    /** Others' use over the row's span; a by-period bound of a yearly limit bears the period's part. */
    private double backgroundIn(Limit limit, @Nullable Integer period) {
        double background = limit.bounds().background();
        return period == null || limit.bounds().per() == Span.PERIOD
                ? background
                : background * draft.shareOfYear(period);
    }

    private double[] perTonne(Limit limit, String element, Set<String> names) {
        double[] perTonne = new double[draft.classCount()];
        for (int k = 0; k < perTonne.length; k++) {
            var cargo = draft.classes.list().get(k).cargo();
            if (limit.cargo().accepts(cargo)) {
                perTonne[k] = units(limit.measure(), cargo) * coefficient(limit, element, names, cargo);
            }
        }
        return perTonne;
    }

    private static double weight(Measure measure, Passage passage) {
        return switch (measure) {
            case TONNES, TEU, WAGONS, TRUCKS -> 1;
            case WAGON_DAYS -> passage.days();
            case CO2_TONNES -> passage.co2TonnesPerTonne();
        };
    }

    private static double units(Measure measure, Cargo cargo) {
        return switch (measure) {
            case TONNES, CO2_TONNES -> 1;
            case TEU -> inverse(cargo.units().tonnesPerTeu());
            case WAGONS, WAGON_DAYS -> inverse(cargo.units().tonnesPerWagon());
            case TRUCKS -> inverse(cargo.units().tonnesPerTruck());
        };
    }

    private static double inverse(@Nullable Double tonnes) {
        return tonnes == null ? 0 : 1 / tonnes;
    }

    /**
     * The most particular coefficient: for member and cargo, for the member, for the cargo, or 1; the element's own
     * before that of a corridor that stands for it.
     */
    private double coefficient(Limit limit, String element, Set<String> names, Cargo cargo) {
        double best = 1;
        int bestRank = 0;
        for (var row : draft.problem.rows(LimitCoefficient.class)) {
            var member = row.member();
            boolean fits = row.limit().equals(limit.id())
                    && (member == null || member.equals(element) || names.contains(member))
                    && (row.cargo() == null || row.cargo().equals(cargo.id()));
            int ofMember = member == null ? 0 : member.equals(element) ? 5 : 4;
            int rank = ofMember + (row.cargo() == null ? 0 : 2);
            if (fits && rank > bestRank) {
                best = row.coefficient();
                bestRank = rank;
            }
        }
        return best;
    }

    static String unit(Measure measure) {
        return switch (measure) {
            case TONNES -> "tonnes";
            case TEU -> "TEU";
            case WAGONS -> "wagons";
            case WAGON_DAYS -> "wagon-days";
            case TRUCKS -> "trucks";
            case CO2_TONNES -> "tonnes CO2";
        };
    }
}
