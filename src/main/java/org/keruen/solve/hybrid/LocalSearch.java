package org.keruen.solve.hybrid;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.keruen.core.Core;
import org.keruen.core.CoreIndex;
import org.keruen.core.Plan;
import org.keruen.solve.engine.WarmMip;
import org.keruen.solve.hybrid.Neighbourhoods.Kind;
import org.keruen.solve.path.Links;
import org.keruen.solve.path.Relaxation.KnownPath;

/**
 * Lets some designs free at a time and looks by a restricted MIP for a better plan; how many adapts to what the MIPs
 * can do (neighbourhoods as integer programs: Hewitt, Nemhauser, Savelsbergh 2010, doi:10.1287/ijoc.1090.0348).
 */
final class LocalSearch {
    private static final double SMALLEST = 8;
    private static final double GROW = 1.1;
    private static final double GROW_FAST = 1.3;
    private static final double SHRINK = 0.8;

    /** Simplex iterations of a MIP that is too small, and of one that is too large. */
    private static final long LIGHT = 2_000;

    private static final long HEAVY = 20_000;

    /** Simplex iterations that any MIP may take, and the share of all the work so far beyond. */
    private static final long FREE_WORK = 20_000;

    private static final double SHARE_OF_WORK = 0.2;

    private final Core core;
    private final CoreIndex index;
    private final Links links;
    private final HybridSettings settings;
    private final long seed;
    private final int threads;
    private final BooleanSupplier stop;
    private final Neighbourhoods neighbourhoods;
    private double size = 30;
    private int turn;
    private long iterations;

    LocalSearch(Core core, HybridSettings settings, long seed, int threads, BooleanSupplier stop) {
        this.core = core;
        this.index = CoreIndex.of(core);
        this.links = new Links(core);
        this.settings = settings;
        this.seed = seed;
        this.threads = threads;
        this.stop = stop;
        this.neighbourhoods = new Neighbourhoods(core, seed);
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
        var known = Stream.concat(paths.stream(), incumbent.paths().stream()).toList();
        var mips = new RestrictedMip[threads];
        var kinds = new Kind[threads];
        for (int i = 0; i < threads; i++) {
            kinds[i] = neighbourhoods.next();
            var free = neighbourhoods.of(kinds[i], (int) size, plan.units(), incumbent.elite(), paths, relaxedUnits);
            mips[i] = mip(free, plan, known);
        }
        turn++;
        long most = FREE_WORK + (long) (SHARE_OF_WORK * (work + iterations));
        var effort = new WarmMip.Effort(
                settings.mipNodes(), Math.min(settings.mipIterations(), most), gap / 2, seed + turn, stop);
        var found = new int[threads][];
        IntStream.range(0, threads).parallel().forEach(i -> found[i] = mips[i].solve(plan, effort));
        for (int i = 0; i < threads; i++) {
            iterations += mips[i].iterations();
            boolean better = found[i].length > 0 && incumbent.judge(found[i]);
            neighbourhoods.learn(kinds[i], better);
            double factor = factor(mips[i], better);
            size = Math.clamp(
                    size * factor, SMALLEST, Math.max(SMALLEST, core.designs().count()));
        }
    }

    /** Simplex iterations of all MIPs so far. */
    long iterations() {
        return iterations;
    }

    /** By how much the next neighbourhoods are larger: MIPs shall neither be stopped nor be trifles. */
    private static double factor(RestrictedMip mip, boolean better) {
        if (!mip.isExhausted() || mip.iterations() > HEAVY) {
            return SHRINK;
        }
        return better ? 1 : mip.iterations() < LIGHT ? GROW_FAST : GROW;
    }

    private RestrictedMip mip(BitSet free, Plan plan, List<KnownPath> known) {
        int[] least = plan.units().clone();
        int[] most = plan.units().clone();
        free.stream().forEach(g -> {
            least[g] = core.designs().least()[g];
            most[g] = core.designs().most()[g];
        });
        var mip = new RestrictedMip(core, index, links, least, most);
        for (int p = 0; p < plan.pathCount(); p++) {
            mip.add(new KnownPath(plan.commodity()[p], plan.path()[p]));
        }
        known.stream().filter(path -> isTouched(path, free)).forEach(mip::add);
        return mip;
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
