package org.keruen.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.keruen.problem.Demand;
import org.keruen.problem.Market;
import org.keruen.problem.Problem;

/** What is asked for is carried or said to be unmet, period by period; markets take what they can. */
final class VolumeRules {
    private record Key(String demand, String period) {}

    private final Problem problem;
    private final Findings findings;
    private final Map<Key, Double> carried = new HashMap<>();
    private final Map<Key, Double> unmet = new HashMap<>();

    private VolumeRules(Plan plan, Findings findings) {
        problem = plan.problem();
        this.findings = findings;
        for (var route : plan.allocation().routes()) {
            carried.merge(new Key(route.demand(), route.period()), route.tonnes(), Double::sum);
        }
    }

    static void check(Plan plan, Findings findings) {
        var rules = new VolumeRules(plan, findings);
        rules.unmet(plan);
        rules.demands(plan.calendar());
        rules.markets(plan);
    }

    private void unmet(Plan plan) {
        var seen = new HashSet<Key>();
        for (var row : plan.allocation().unmet()) {
            var key = new Key(row.demand(), row.period());
            var where = where(key);
            var demand = problem.find(Demand.class, row.demand());
            if (demand == null || plan.calendar().place(row.period()) == Calendar.NONE) {
                findings.wrongTonnes(Rule.NAMES, where, "unmet tonnes of no known demand and period", row.tonnes());
                continue;
            }
            if (!(row.tonnes() >= 0) || !seen.add(key)) {
                var what = "unmet tonnes are stated twice or are not at least 0: " + Wording.of(row.tonnes());
                findings.wrongTonnes(Rule.TONNES, where, what, row.tonnes());
            }
            unmet.merge(key, row.tonnes(), Double::sum);
            findings.sameFigure(
                    Rule.UNMET_PRICE,
                    where,
                    "price of an unmet tonne",
                    row.pricePerTonne(),
                    price(problem, demand),
                    problem.header().currency() + "/tonne");
        }
    }

    /** Price of an unmet tonne in the problem's currency; 0 where none may be left. */
    static double price(Problem problem, Demand demand) {
        var price = demand.terms().unmetPricePerTonne();
        return price == null ? 0 : price * problem.worth(demand.terms().currency());
    }

    private void demands(Calendar calendar) {
        for (var demand : problem.rows(Demand.class)) {
            for (int period = 0; period < calendar.count(); period++) {
                var key = new Key(demand.id(), calendar.id(period));
                double left = unmet.getOrDefault(key, 0.0);
                double told = carried.getOrDefault(key, 0.0) + left;
                double asked = demand.volume().in(period, calendar.periods());
                findings.atMost(Rule.DEMAND, where(key), "tonnes on routes and unmet", told, asked, "tonnes");
                findings.atLeast(Rule.DEMAND, where(key), "tonnes on routes and unmet", told, asked, "tonnes");
                if (demand.mustCarry()) {
                    findings.atMost(
                            Rule.MUST_CARRY, where(key), "unmet tonnes of what must be carried", left, 0, "tonnes");
                }
            }
        }
    }

    private void markets(Plan plan) {
        for (var market : problem.rows(Market.class)) {
            findings.atMost(
                    Rule.MARKET,
                    "market " + market.id(),
                    "tonnes sold in the year",
                    sold(plan, market),
                    market.maxTonnes(),
                    "tonnes");
        }
    }

    static double sold(Plan plan, Market market) {
        return plan.allocation().routes().stream()
                .filter(route -> market.id().equals(route.market()))
                .mapToDouble(route -> route.tonnes())
                .sum();
    }

    private static String where(Key key) {
        return "demand " + key.demand() + ", period " + key.period();
    }
}
