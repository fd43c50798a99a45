package org.keruen.solve.hybrid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Commodities;
import org.keruen.core.Core;
import org.keruen.core.Plan;

/**
 * A plan's paths cut into runs inside a part of its Core: what is to be carried there from where it enters to where it
 * leaves. Runs of one cost class and period with the same ends are carried as one commodity, unless a limit of weight
 * tells them apart; one that is all of a path may as well stay unmet at its commodity's price.
 */
final class Runs {
    private static final double NOTHING = 1e-9;
    private static final int NOBODY = -1;

    private final Core core;
    private final Plan plan;
    private final Part part;
    private final List<List<Run>> ofPath = new ArrayList<>();
    private final Map<Want, Integer> wants = new LinkedHashMap<>();
    private final List<Double> quantity = new ArrayList<>();
    private final int[] wantOfUnmet;
    private int alone;

    /** The arcs {@code from … to - 1} of a path, for a commodity of the part. */
    private record Run(int want, int from, int to) {}

    /**
     * What runs have in common that are carried as one.
     *
     * @param whose commodity may stay unmet; −1 if it must be carried
     * @param alone tells those apart that are not to be put together; −1 for others
     */
    private record Want(int entry, int exit, int costClass, int period, int whose, int alone, double maxWeight) {}

    Runs(Core core, Plan plan, Part part, BitSet commodities) {
        this.core = core;
        this.plan = plan;
        this.part = part;
        this.wantOfUnmet = new int[core.commodities().count()];
        Arrays.fill(wantOfUnmet, NOBODY);
        for (int p = 0; p < plan.pathCount(); p++) {
            boolean isFree = commodities.get(plan.commodity()[p]) && plan.flow()[p] > NOTHING;
            ofPath.add(isFree ? cut(p) : List.of());
        }
        for (int k = 0; k < wantOfUnmet.length; k++) {
            if (commodities.get(k) && plan.unmet()[k] > NOTHING && mayBeUnmet(k) && isInside(k)) {
                wantOfUnmet[k] = want(whole(k), plan.unmet()[k]);
            }
        }
    }

    private List<Run> cut(int p) {
        int[] path = plan.path()[p];
        var found = new ArrayList<int[]>();
        for (int i = 0; i < path.length; i++) {
            int from = i;
            while (i < path.length && part.arcOf()[path[i]] >= 0) {
                i++;
            }
            if (i > from) {
                found.add(new int[] {from, i});
            }
        }
        double spare = spareWeight(p) / found.size();
        return found.stream().map(ends -> run(p, ends[0], ends[1], spare)).toList();
    }

    private double spareWeight(int p) {
        double spare = core.commodities().maxWeight()[plan.commodity()[p]];
        for (int a : plan.path()[p]) {
            spare -= core.network().weight()[a];
        }
        return Math.max(0, spare);
    }

    private Run run(int p, int from, int to, double spare) {
        int k = plan.commodity()[p];
        int[] path = plan.path()[p];
        boolean isWhole = from == 0 && to == path.length;
        if (isWhole && mayBeUnmet(k)) {
            return new Run(want(whole(k), plan.flow()[p]), from, to);
        }
        boolean limited = spare < Double.POSITIVE_INFINITY;
        double weight = limited ? spare : Double.POSITIVE_INFINITY;
        for (int i = from; i < to; i++) {
            weight += core.network().weight()[path[i]];
        }
        int entry = part.nodeOf()[core.network().tail()[path[from]]];
        int exit = part.nodeOf()[core.network().head()[path[to - 1]]];
        int costClass = core.commodities().costClass()[k];
        int period = core.commodities().period()[k];
        var want = new Want(entry, exit, costClass, period, NOBODY, limited ? alone++ : NOBODY, weight);
        return new Run(want(want, plan.flow()[p]), from, to);
    }

    private boolean mayBeUnmet(int k) {
        return core.commodities().unmetCost()[k] < Double.POSITIVE_INFINITY;
    }

    private boolean isInside(int k) {
        return part.nodeOf()[core.commodities().origin()[k]] >= 0
                && part.nodeOf()[core.commodities().destination()[k]] >= 0;
    }

    private Want whole(int k) {
        var all = core.commodities();
        return new Want(
                part.nodeOf()[all.origin()[k]],
                part.nodeOf()[all.destination()[k]],
                all.costClass()[k],
                all.period()[k],
                k,
                NOBODY,
                all.maxWeight()[k]);
    }

    private int want(Want want, double amount) {
        int number = wants.computeIfAbsent(want, _ -> {
            quantity.add(0.0);
            return quantity.size() - 1;
        });
        quantity.set(number, quantity.get(number) + amount);
        return number;
    }

    /** Whether each arc of a path is in one of its runs. */
    boolean[] isIn(int p) {
        boolean[] isIn = new boolean[plan.path()[p].length];
        ofPath.get(p).forEach(run -> Arrays.fill(isIn, run.from(), run.to(), true));
        return isIn;
    }

    /** How many commodities are carried in the part. */
    int count() {
        return quantity.size();
    }

