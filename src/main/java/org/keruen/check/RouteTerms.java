package org.keruen.check;

/** What a route may use: cargo, openness, corridors, most days. */
final class RouteTerms {
    private final Plan plan;
    private final Findings findings;

    private RouteTerms(Plan plan, Findings findings) {
        this.plan = plan;
        this.findings = findings;
    }

    static void check(Plan plan, Findings findings) {
        var terms = new RouteTerms(plan, findings);
        for (var trip : plan.trips()) {
            trip.passages().forEach(terms::passage);
            trip.waits().forEach(terms::wait);
            terms.days(trip);
        }
    }

    private void passage(Passage passage) {
        var member = passage.member();
        if (!member.cargo().accepts(passage.cargo())) {
            wrong(Rule.CARGO, passage, "does not take " + passage.cargo().id());
        }
        if (!plan.chosen().isOpen(member)) {
            wrong(Rule.OPENNESS, passage, "is not open, and no expansion that opens it is chosen");
        }
        for (var corridor : plan.members().corridorsAt(member)) {
            if (!passage.shipment().demand().terms().allows(corridor)) {
                wrong(
                        Rule.CORRIDOR,
                        passage,
                        "is a gate of corridor %s, which the demand may not use".formatted(corridor.id()));
            }
        }
    }

    private void wrong(Rule rule, Passage passage, String what) {
        findings.wrongTonnes(rule, passage.where(), what, passage.tonnes());
    }

    private void wait(Wait wait) {
        var terminal = plan.members().findTerminal(wait.terminal().id());
        if (terminal == null) {
            return;
        }
        var filter = terminal.cargo();
        var where = wait.shipment().where() + ", store of " + terminal.name();
        if (!filter.accepts(wait.shipment().cargo())) {
            findings.wrongTonnes(
                    Rule.CARGO,
                    where,
                    "does not take " + wait.shipment().cargo().id(),
                    wait.tonnes());
        }
        if (!plan.chosen().isOpen(terminal)) {
            findings.wrongTonnes(
                    Rule.OPENNESS, where, "is not open, and no expansion that opens it is chosen", wait.tonnes());
        }
    }

    private void days(Trip trip) {
        double days = trip.days(plan.calendar());
        double most = trip.shipment().demand().terms().maxDays();
        if (!(days <= most) && !Tolerance.sameFigure(days, most)) {
            var what = "takes %s days, may take %s".formatted(Wording.of(days), Wording.of(most));
            findings.add(new Violation(Rule.MAX_DAYS, trip.shipment().where(), what, days, "days", days - most));
        }
    }
}
