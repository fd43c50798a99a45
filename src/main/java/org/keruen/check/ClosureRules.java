package org.keruen.check;

import java.util.LinkedHashSet;
import java.util.List;
import org.keruen.problem.Closure;
import org.keruen.problem.Direction;

/** Bans: what is shut wholly is not passed, what is shut in part carries its part of the period's capacity. */
final class ClosureRules {
    /** Share of a period's capacity below which nothing is open. */
    private static final double SHUT = 1e-12;

    private final Plan plan;
    private final Findings findings;
    private final Capacities capacities;

    private ClosureRules(Plan plan, Findings findings) {
        this.plan = plan;
        this.findings = findings;
        capacities = new Capacities(plan);
    }

    static void check(Plan plan, Findings findings) {
        var rules = new ClosureRules(plan, findings);
        for (var closure : plan.problem().rows(Closure.class)) {
            var members = new LinkedHashSet<Member>();
            closure.targets().forEach(id -> members.addAll(plan.members().shutBy(id)));
            members.forEach(member -> rules.member(closure, member));
        }
    }

    private void member(Closure closure, Member member) {
        for (var direction : CapacityRules.directions(member)) {
            var shut = plan.passagesOf(member).stream()
                    .filter(passage -> direction.covers(passage.forward()) && bans(closure, passage))
                    .toList();
            if (!shut.isEmpty()) {
                periods(closure, member, direction, shut);
            }
        }
    }

    static boolean bans(Closure closure, Passage passage) {
        return closure.direction().covers(passage.forward())
                && !closure.exempt().names(passage.cargo());
    }

    private void periods(Closure closure, Member member, Direction direction, List<Passage> shut) {
        var calendar = plan.calendar();
        for (int period = 0; period < calendar.count(); period++) {
            double open = closure.shareOpenIn(calendar.periods().get(period));
            if (open < 1) {
                int now = period;
                double tonnes = Plan.tonnes(
                        shut.stream().filter(passage -> passage.period() == now).toList());
                double most = open <= SHUT ? 0 : open * capacities.tonnes(member, period);
                var what = "tonnes %s in %s, where closure %s leaves a share of %s"
                        .formatted(Wording.of(direction), calendar.id(period), closure.id(), Wording.of(open));
                findings.atMost(Rule.CLOSURE, member.name(), what, tonnes, most, "tonnes");
            }
        }
    }
}
