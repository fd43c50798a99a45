package org.keruen.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keruen.problem.Period;
import org.keruen.problem.Problem;

/** The periods of the year, by place and by id. */
final class Calendar {
    /** The place of a period that is not there. */
    static final int NONE = -1;

    private final List<Period> periods;
    private final Map<String, Integer> places = new HashMap<>();
    private final double yearDays;

    Calendar(Problem problem) {
        periods = problem.rows(Period.class);
        periods.forEach(period -> places.put(period.id(), places.size()));
        yearDays = problem.days();
    }

    List<Period> periods() {
        return periods;
    }

    int count() {
        return periods.size();
    }

    int place(String id) {
        return places.getOrDefault(id, NONE);
    }

    String id(int place) {
        return periods.get(place).id();
    }

    double days(int place) {
        return periods.get(place).days();
    }

    /** The period's part of the year's days. */
    double share(int place) {
        return days(place) / yearDays;
    }
}
