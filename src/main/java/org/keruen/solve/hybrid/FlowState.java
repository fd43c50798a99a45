package org.keruen.solve.hybrid;

import java.util.Arrays;
import org.keruen.core.Core;
import org.keruen.core.Plan;

/**
 * Flows on paths, what they use and what that costs with whole units, while they are changed; changes since the last
 * {@link #accept} can be taken back. What rules forbid is dear, not impossible.
 */
final class FlowState {
    private static final double NOTHING = 1e-9;

    final Core core;
    final StepCosts steps;
    private final int[][][] path;
    private final double[][] flow;
    private final int[] pathCount;
    private final double[] unmet;
    private final ArcUsers users;
    final double[] use;
    final int[] step;
    private final double penalty;
    private double caution = 1;
    private double cost;

    private int[] changedCommodity = new int[64];
    private int[][] changedPath = new int[64][];
    private double[] change = new double[64];
    private int changeCount;
    private double acceptedCost;

    /** Nothing carried. */
    FlowState(Core core, StepCosts steps, double penalty) {
        int commodityCount = core.commodities().count();
        this.core = core;
        this.steps = steps;
        this.path = new int[commodityCount][4][];
        this.flow = new double[commodityCount][4];
        this.pathCount = new int[commodityCount];
        this.unmet = core.commodities().quantity().clone();
        this.users = new ArcUsers(core.network().arcCount());
        this.use = new double[steps.resourceCount()];
        this.step = new int[use.length];
        this.penalty = penalty;
        recount();
        accept();
    }

    /** Counts use and cost anew, without the errors that many changes leave. */
    void recount() {
        Arrays.fill(use, 0);
        cost = core.constantCost();
        for (int k = 0; k < pathCount.length; k++) {
            cost += unmet[k] * unmetPrice(k);
            for (int i = 0; i < pathCount[k]; i++) {
                for (int a : path[k][i]) {
                    int costClass = core.commodities().costClass()[k];
                    cost += core.cost()[costClass][a] * flow[k][i];
                    for (int e = steps.firstEntry[a]; e < steps.firstEntry[a + 1]; e++) {
                        use[steps.entryResource[e]] += steps.weight[costClass][e] * flow[k][i];
                    }
                }
            }
        }
        for (int r = 0; r < use.length; r++) {
            step[r] = steps.stepFor(r, use[r], steps.first[r]);
            cost += resourceCost(r);
        }
    }

    /** What a unit not carried costs. */
    double unmetPrice(int k) {
        double price = core.commodities().unmetCost()[k];
        return price < Double.POSITIVE_INFINITY ? price : penalty;
    }

    private double resourceCost(int r) {
        return steps.cost[step[r]] + penalty * (over(r) + Math.max(0, steps.lower[r] - use[r]));
    }

    private double over(int r) {
        return step[r] == steps.first[r + 1] - 1 ? Math.max(0, use[r] - steps.capacity[step[r]]) : 0;
    }

    /**
     * How much of a new step the first who needs it is priced: 1 all, 0 only its share, as if others were to fill it.
     */
    void priceWith(double cautionOfFirst) {
        caution = cautionOfFirst;
    }

    /** What so much more on an arc would cost. */
    double price(int a, int costClass, double amount) {
        double sum = core.cost()[costClass][a] * amount;
        for (int e = steps.firstEntry[a]; e < steps.firstEntry[a + 1]; e++) {
            int r = steps.entryResource[e];
            double then = use[r] + steps.weight[costClass][e] * amount;
            int now = step[r];
            if (then > steps.capacity[now]) {
                int next = steps.stepFor(r, then, now);
                double rise = steps.cost[next] - steps.cost[now];
                double share = Math.min(1, (then - use[r]) / (steps.capacity[next] - Math.max(0, steps.capacity[now])));
                sum += rise * (share + (1 - share) * caution);
                if (next == steps.first[r + 1] - 1) {
                    sum += penalty * (Math.max(0, then - steps.capacity[next]) - over(r));
                }
            }
        }
        return sum;
    }

    /**
     * How much of an amount an arc takes before a dearer step than the present begins; the amount if none does.
     *
     * @param andNext where the present step is full, before one dearer than the next begins
     */
    double room(int a, int costClass, double amount, boolean andNext) {
        double room = amount;
        for (int e = steps.firstEntry[a]; e < steps.firstEntry[a + 1]; e++) {
            int r = steps.entryResource[e];
            double weight = steps.weight[costClass][e];
            double left = (steps.capacity[step[r]] - use[r]) / weight;
            if (andNext && left <= NOTHING * amount && step[r] + 1 < steps.first[r + 1]) {
                left = (steps.capacity[step[r] + 1] - use[r]) / weight;
            }
            if (left > NOTHING * amount) {
                room = Math.min(room, left);
            }
        }
        return room;
    }

