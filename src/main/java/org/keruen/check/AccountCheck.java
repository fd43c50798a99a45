package org.keruen.check;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import org.keruen.allocation.Bill;
import org.keruen.allocation.BillPart;
import org.keruen.allocation.ChoiceKind;
import org.keruen.allocation.Status;

/** What the plan says of the whole: the bill, what choices cost, the objective, the bound. */
final class AccountCheck {
    private final Plan plan;
    private final Findings findings;
    private final String currency;

    private AccountCheck(Plan plan, Findings findings) {
        this.plan = plan;
        this.findings = findings;
        currency = plan.problem().header().currency();
    }

    static void check(Plan plan, TrueBill bill, YearlyCosts yearly, Findings findings) {
        var check = new AccountCheck(plan, findings);
        check.bill(bill);
        check.choices(yearly);
        check.proof(TrueBill.objective(
                plan.problem(), bill.nearest(plan.allocation().bill())));
    }

    private void bill(TrueBill recomputed) {
        Bill stated = plan.allocation().bill();
        for (var part : BillPart.values()) {
            findings.sameMoney(Rule.BILL, "bill", "part " + part, stated.of(part), recomputed.of(part), currency);
        }
    }

    /** The costs that choices state, against what their use causes; what a contract costs depends on its tonnes. */
    private void choices(YearlyCosts yearly) {
        var stated = new LinkedHashMap<YearlyCosts.Cause, Double>();
        for (var choice : plan.allocation().choices()) {
            var cause = YearlyCosts.of(choice, plan);
            if (cause == null) {
                findings.wrong(Rule.NAMES, "choices", "there is nothing that is charged by the name " + choice.id());
            } else if (choice.kind() != ChoiceKind.CONTRACT) {
                stated.merge(cause, choice.costPerYear(), Double::sum);
            }
        }
        Map<YearlyCosts.Cause, Range> costs = yearly.byCause();
        var causes = new LinkedHashSet<>(costs.keySet());
        causes.addAll(stated.keySet());
        for (var cause : causes) {
            findings.sameMoney(
                    Rule.CHOICE,
                    cause.kind() + " " + cause.id(),
                    "cost in the year",
                    stated.getOrDefault(cause, 0.0),
                    costs.getOrDefault(cause, Range.ZERO),
                    currency);
        }
    }

    private void proof(double objective) {
        var proof = plan.allocation().proof();
        if (proof.objective() == null) {
            findings.wrong(Rule.OBJECTIVE, "proof", "there is a plan, but no objective is stated");
        } else {
            findings.sameMoney(Rule.OBJECTIVE, "proof", "objective", proof.objective(), Range.of(objective), currency);
        }
        if (proof.bound() != null) {
            bound(objective, proof.bound(), proof.status());
        }
    }

    private void bound(double objective, double bound, Status status) {
        double slack = Tolerance.MONEY + Tolerance.BOUND_RELATIVE * Math.abs(objective);
        if (!(bound <= objective + slack)) {
            var what = "the bound %s is above the objective %s".formatted(Wording.of(bound), Wording.of(objective));
            findings.add(new Violation(Rule.BOUND, "proof", what, bound, currency, bound - objective));
        }
        double gap = Tolerance.OPTIMAL_GAP * Math.abs(objective) + Tolerance.MONEY;
        if (status == Status.OPTIMAL && objective - bound > gap) {
            var what = "the plan is called optimal, but the bound %s is far below the objective %s"
                    .formatted(Wording.of(bound), Wording.of(objective));
            findings.add(new Violation(Rule.BOUND, "proof", what, bound, currency, objective - bound));
        }
    }
}
