package org.keruen.check;

import java.util.List;
import org.keruen.problem.Direction;
import org.keruen.problem.Terminal;

/** Capacities of links, terminals and stores, in each period and in the year, and least tonnes. */
final class CapacityRules {
    private final Plan plan;
    private final Findings findings;
    private final Capacities capacities;

    private CapacityRules(Plan plan, Findings findings) {
        this.plan = plan;
        this.findings = findings;
        capacities = new Capacities(plan);
    }

    static void check(Plan plan, Findings findings) {
        var rules = new CapacityRules(plan, findings);
        for (var member : plan.members().all()) {
            for (var direction : directions(member)) {
                rules.direction(member, direction);
            }
            rules.leastTonnes(member);
        }
        plan.problem().rows(Terminal.class).forEach(rules::store);
    }

    /** The directions that have a capacity each. */
    static List<Direction> directions(Member member) {
        return member.isLink() ? List.of(Direction.FORWARD, Direction.BACK) : List.of(Direction.BOTH);
    }

    private void direction(Member member, Direction direction) {
        var passages = plan.passagesOf(member).stream()
                .filter(passage -> direction.covers(passage.forward()))
                .toList();
        if (passages.isEmpty()) {
            return;
        }
        for (int period = 0; period < plan.calendar().count(); period++) {
            period(member, direction, period, passages);
        }
        if (!member.capacity().capacityTonnesByPeriod().isEmpty()) {
            var what = "tonnes %s in the year".formatted(Wording.of(direction));
            findings.atMost(
                    Rule.CAPACITY, member.name(), what, Plan.tonnes(passages), capacities.tonnes(member), "tonnes");
        }
    }

    private void period(Member member, Direction direction, int period, List<Passage> passages) {
        var now =
                passages.stream().filter(passage -> passage.period() == period).toList();
        var when = "%s in %s".formatted(Wording.of(direction), plan.calendar().id(period));
        findings.atMost(
                Rule.CAPACITY,
                member.name(),
                "tonnes " + when,
                Plan.tonnes(now),
                capacities.tonnes(member, period),
                "tonnes");
        findings.atMost(
                Rule.TEU_CAPACITY, member.name(), "TEU " + when, teu(now), capacities.teu(member, period), "TEU");
    }

    static double teu(List<Passage> passages) {
        double teu = 0;
        for (var passage : passages) {
            var tonnesPerTeu = passage.cargo().units().tonnesPerTeu();
            teu += tonnesPerTeu == null ? 0 : passage.tonnes() / tonnesPerTeu;
        }
        return teu;
    }

    private void leastTonnes(Member member) {
        double tonnes = Plan.tonnes(plan.passagesOf(member));
        if (tonnes > Tolerance.UNITS) {
            findings.atLeast(
                    Rule.MIN_TONNES,
                    member.name(),
                    "tonnes in the year, since it is used",
                    tonnes,
                    member.capacity().minTonnes(),
                    "tonnes");
        }
    }

    private void store(Terminal terminal) {
        for (int period = 0; period < plan.calendar().count(); period++) {
            var what = "tonnes in store at the end of " + plan.calendar().id(period);
            findings.atMost(
                    Rule.STORAGE,
                    "terminal " + terminal.id(),
                    what,
                    stored(plan, terminal, period),
                    terminal.storage().storageTonnes(),
                    "tonnes");
        }
    }

    static double stored(Plan plan, Terminal terminal, int period) {
        return plan.waits().stream()
                .filter(wait -> wait.period() == period && wait.terminal().id().equals(terminal.id()))
                .mapToDouble(Wait::tonnes)
                .sum();
    }
}