    /** Carries so much more (or less) on a path; what is carried is no longer unmet. */
    void carry(int k, int[] way, double amount) {
        if (changeCount == change.length) {
            changedCommodity = Arrays.copyOf(changedCommodity, 2 * changeCount);
            changedPath = Arrays.copyOf(changedPath, 2 * changeCount);
            change = Arrays.copyOf(change, 2 * changeCount);
        }
        changedCommodity[changeCount] = k;
        changedPath[changeCount] = way;
        change[changeCount++] = amount;
        shift(k, way, amount);
    }

    private void shift(int k, int[] way, double amount) {
        int costClass = core.commodities().costClass()[k];
        double[] perUnit = core.cost()[costClass];
        unmet[k] -= amount;
        cost -= amount * unmetPrice(k);
        for (int a : way) {
            cost += perUnit[a] * amount;
            for (int e = steps.firstEntry[a]; e < steps.firstEntry[a + 1]; e++) {
                useMore(steps.entryResource[e], steps.weight[costClass][e] * amount);
            }
        }
        place(k, way, amount);
    }

    private void useMore(int r, double amount) {
        cost -= resourceCost(r);
        use[r] += amount;
        int i = steps.stepFor(r, use[r], step[r]);
        while (i > steps.first[r]
                && use[r] <= steps.capacity[i - 1] + NOTHING * Math.max(1, Math.abs(steps.capacity[i - 1]))) {
            i--;
        }
        step[r] = i;
        cost += resourceCost(r);
    }

    private void place(int k, int[] way, double amount) {
        int i = 0;
        while (i < pathCount[k] && !Arrays.equals(path[k][i], way)) {
            i++;
        }
        if (i == pathCount[k]) {
            if (i == flow[k].length) {
                path[k] = Arrays.copyOf(path[k], 2 * i);
                flow[k] = Arrays.copyOf(flow[k], 2 * i);
            }
            path[k][i] = way;
            flow[k][i] = 0;
            pathCount[k]++;
            users.add(k, way);
        }
        flow[k][i] += amount;
        if (flow[k][i] <= NOTHING * core.commodities().quantity()[k]) {
            int last = --pathCount[k];
            users.remove(k, way);
            path[k][i] = path[k][last];
            flow[k][i] = flow[k][last];
        }
    }

    /** What a commodity's path carries no more. */
    void drop(int k, int i, double amount) {
        carry(k, path[k][i], -amount);
    }

    ArcUsers users() {
        return users;
    }

    int pathCount(int k) {
        return pathCount[k];
    }

    int[] path(int k, int i) {
        return path[k][i];
    }

    double flow(int k, int i) {
        return flow[k][i];
    }

    double unmet(int k) {
        return unmet[k];
    }

    /** The cost, with what rules forbid at the price of that. */
    double cost() {
        return cost;
    }

    /** The cost when changes were last accepted. */
    double acceptedCost() {
        return acceptedCost;
    }

    void accept() {
        changeCount = 0;
        acceptedCost = cost;
    }

    /** Takes back what was changed since the last acceptance. */
    void reject() {
        while (changeCount > 0) {
            changeCount--;
            shift(changedCommodity[changeCount], changedPath[changeCount], -change[changeCount]);
        }
        cost = acceptedCost;
    }

    /** Whether every rule is kept. */
    boolean isAllowed() {
        for (int k = 0; k < unmet.length; k++) {
            if (unmet[k] > NOTHING * core.commodities().quantity()[k]
                    && core.commodities().unmetCost()[k] == Double.POSITIVE_INFINITY) {
                return false;
            }
        }
        for (int r = 0; r < use.length; r++) {
            double scale = Math.max(1, Math.abs(use[r]));
            if (over(r) > 1e-7 * scale || steps.lower[r] - use[r] > 1e-7 * scale) {
                return false;
            }
        }
        return true;
    }

    /** Replaces all flows by those of a plan. */
    void load(Plan plan) {
        users.clear();
        for (int k = 0; k < pathCount.length; k++) {
            pathCount[k] = 0;
            unmet[k] = core.commodities().quantity()[k];
        }
        for (int p = 0; p < plan.pathCount(); p++) {
            int k = plan.commodity()[p];
            place(k, plan.path()[p], plan.flow()[p]);
            unmet[k] -= plan.flow()[p];
        }
        recount();
        accept();
    }

    /** The flows as a plan with the cheapest units for them. */
    Plan plan() {
        int count = Arrays.stream(pathCount).sum();
        int[] commodity = new int[count];
        int[][] paths = new int[count][];
        double[] flows = new double[count];
        double[] left = core.commodities().quantity().clone();
        int p = 0;
        for (int k = 0; k < pathCount.length; k++) {
            for (int i = 0; i < pathCount[k]; i++, p++) {
                commodity[p] = k;
                paths[p] = path[k][i];
                flows[p] = flow[k][i];
                left[k] -= flows[p];
            }
            boolean all = left[k] <= 1e-8 * core.commodities().quantity()[k];
            for (int j = p - pathCount[k]; all && j < p; j++) {
                flows[j] *=
                        core.commodities().quantity()[k] / (core.commodities().quantity()[k] - left[k]);
            }
            left[k] = all ? 0 : left[k];
        }
        return new Plan(commodity, paths, flows, left, steps.units(step));
    }
}