    /** The commodities of the part. */
    Commodities commodities() {
        var all = List.copyOf(wants.keySet());
        double[] unmetCost = core.commodities().unmetCost();
        return new Commodities(
                all.stream().mapToInt(Want::entry).toArray(),
                all.stream().mapToInt(Want::exit).toArray(),
                quantity.stream().mapToDouble(q -> q).toArray(),
                all.stream().mapToInt(Want::costClass).toArray(),
                all.stream()
                        .mapToDouble(
                                want -> want.whose() == NOBODY ? Double.POSITIVE_INFINITY : unmetCost[want.whose()])
                        .toArray(),
                all.stream().mapToDouble(Want::maxWeight).toArray(),
                new double[all.size()],
                all.stream().mapToInt(Want::period).toArray());
    }

    /** The plan's flows in the part, with these units of the part's designs. */
    Plan inside(int[] units) {
        var commodity = new ArrayList<Integer>();
        var paths = new ArrayList<int[]>();
        var flow = new ArrayList<Double>();
        for (int p = 0; p < plan.pathCount(); p++) {
            for (var run : ofPath.get(p)) {
                commodity.add(run.want());
                paths.add(Arrays.stream(plan.path()[p], run.from(), run.to())
                        .map(a -> part.arcOf()[a])
                        .toArray());
                flow.add(plan.flow()[p]);
            }
        }
        double[] unmet = new double[count()];
        for (int k = 0; k < wantOfUnmet.length; k++) {
            if (wantOfUnmet[k] >= 0) {
                unmet[wantOfUnmet[k]] += plan.unmet()[k];
            }
        }
        return new Plan(
                commodity.stream().mapToInt(k -> k).toArray(),
                paths.toArray(int[][]::new),
                flow.stream().mapToDouble(f -> f).toArray(),
                unmet,
                units);
    }

    /** The plan with flows of the part in place of its own there, and these units of all designs. */
    Plan splice(Plan found, int[] units) {
        var pools = pools(found);
        var draft = new PlanDraft(core);
        for (int p = 0; p < plan.pathCount(); p++) {
            var runs = ofPath.get(p);
            double left = plan.flow()[p];
            do {
                double amount = left;
                for (var run : runs) {
                    amount = Math.min(amount, pools.get(run.want()).left());
                }
                draft.add(plan.commodity()[p], spliced(plan.path()[p], runs, pools), amount);
                for (var run : runs) {
                    pools.get(run.want()).take(amount);
                }
                left -= amount;
            } while (left > 0);
        }
        for (int k = 0; k < wantOfUnmet.length; k++) {
            double left = plan.unmet()[k];
            while (left > 0 && wantOfUnmet[k] >= 0) {
                var pool = pools.get(wantOfUnmet[k]);
                double amount = Math.min(left, pool.left());
                draft.add(k, pool.path(), amount);
                pool.take(amount);
                left -= amount;
            }
            draft.add(k, null, left);
        }
        return draft.plan(units);
    }

    /** A path with the next pieces of the pools in place of its runs; null if what it carried stays unmet. */
    private int @Nullable [] spliced(int[] path, List<Run> runs, List<Pool> pools) {
        var arcs = IntStream.builder();
        int at = 0;
        for (var run : runs) {
            int[] piece = pools.get(run.want()).path();
            if (piece == null) {
                return null;
            }
            Arrays.stream(path, at, run.from()).forEach(arcs);
            Arrays.stream(piece).forEach(arcs);
            at = run.to();
        }
        Arrays.stream(path, at, path.length).forEach(arcs);
        return arcs.build().toArray();
    }

    private List<Pool> pools(Plan found) {
        var pools = new ArrayList<Pool>();
        for (int k = 0; k < count(); k++) {
            pools.add(new Pool());
        }
        for (int p = 0; p < found.pathCount(); p++) {
            int[] path = Arrays.stream(found.path()[p]).map(a -> part.arc()[a]).toArray();
            pools.get(found.commodity()[p]).add(path, found.flow()[p]);
        }
        for (int k = 0; k < count(); k++) {
            pools.get(k).add(null, found.unmet()[k]);
        }
        return pools;
    }

    /** Pieces of paths and how much each carries, taken in order; the last one takes what is left by rounding. */
    private static final class Pool {
        private final List<int @Nullable []> pieces = new ArrayList<>();
        private final List<Double> amounts = new ArrayList<>();
        private int next;
        private double taken;

        /** Adds a piece; null is none, for what stays unmet. */
        void add(int @Nullable [] piece, double amount) {
            if (amount > 0) {
                pieces.add(piece);
                amounts.add(amount);
            }
        }

        double left() {
            return next + 1 < amounts.size() ? amounts.get(next) - taken : Double.POSITIVE_INFINITY;
        }

        int @Nullable [] path() {
            return pieces.get(next);
        }

        void take(double amount) {
            boolean emptied = amount >= left();
            taken = emptied ? 0 : taken + amount;
            next += emptied ? 1 : 0;
        }
    }
}
