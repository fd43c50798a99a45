package org.keruen.solve.hybrid;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.core.CoreIndex;
import org.keruen.core.Plan;
import org.keruen.solve.engine.WarmMip;
import org.keruen.solve.path.Links;
import org.keruen.solve.path.Relaxation.KnownPath;

/**
 * Lets some designs free at a time and looks by a restricted MIP for a better plan (neighbourhoods as integer programs:
 * Hewitt, Nemhauser, Savelsbergh 2010, doi:10.1287/ijoc.1090.0348), or a part of the plan, which is solved as a problem
 * of its own; how much adapts to what these can do.
 */
final class LocalSearch {
    private static final double SMALLEST = 8;
    private static final double FIRST_DESIGNS = 30;
    private static final double FIRST_NODES = 40;
    private static final double FIRST_COMMODITIES = 10;
    private static final double FIRST_MORE = 64;

    /** Arcs that a search by flows looks at, in millions, first and at most. */
    private static final double FIRST_MILLIONS = 15;

    private static final double MOST_MILLIONS = 200;

    /** How many designs may come into use for each that is to be in use no more. */
    private static final int MORE_PER_FEWER = 8;

    /** Relative: how much less a plan with fewer units must cost. */
    private static final double LESS = 1e-6;

    /** Simplex iterations that any MIP may take, and the share of all the work so far beyond. */
    private static final long FREE_WORK = 20_000;

    private static final double SHARE_OF_WORK = 0.2;

    /** What having no neighbourhood to search counts as. */
    private static final long WORK_OF_NOTHING = 1_000;

    private final Core core;
    private final CoreIndex index;
    private final Links links;
    private final HybridSettings settings;
    private final long seed;
    private final int threads;
    private final BooleanSupplier stop;
    private final Chance chance;
    private final Neighbourhoods neighbourhoods;
    private final Balls balls;
    private final NextLook nextLook;
    private final @Nullable StepCosts steps;
    private final Map<Neighbourhood, Double> size = new EnumMap<>(Neighbourhood.class);
    private int turn;
    private long iterations;

    /**
     * Searches by these settings.
     *
     * @param steps of flows; null where changes of flows alone do not find good plans
     */
    LocalSearch(
            Core core,
            HybridSettings settings,
            @Nullable StepCosts steps,
            long seed,
            int threads,
            BooleanSupplier stop) {
        this.core = core;
        this.index = CoreIndex.of(core);
        this.links = new Links(core);
        this.settings = settings;
        this.seed = seed;
        this.threads = threads;
        this.stop = stop;
        this.steps = steps;
        this.chance = new Chance(seed);
        this.neighbourhoods = new Neighbourhoods(core, chance);
        this.balls = new Balls(core, chance);
        var possible = EnumSet.noneOf(Neighbourhood.class);
        for (var kind : settings.searched()) {
            if (isPossible(kind)) {
                possible.add(kind);
                size.put(kind, firstSize(kind));
            }
        }
        this.nextLook = new NextLook(possible, chance);
    }

    private boolean isPossible(Neighbourhood kind) {
        return neighbourhoods.isPossible(kind)
                || balls.isPossible(kind)
                || (kind == Neighbourhood.RELINK && steps != null);
    }

    private static double firstSize(Neighbourhood kind) {
        return switch (kind) {
            case WAYS, AROUND, DIVIDED, ELITE, FLOORS -> FIRST_DESIGNS;
            case RELINK -> FIRST_MILLIONS;
            case BALL -> FIRST_NODES;
            case GROUP, WINDOW -> FIRST_COMMODITIES;
            case FEWER -> FIRST_MORE;
        };
    }

    /** Looks for a first plan among all designs. */
    void first(Incumbent incumbent, List<KnownPath> paths, double gap) {
        var designs = core.designs();
        var mip = new RestrictedMip(core, index, links, designs.least(), designs.most());
        paths.forEach(mip::add);
        var effort = new WarmMip.Effort(settings.mipNodes(), settings.mipIterations(), gap / 2, seed, stop);
        int[] units = mip.solve(null, effort);
        if (units.length > 0) {
            incumbent.judge(units);
        }
    }

