package org.keruen.check;

import java.util.Locale;
import org.keruen.problem.Limit;
import org.keruen.problem.Span;

/** Shared capacities and floors, for the year and in each period. */
final class LimitRules {
    private final Plan plan;
    private final Findings findings;

    private LimitRules(Plan plan, Findings findings) {
        this.plan = plan;
        this.findings = findings;
    }

    static void check(Plan plan, Findings findings) {
        var rules = new LimitRules(plan, findings);
        plan.problem().rows(Limit.class).forEach(rules::limit);
    }

    private void limit(Limit limit) {
        var count = new LimitCount(plan, limit);
        var bounds = limit.bounds();
        double added = plan.chosen().added(limit);
        if (bounds.per() == Span.YEAR) {
            between(limit, "the year", count.inYear() + bounds.background(), added);
        }
        for (int period = 0; period < plan.calendar().count(); period++) {
            double amount = count.in(period) + background(plan, limit, period);
            var when = plan.calendar().id(period);
            if (bounds.per() == Span.PERIOD) {
                between(limit, when, amount, added);
            }
            if (!bounds.upperByPeriod().isEmpty()) {
                atMost(limit, when, amount, bounds.upperByPeriod().get(period) + added);
            }
        }
    }

    /** What others use in the period: that of the span, or the period's part by days if the span is the year. */
    static double background(Plan plan, Limit limit, int period) {
        var bounds = limit.bounds();
        return bounds.per() == Span.PERIOD
                ? bounds.background()
                : bounds.background() * plan.calendar().share(period);
    }

    private void between(Limit limit, String when, double amount, double added) {
        atMost(limit, when, amount, limit.bounds().upper() + added);
        findings.atLeast(
                Rule.LIMIT,
                "limit " + limit.id(),
                "amount in " + when,
                amount,
                limit.bounds().lower(),
                unit(limit));
    }

    private void atMost(Limit limit, String when, double amount, double upper) {
        findings.atMost(Rule.LIMIT, "limit " + limit.id(), "amount in " + when, amount, upper, unit(limit));
    }

    private static String unit(Limit limit) {
        return switch (limit.measure()) {
            case TEU -> "TEU";
            case CO2_TONNES -> "tonnes of CO2";
            case TONNES, WAGONS, WAGON_DAYS, TRUCKS ->
                limit.measure().name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }
}
