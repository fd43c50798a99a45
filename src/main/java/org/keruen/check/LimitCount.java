package org.keruen.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keruen.problem.Limit;
import org.keruen.problem.LimitCoefficient;

/** What the plan puts on a limit: passages of its members, by measure and coefficient, background left out. */
final class LimitCount {
    private final Limit limit;
    private final List<LimitCoefficient> coefficients;
    private final double[] byPeriod;

    /** The limit's members by name, each with the ids under which the limit counts it. */
    private final Map<String, Set<String>> idsByMember = new HashMap<>();

    LimitCount(Plan plan, Limit limit) {
        this.limit = limit;
        coefficients = plan.problem().rows(LimitCoefficient.class).stream()
                .filter(row -> row.limit().equals(limit.id()))
                .toList();
        byPeriod = new double[plan.calendar().count()];
        var members = new LinkedHashMap<String, Member>();
        for (var id : limit.members()) {
            for (var member : plan.members().membersOf(id)) {
                members.put(member.name(), member);
                idsByMember.computeIfAbsent(member.name(), _ -> new HashSet<>()).add(id);
            }
        }
        for (var member : members.values()) {
            for (var passage : plan.passagesOf(member)) {
                byPeriod[passage.period()] += counts(passage) ? weight(passage) * passage.tonnes() : 0;
            }
        }
    }

    private boolean counts(Passage passage) {
        return limit.direction().covers(passage.forward()) && limit.cargo().accepts(passage.cargo());
    }

    double in(int period) {
        return byPeriod[period];
    }

    double inYear() {
        return Arrays.stream(byPeriod).sum();
    }

    private double weight(Passage passage) {
        return measure(passage) * coefficient(passage);
    }

    private double measure(Passage passage) {
        var units = passage.cargo().units();
        return switch (limit.measure()) {
            case TONNES -> 1;
            case TEU -> each(units.tonnesPerTeu());
            case WAGONS -> each(units.tonnesPerWagon());
            case WAGON_DAYS -> each(units.tonnesPerWagon()) * passage.member().days();
            case TRUCKS -> each(units.tonnesPerTruck());
            case CO2_TONNES -> passage.member().co2TonnesPerTonne();
        };
    }

    private static double each(@Nullable Double tonnesPerUnit) {
        return tonnesPerUnit == null ? 0 : 1 / tonnesPerUnit;
    }

    private double coefficient(Passage passage) {
        LimitCoefficient best = null;
        for (var row : coefficients) {
            int particular = particularity(row, passage);
            if (particular > 0 && (best == null || particular > particularity(best, passage))) {
                best = row;
            }
        }
        return best == null ? 1 : best.coefficient();
    }

    /**
     * Member and cargo, then member, then cargo; the member's own id before a corridor's; 0 if the row does not fit.
     */
    private int particularity(LimitCoefficient row, Passage passage) {
        var member = row.member();
        boolean own = member != null && member.equals(passage.member().id());
        var ids = idsByMember.getOrDefault(passage.member().name(), Set.of());
        if (member != null && !own && !ids.contains(member)) {
            return 0;
        }
        if (row.cargo() != null && !row.cargo().equals(passage.cargo().id())) {
            return 0;
        }
        int byMember = member == null ? 0 : own ? 5 : 4;
        return byMember + (row.cargo() == null ? 0 : 2);
    }
}
