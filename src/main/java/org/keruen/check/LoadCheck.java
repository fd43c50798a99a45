package org.keruen.check;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keruen.allocation.Load;
import org.keruen.problem.CargoFilter;
import org.keruen.problem.Closure;
import org.keruen.problem.Contract;
import org.keruen.problem.Corridor;
import org.keruen.problem.Direction;
import org.keruen.problem.Limit;
import org.keruen.problem.Market;
import org.keruen.problem.Policy;
import org.keruen.problem.Problem;
import org.keruen.problem.Span;
import org.keruen.problem.Subsidy;
import org.keruen.problem.Terminal;
import org.keruen.problem.ThroughRate;

/**
 * The amounts that the plan's loads state. A row may have one true amount or, where others' traffic may or may not be
 * counted in, several; rows of tariffs and of rules that are not known here are left alone.
 */
final class LoadCheck {
    private static final String CLOSURE = "closure ";

    private final Plan plan;
    private final Problem problem;
    private final Findings findings;

    private LoadCheck(Plan plan, Findings findings) {
        this.plan = plan;
        this.problem = plan.problem();
        this.findings = findings;
    }

    static void check(Plan plan, Findings findings) {
        var check = new LoadCheck(plan, findings);
        plan.allocation().loads().forEach(check::load);
    }

    private void load(Load load) {
        var where = "load of %s %s (%s%s)"
                .formatted(
                        load.kind(), load.id(), load.rule(), load.period() == null ? "" : ", period " + load.period());
        if (load.period() != null && plan.calendar().place(load.period()) == Calendar.NONE) {
            findings.wrong(Rule.NAMES, where, "there is no period " + load.period());
            return;
        }
        var amounts = amounts(load);
        if (amounts == null) {
            findings.wrong(Rule.NAMES, where, "there is nothing of that name");
        } else if (amounts.stream().noneMatch(amount -> Tolerance.sameAmount(load.amount(), amount))
                && !amounts.isEmpty()) {
            findings.sameAmount(Rule.LOAD, where, "amount", load.amount(), amounts.getFirst(), load.unit());
        }
    }

    /** The amounts that would be true; empty if the checker cannot say, null if there is nothing of the name. */
    private @Nullable List<Double> amounts(Load load) {
        return switch (load.kind()) {
            case LINK -> member(load, plan.members().findLink(load.id()));
            case TERMINAL -> member(load, plan.members().findTerminal(load.id()));
            case STORAGE -> store(load, problem.find(Terminal.class, load.id()));
            case LIMIT -> limit(load, problem.find(Limit.class, load.id()));
            case CORRIDOR -> corridor(problem.find(Corridor.class, load.id()));
            case CONTRACT -> contract(load, problem.find(Contract.class, load.id()));
            case THROUGH_RATE -> through(problem.find(ThroughRate.class, load.id()));
            case SUBSIDY -> subsidy(load, problem.find(Subsidy.class, load.id()));
            case MARKET -> market(problem.find(Market.class, load.id()));
            case POLICY -> policy(problem.find(Policy.class, load.id()));
            case TARIFF -> List.of();
        };
    }

    private @Nullable List<Double> member(Load load, @Nullable Member member) {
        if (member == null) {
            return null;
        }
        var passages = plan.passagesOf(member).stream()
                .filter(passage -> in(load, passage.period()) && goes(load, passage))
                .toList();
        if (load.unit().equalsIgnoreCase("TEU")) {
            return List.of(CapacityRules.teu(passages));
        }
        if (!load.rule().startsWith(CLOSURE)) {
            return load.unit().equals("tonnes") ? List.of(Plan.tonnes(passages)) : List.of();
        }
        var closure = problem.find(Closure.class, load.rule().substring(CLOSURE.length()));
        return closure == null
                ? null
                : List.of(Plan.tonnes(passages.stream()
                        .filter(passage -> ClosureRules.bans(closure, passage))
                        .toList()));
    }

    private boolean in(Load load, int period) {
        return load.period() == null || plan.calendar().place(load.period()) == period;
    }

    private static boolean goes(Load load, Passage passage) {
        return switch (load.direction().toLowerCase(Locale.ROOT)) {
            case "forward" -> Direction.FORWARD.covers(passage.forward());
            case "back" -> Direction.BACK.covers(passage.forward());
            default -> true;
        };
    }

    private @Nullable List<Double> store(Load load, @Nullable Terminal terminal) {
        if (terminal == null) {
            return null;
        }
        return load.period() == null
                ? List.of()
                : List.of(CapacityRules.stored(plan, terminal, plan.calendar().place(load.period())));
    }

    private @Nullable List<Double> limit(Load load, @Nullable Limit limit) {
        if (limit == null) {
            return null;
        }
        var count = new LimitCount(plan, limit);
        if (load.period() != null) {
            int period = plan.calendar().place(load.period());
            return withBackground(count.in(period), LimitRules.background(plan, limit, period));
        }
        boolean year = limit.bounds().per() == Span.YEAR;
        return withBackground(count.inYear(), year ? limit.bounds().background() : 0);
    }

    private static List<Double> withBackground(double amount, double background) {
        return List.of(amount, amount + background);
    }

    /** Of the cargoes that its own share counts, or of all, which the policies count. */
    private @Nullable List<Double> corridor(@Nullable Corridor corridor) {
        return corridor == null
                ? null
                : List.of(
                        ShareRules.tonnes(plan, corridor, corridor.rules().shareOf()),
                        ShareRules.tonnes(plan, corridor, CargoFilter.ALL));
    }

    /** All its tonnes; in a row on what is committed only those up to the commitment. */
    private @Nullable List<Double> contract(Load load, @Nullable Contract contract) {
        if (contract == null) {
            return null;
        }
        double tonnes = ContractRules.tonnesUnder(plan, contract);
        boolean committed = load.rule().equals("committed");
        return List.of(committed ? Math.min(tonnes, ContractRules.committed(plan, contract)) : tonnes);
    }

    private @Nullable List<Double> through(@Nullable ThroughRate rate) {
        return rate == null ? null : List.of(ThroughRules.tonnes(plan, rate));
    }

    /** In the currency that its unit names, the subsidy's or the problem's. */
    private @Nullable List<Double> subsidy(Load load, @Nullable Subsidy subsidy) {
        if (subsidy == null) {
            return null;
        }
        double drawn = subsidy.perTonne() * ContractRules.tonnesDrawing(plan, subsidy);
        boolean own = Objects.equals(load.unit(), subsidy.currency());
        return List.of(own ? drawn : drawn * problem.worth(subsidy.currency()));
    }

    private @Nullable List<Double> market(@Nullable Market market) {
        return market == null ? null : List.of(VolumeRules.sold(plan, market));
    }

    private @Nullable List<Double> policy(@Nullable Policy policy) {
        if (policy == null) {
            return null;
        }
        return switch (policy.kind()) {
            case CO2_CAP_TONNES -> List.of(Policies.tonnes(plan));
            case INVESTMENT_BUDGET -> List.of(ExpansionRules.capex(plan));
            case CO2_PRICE_PER_TONNE, MAX_CORRIDOR_SHARE, MIN_CORRIDORS, TRANSIT_TIME_WEIGHT -> List.of();
        };
    }
}
