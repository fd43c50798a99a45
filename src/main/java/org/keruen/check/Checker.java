package org.keruen.check;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keruen.allocation.Allocation;
import org.keruen.allocation.Status;
import org.keruen.problem.Problem;

/**
 * The second opinion on a plan: from the problem's rows and the plan's routes, unmet tonnes and choices alone it walks
 * every route, counts every capacity and limit, adds up the true bill, and holds all that the plan says against it.
 */
public final class Checker {
    private Checker() {}

    public static Verdict check(Problem problem, Allocation allocation) {
        var status = allocation.proof().status();
        return switch (status) {
            case OPTIMAL, FEASIBLE -> verdict(problem, allocation);
            case INFEASIBLE, UNBOUNDED, NO_SOLUTION, ERROR ->
                new Verdict.NoPlan(words(status) + "; " + allocation.proof().remark());
        };
    }

    private static String words(Status status) {
        return switch (status) {
            case OPTIMAL, FEASIBLE -> "there is a plan";
            case INFEASIBLE -> "no plan meets every rule";
            case UNBOUNDED -> "the objective has no floor";
            case NO_SOLUTION -> "none was found";
            case ERROR -> "the method failed";
        };
    }

    private static Verdict verdict(Problem problem, Allocation allocation) {
        var findings = new Findings();
        header(problem, allocation, findings);
        var plan = new Plan(problem, allocation, findings);
        rules(plan, findings);
        var recount = accounts(plan, findings);
        var violations = findings.all();
        return violations.isEmpty() ? new Verdict.Sound(recount) : new Verdict.Broken(recount, violations);
    }

    private static void header(Problem problem, Allocation allocation, Findings findings) {
        same("problem", allocation.problem(), problem.header().name(), findings);
        same("scenario", allocation.scenario(), problem.scenario(), findings);
        same("currency", allocation.currency(), problem.header().currency(), findings);
    }

    private static void same(String word, @Nullable String said, @Nullable String known, Findings findings) {
        if (!Objects.equals(said, known)) {
            findings.wrong(Rule.HEADER, "plan", "is of %s %s, must be of %s".formatted(word, said, known));
        }
    }

    private static void rules(Plan plan, Findings findings) {
        RouteWalk.check(plan, findings);
        RouteTerms.check(plan, findings);
        Agreements.check(plan, findings);
        ThroughRules.check(plan, findings);
        VolumeRules.check(plan, findings);
        CapacityRules.check(plan, findings);
        ClosureRules.check(plan, findings);
        LimitRules.check(plan, findings);
        ShareRules.check(plan, findings);
        ContractRules.check(plan, findings);
        ExpansionRules.check(plan, findings);
        Policies.check(plan, findings);
    }

    private static Recount accounts(Plan plan, Findings findings) {
        var book = new ChargeBook(plan, findings);
        var yearly = new YearlyCosts(plan, book);
        var trueBill = new TrueBill(plan, book, yearly);
        RouteFigures.check(plan, findings);
        LegPrices.check(plan, book, findings);
        AccountCheck.check(plan, trueBill, yearly, findings);
        LoadCheck.check(plan, findings);
        return recount(plan, trueBill);
    }

    private static Recount recount(Plan plan, TrueBill trueBill) {
        var allocation = plan.allocation();
        var bill = trueBill.nearest(allocation.bill());
        double objective = TrueBill.objective(plan.problem(), bill);
        var bound = allocation.proof().bound();
        var gap = bound == null
                ? null
                : Double.valueOf(Math.max(0, objective - bound) / Math.max(Math.abs(objective), Tolerance.MONEY));
        return new Recount(objective, bill, allocation.tonnesMoved(), allocation.tonnesUnmet(), gap);
    }
}
