package org.keruen.check;

/** How many tonnes and TEU a link (each direction) or terminal can pass, chosen expansions included. */
final class Capacities {
    private final Plan plan;
    private final Calendar calendar;

    Capacities(Plan plan) {
        this.plan = plan;
        this.calendar = plan.calendar();
    }

    /** Tonnes in a period: its own less the background's, never below 0, and what expansions add. */
    double tonnes(Member member, int period) {
        double share = calendar.share(period);
        double background = member.capacity().backgroundTonnes() * share;
        return Math.max(0, own(member, period) - background) + added(member, share);
    }

    private double own(Member member, int period) {
        if (!standsOpen(member)) {
            return 0;
        }
        var byPeriod = member.capacity().capacityTonnesByPeriod();
        return byPeriod.isEmpty() ? member.capacityTonnes() * calendar.share(period) : byPeriod.get(period);
    }

    /** Tonnes in the year, which binds by itself where the periods have numbers of their own. */
    double tonnes(Member member) {
        double own = standsOpen(member) ? member.capacityTonnes() : 0;
        return Math.max(0, own - member.capacity().backgroundTonnes()) + added(member, 1);
    }

    double teu(Member member, int period) {
        return member.capacity().capacityTeu() * calendar.share(period);
    }

    private boolean standsOpen(Member member) {
        return plan.problem().isOpen(member.availability());
    }

    private double added(Member member, double share) {
        double added = plan.chosen().addedTonnes(member);
        return added == 0 ? 0 : added * share;
    }
}
