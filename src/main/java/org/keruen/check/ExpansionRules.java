package org.keruen.check;

import org.keruen.allocation.Choice;
import org.keruen.problem.Contract;
import org.keruen.problem.Corridor;
import org.keruen.problem.Expansion;
import org.keruen.problem.Policy;
import org.keruen.problem.PolicyKind;
import org.keruen.problem.Problem;

/** Choices that can be made: known, within their units, year, precedence, exclusion and budget. */
final class ExpansionRules {
    private final Plan plan;
    private final Problem problem;
    private final Findings findings;

    private ExpansionRules(Plan plan, Findings findings) {
        this.plan = plan;
        this.problem = plan.problem();
        this.findings = findings;
    }

    static void check(Plan plan, Findings findings) {
        var rules = new ExpansionRules(plan, findings);
        plan.allocation().choices().forEach(rules::choice);
        plan.problem().rows(Expansion.class).forEach(rules::expansion);
        for (var policy : plan.problem().rows(Policy.class)) {
            if (policy.kind() == PolicyKind.INVESTMENT_BUDGET) {
                double budget = policy.value() * plan.problem().worth(policy.currency());
                findings.atMost(
                        Rule.BUDGET,
                        "policy " + policy.id(),
                        "cost of building what is chosen",
                        capex(plan),
                        budget,
                        plan.problem().header().currency());
            }
        }
    }

    private void choice(Choice choice) {
        var known = switch (choice.kind()) {
            case EXPANSION -> problem.find(Expansion.class, choice.id()) != null;
            case CONTRACT -> problem.find(Contract.class, choice.id()) != null;
            case CORRIDOR -> problem.find(Corridor.class, choice.id()) != null;
            case CHARGE -> true;
        };
        if (!known) {
            findings.wrong(Rule.NAMES, "choices", "there is no %s %s".formatted(choice.kind(), choice.id()));
        }
        if (choice.units() < 1) {
            var what = "%s units are chosen, must be at least 1".formatted(choice.units());
            findings.wrong(Rule.CHOICE, choice.kind() + " " + choice.id(), what);
        }
    }

    private void expansion(Expansion expansion) {
        int units = plan.chosen().unitsOf(expansion);
        var where = "expansion " + expansion.id();
        findings.atMost(Rule.EXPANSION, where, "units", units, expansion.unit().maxUnits(), "units");
        if (units <= 0) {
            return;
        }
        var year = expansion.year();
        if (year != null && year > problem.header().baseYear()) {
            wrong(where, "is chosen, but can be had from %s only".formatted(year));
        }
        for (var id : expansion.requires()) {
            if (unitsOf(id) == 0) {
                wrong(where, "is chosen without %s, which it requires".formatted(id));
            }
        }
        for (var id : expansion.excludes()) {
            if (unitsOf(id) > 0) {
                wrong(where, "is chosen together with %s, which it excludes".formatted(id));
            }
        }
    }

    private void wrong(String where, String what) {
        findings.wrong(Rule.EXPANSION, where, what);
    }

    private int unitsOf(String id) {
        return plan.chosen().unitsOf(problem.row(Expansion.class, id));
    }

    /** Cost of building all chosen units, in the problem's currency. */
    static double capex(Plan plan) {
        double capex = 0;
        for (var expansion : plan.problem().rows(Expansion.class)) {
            var unit = expansion.unit();
            capex += plan.chosen().unitsOf(expansion)
                    * unit.capex()
                    * plan.problem().worth(unit.currency());
        }
        return capex;
    }
}
