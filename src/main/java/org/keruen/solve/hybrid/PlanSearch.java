package org.keruen.solve.hybrid;

import java.util.Arrays;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.solve.Budget;
import org.keruen.solve.Start;
import org.keruen.solve.Watcher;
import org.keruen.solve.path.Relaxation;

/**
 * Looks for plans beside a branch and bound: by changes of flows before anything is relaxed, by scaling at the root,
 * then by {@linkplain Turns turns} that alternate with it; with more threads than one a {@linkplain Helper helper}
 * takes such turns all the while.
 */
final class PlanSearch implements AutoCloseable {
    private static final double WHOLE = 1e-6;
    private static final double[] SPEEDS = {0.1, 0.2, 0.05, 0.3};
    private static final double OFF = 0.2;
    private static final int PATIENCE = 4;

    /** Work on plans at the root for each of the relaxation's, alone and beside a helper. */
    private static final double SHARE_AT_ROOT = 1;

    private static final double SHARE_BESIDE_HELPER = 0.1;

    /**
     * Work of the relaxation before first plans are looked for longer: where that is all, flows would only delay it.
     */
    private static final long HEAD_START = 2_000_000;

    /** What a look takes besides the work that is counted. */
    private static final long LEAST_WORK = 100_000;

    /** Work after which a helper is told again what is known. */
    private static final long WORK_BETWEEN_TOLD = 3_000_000;

    /** Work on the root after which plans are looked for meanwhile; doubled each time that is in vain. */
    private static final long WORK_BETWEEN_PAUSES = 5_000_000;

    /** Where programs do more than flows: how much longer until a pause, and by how much that is shorter. */
    private static final int SELDOM = 25;

    private static final int LITTLE = 5;

    private final Core core;
    private final HybridSettings settings;
    private final Budget budget;
    private final Incumbent incumbent;
    private final BooleanSupplier stop;
    private final Watcher watcher;
    private final Random random;
    private final Turns turns;
    private @Nullable Helper helper;
    private int scalings;
    private int idle;
    private String stage = "column generation";
    private double[] rootUnits = new double[0];
    private double costBefore = Double.POSITIVE_INFINITY;
    private long workAtBegin;
    private long looks;
    private long toldAt;
    private long pause;
    private long pauseAt;

    /** What ends the search: a good enough plan, or the clock. */
    interface Ending {
        boolean isGoodEnough();

        /** Whether the clock or the user has ended all. */
        boolean isOutOfTime();
    }

    PlanSearch(
            Core core,
            HybridSettings settings,
            Budget budget,
            Incumbent incumbent,
            BooleanSupplier stop,
            Watcher watcher) {
        this.core = core;
        this.settings = settings;
        this.budget = budget;
        this.incumbent = incumbent;
        this.stop = stop;
        this.watcher = watcher;
        this.random = new Random(budget.seed());
        this.turns = new Turns(core, settings, oneThread(budget), incumbent, stop);
        this.pause = turns.wantsPrograms() ? SELDOM * WORK_BETWEEN_PAUSES : WORK_BETWEEN_PAUSES;
    }

    private static Budget oneThread(Budget of) {
        return new Budget(of.seconds(), of.iterations(), of.gap(), of.seed(), 1, of.cancelled());
    }

    /** First plans, from which the relaxation may begin, and from now on a helper if there is a thread for it. */
    void begin(Start start, Relaxation relaxation, Ending ending) {
        watcher.phase("flows");
        if (settings.helper() && budget.threads() > 1 && (settings.flows() || settings.neighbourhoods())) {
            helper = new Helper(core, settings, budget, watcher, ending::isOutOfTime);
        }
        turns.begin(start);
        workAtBegin = turns.work();
        pauseAt = turns.isEarly() ? HEAD_START : pause;
        watcher.phase(stage);
        var plan = incumbent.plan();
        for (int p = 0; plan != null && p < plan.pathCount(); p++) {
            relaxation.add(plan.commodity()[p], plan.path()[p]);
        }
    }

    /** Looks for better plans at the root, as its work allows; {@code first}: before any cuts. */
    void improve(Relaxation relaxation, boolean first, Ending ending) {
        if (first) {
            rootUnits = relaxation.units();
            atRoot(relaxation, ending);
            stage = "cuts";
        }
        watcher.phase("flows and neighbourhoods");
        beginLonger(relaxation, ending);
        double enough = (helper == null ? SHARE_AT_ROOT : SHARE_BESIDE_HELPER) * relaxation.work();
        boolean looked = true;
        while (looked && turns.work() - workAtBegin + LEAST_WORK * looks < enough && !isOver(ending)) {
            looked = look(relaxation, ending);
        }
        watcher.phase(stage);
    }