    /**
     * Searches as many neighbourhoods as there are threads, each from the same plan.
     *
     * @param work simplex iterations so far, for whatever
     */
    void step(Incumbent incumbent, Plan plan, List<KnownPath> paths, double[] relaxedUnits, long work, double gap) {
        if (nextLook.isEmpty()) {
            iterations += WORK_OF_NOTHING;
            return;
        }
        turn++;
        long most = FREE_WORK + (long) (SHARE_OF_WORK * (work + iterations));
        var effort = new WarmMip.Effort(
                settings.mipNodes(), Math.min(settings.mipIterations(), most), gap / 2, seed + turn, stop);
        var looks = new Look[threads];
        for (int i = 0; i < threads; i++) {
            looks[i] = look(nextLook.next(), incumbent, plan, paths, relaxedUnits, effort);
        }
        IntStream.range(0, threads).parallel().forEach(i -> looks[i].run());
        for (var look : looks) {
            boolean better = look.judge(incumbent);
            iterations += look.iterations();
            nextLook.learn(look.kind(), better, look.iterations());
            size.computeIfPresent(look.kind(), (kind, now) -> resized(kind, now * look.factor(better)));
        }
    }

    private double resized(Neighbourhood kind, double wanted) {
        return switch (kind) {
            case WAYS, AROUND, DIVIDED, ELITE, FLOORS ->
                Math.clamp(wanted, SMALLEST, Math.max(SMALLEST, core.designs().count()));
            case BALL ->
                Math.clamp(wanted, SMALLEST, Math.max(SMALLEST, core.network().nodeCount()));
            case GROUP, WINDOW ->
                Math.clamp(wanted, 2, Math.max(2, core.commodities().count()));
            case RELINK -> Math.clamp(wanted, 1, MOST_MILLIONS);
            case FEWER -> Math.clamp(wanted, 1, Math.max(1, core.designs().count()));
        };
    }

    private Look look(
            Neighbourhood kind,
            Incumbent incumbent,
            Plan plan,
            List<KnownPath> paths,
            double[] relaxedUnits,
            WarmMip.Effort effort) {
        int wanted = size.getOrDefault(kind, FIRST_DESIGNS).intValue();
        if (kind.isProblem()) {
            return new Look.ByBall(kind, new BallSearch(balls.of(kind, wanted, plan), settings.inBall()), effort);
        }
        if (kind == Neighbourhood.RELINK && steps != null) {
            return between(steps, incumbent.elites(), plan, wanted, effort);
        }
        var known = Stream.concat(paths.stream(), incumbent.paths().stream()).toList();
        var free = neighbourhoods.of(kind, wanted, plan.units(), incumbent.elite(), paths, relaxedUnits);
        var mip = mip(free, plan);
        if (kind == Neighbourhood.FEWER) {
            int units = free.stream().map(g -> plan.units()[g]).sum();
            mip.costAtMost(incumbent.cost() - LESS * Math.abs(incumbent.cost()));
            mip.unitsBetween(free, units - Math.max(1, wanted / MORE_PER_FEWER), units - 1);
        }
        addPaths(mip, free, plan, known);
        return new Look.ByMip(kind, mip, kind == Neighbourhood.FEWER ? null : plan, effort);
    }

    /** A search from between two good plans, or from the best one if no two are apart. */
    private Look between(StepCosts stepCosts, List<Plan> elites, Plan best, int millions, WarmMip.Effort effort) {
        int[] order = chance.order(elites.size());
        var from = order.length > 0 ? elites.get(order[0]) : best;
        var guide = order.length > 1 ? elites.get(order[1]) : best;
        var relinking = new Relinking(core, stepCosts, from, guide, chance);
        var between = relinking.between();
        var search = new FlowSearch(core, stepCosts, effort.seed(), effort.stop());
        return new Look.ByFlows(between == null ? best : between, search, millions, relinking.work());
    }

    /** Simplex iterations of all MIPs so far; work on balls counts as so many. */
    long iterations() {
        return iterations;
    }

    private RestrictedMip mip(BitSet free, Plan plan) {
        int[] least = plan.units().clone();
        int[] most = plan.units().clone();
        free.stream().forEach(g -> {
            least[g] = core.designs().least()[g];
            most[g] = core.designs().most()[g];
        });
        return new RestrictedMip(core, index, links, least, most);
    }

    private void addPaths(RestrictedMip mip, BitSet free, Plan plan, List<KnownPath> known) {
        for (int p = 0; p < plan.pathCount(); p++) {
            mip.add(new KnownPath(plan.commodity()[p], plan.path()[p]));
        }
        known.stream().filter(path -> isTouched(path, free)).forEach(mip::add);
    }

    /** Whether a path needs a design that is free: only such can make a difference beyond what routing finds anyway. */
    private boolean isTouched(KnownPath known, BitSet free) {
        for (int a : known.path()) {
            for (var link : links.of(a)) {
                if (Arrays.stream(link.design()).anyMatch(free::get)) {
                    return true;
                }
            }
        }
        return false;
    }
}
