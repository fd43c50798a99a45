package org.keruen.solve.hybrid;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.core.Plan;
import org.keruen.solve.Budget;

/** As many {@linkplain FlowSearch searches by flows} as there are threads, cooling in step, each cycle longer. */
final class FlowTeam {
    /** Arcs looked at between exchanges: a tenth of a second or two. */
    private static final long SLICE = 5_000_000;

    /** Arcs looked at for first plans, and where many commodities share a step. */
    private static final long MOST_FIRST = 60_000_000;

    private static final long MOST_FIRST_IN_CROWDS = 16_000_000;

    private static final long MOST_FIRST_BY_SIZE = 500;

    private static final long FIRST_CYCLE = 4_000_000;
    private static final long LONGEST_CYCLE = 800_000_000;
    private static final long FIRST_CYCLE_BY_SIZE = 100;
    private static final long LONGEST_CYCLE_BY_SIZE = 20_000;
    private static final double CROWD = 3;
    private static final double[] HEAT = {0.3, 0.1};

    private final FlowSearch[] members;
    private final boolean useful;
    private final boolean decisive;
    private final long size;
    private long cycle;
    private int cycles;

    FlowTeam(Core core, int[] heldUnits, Budget budget, BooleanSupplier stop) {
        var steps = new StepCosts(core, heldUnits);
        this.useful = steps.hasChoice() && core.commodities().count() > 0;
        this.decisive = useful && steps.tellsAll();
        this.size = (long) core.commodities().count() * core.network().arcCount();
        this.cycle = Math.min(FIRST_CYCLE, FIRST_CYCLE_BY_SIZE * size);
        this.members = new FlowSearch[useful ? budget.threads() : 0];
        for (int i = 0; i < members.length; i++) {
            members[i] = new FlowSearch(core, steps, budget.seed() * 1000 + i, stop);
        }
    }

    /** Whether there is anything that flows can choose. */
    boolean isUseful() {
        return useful;
    }

    /** Whether flows choose everything. */
    boolean isDecisive() {
        return decisive;
    }

    /** Whether many commodities share a step, so that changes of a few seldom pay. */
    boolean isCrowded() {
        return useful && members[0].crowd() > CROWD;
    }

    /** Whether the next slice begins a cycle. */
    boolean isCold() {
        return Arrays.stream(members).allMatch(FlowSearch::isCold);
    }

    /** First plans from nothing: the best of one more short cycle, longer than the one before. */
    Plan[] first() {
        Arrays.stream(members).forEach(member -> begin(member, member.plan()));
        beginCycle();
        return plans(member -> member.advance(cycle));
    }

    /** Whether one more cycle is still short. */
    boolean isEarly() {
        long most = isCrowded() ? MOST_FIRST_IN_CROWDS : MOST_FIRST;
        return work() + 3 * cycle <= Math.min(most, MOST_FIRST_BY_SIZE * size);
    }

    /** Searches on for a slice; a cycle that begins does so at the plan, if there is one. */
    Plan[] slice(@Nullable Plan plan) {
        if (isCold()) {
            Arrays.stream(members).forEach(member -> begin(member, plan));
            beginCycle();
        }
        return plans(member -> member.advance(SLICE));
    }

    private static void begin(FlowSearch member, @Nullable Plan plan) {
        if (plan == null) {
            member.construct();
        } else {
            member.load(plan);
        }
    }

    private void beginCycle() {
        double heat = HEAT[cycles % HEAT.length];
        cycle = cycles++ == 0 ? cycle : Math.min(3 * cycle, Math.min(LONGEST_CYCLE, LONGEST_CYCLE_BY_SIZE * size));
        Arrays.stream(members).forEach(member -> member.reheat(cycle, heat));
    }

    /** Arcs looked at so far by the busiest member. */
    long work() {
        return Arrays.stream(members).mapToLong(FlowSearch::work).max().orElse(0);
    }

    private Plan[] plans(Consumer<FlowSearch> work) {
        Arrays.stream(members).parallel().forEach(work);
        return Arrays.stream(members)
                .map(FlowSearch::plan)
                .filter(Objects::nonNull)
                .toArray(Plan[]::new);
    }
}