    /** Looks for a better plan once, between nodes: by a cycle of flows, or some neighbourhoods. */
    void turn(Relaxation relaxation, Ending ending) {
        stage = "branching";
        watcher.phase("flows and neighbourhoods");
        beginLonger(relaxation, ending);
        do {
            look(relaxation, ending);
        } while (turns.isAmid() && !isOver(ending));
        watcher.phase(stage);
    }

    /** Takes a part of a turn; false if there is no way to. */
    private boolean look(Relaxation relaxation, Ending ending) {
        costBefore = turns.isAmid() ? costBefore : incumbent.cost();
        boolean looked = turns.look(known(relaxation));
        looks++;
        exchange(relaxation, ending);
        if (!turns.isAmid()) {
            idle = incumbent.cost() < costBefore ? 0 : idle + 1;
        }
        if (looked && idle >= PATIENCE && !isOver(ending)) {
            restart(relaxation);
        }
        return looked;
    }

    /** Tells how much was done; hears what the helper found, and tells it what is known. */
    void exchange(Relaxation relaxation, Ending ending) {
        long now = work(relaxation);
        watcher.work(now);
        if (helper != null) {
            helper.pass(now, ending::isOutOfTime).forEach(incumbent::take);
            if (now >= toldAt + WORK_BETWEEN_TOLD) {
                helper.tell(known(relaxation));
                toldAt = now;
            }
        }
    }

    /** Hears what the helper found up to now, or if time is up all it found, unless enough is found; and ends it. */
    void end(Relaxation relaxation, Ending ending) {
        if (helper != null) {
            boolean byClock = ending.isOutOfTime();
            if (byClock) {
                helper.stopped().forEach(incumbent::take);
            } else if (!ending.isGoodEnough()) {
                helper.end(work(relaxation), ending::isOutOfTime).forEach(incumbent::take);
            }
            close();
        }
    }

    private Knowledge known(Relaxation relaxation) {
        return new Knowledge(relaxation.paths(), rootUnits, relaxation.iterations(), incumbent.found());
    }

    /** Work so far, on plans and on the relaxation, counted as {@link Relaxation#work} is. */
    long work(Relaxation relaxation) {
        return relaxation.work() + turns.work();
    }

    /** Whether the root has taken so long to solve that plans are looked for meanwhile. */
    boolean isDue(Relaxation relaxation) {
        return rootUnits.length == 0 && relaxation.work() >= pauseAt;
    }

    /**
     * While the root is being solved: changes flows for as much work, unless a helper does; for less where programs do
     * more.
     */
    void meanwhile(Relaxation relaxation, Ending ending) {
        beginLonger(relaxation, ending);
        double before = incumbent.cost();
        long end = turns.work() + WORK_BETWEEN_PAUSES / (turns.wantsPrograms() ? LITTLE : 1);
        while (helper == null && turns.canChangeFlows() && turns.work() < end && !isOver(ending)) {
            turns.changeFlows();
        }
        exchange(relaxation, ending);
        pause *= helper != null || turns.isAmid() || incumbent.cost() < before ? 1 : 2;
        pauseAt = relaxation.work() + pause;
    }

    /** Looks for first plans longer, once the rest has turned out to take longer too. */
    private void beginLonger(Relaxation relaxation, Ending ending) {
        long before = turns.work();
        while (turns.isEarly() && relaxation.work() >= HEAD_START && !isOver(ending)) {
            turns.beginLonger();
        }
        workAtBegin += turns.work() - before;
    }

    private void atRoot(Relaxation relaxation, Ending ending) {
        turns.judgeOwn();
        incumbent.judge(roundedUp(rootUnits));
        if (turns.wantsPrograms() && !ending.isGoodEnough()) {
            scale(relaxation, core.designs().cost());
        }
    }

    /** Scales capacities from the last relaxation on. */
    private void scale(Relaxation relaxation, double[] costOfUnit) {
        if (settings.scaling()) {
            watcher.phase("capacity scaling");
            double speed = SPEEDS[scalings++ % SPEEDS.length];
            new CapacityScaling(core, relaxation, speed, costOfUnit, incumbent::judge).run();
        }
    }

    /** After long without a better plan: scaling at costs a little off. */
    private void restart(Relaxation relaxation) {
        idle = 0;
        double[] cost = core.designs().cost().clone();
        for (int g = 0; g < cost.length; g++) {
            cost[g] *= 1 + OFF * (2 * random.nextDouble() - 1);
        }
        scale(relaxation, cost);
    }

    private boolean isOver(Ending ending) {
        return ending.isGoodEnough() || stop.getAsBoolean();
    }

    private static int[] roundedUp(double[] units) {
        return Arrays.stream(units).mapToInt(u -> (int) Math.ceil(u - WHOLE)).toArray();
    }

    @Override
    public void close() {
        if (helper != null) {
            helper.close();
        }
    }
}
