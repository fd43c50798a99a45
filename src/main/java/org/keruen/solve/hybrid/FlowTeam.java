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

    /** From so many commodities to a step on, changes of a few seldom pay. */
    private static final double CROWD = 3;

    private static final Cooling COOLING =
            new Cooling(new long[] {12_000_000, 108_000_000}, new long[] {100, 2_000}, new double[] {0.1, 0.05});
    private static final Cooling COOLING_IN_CROWDS = new Cooling(
            new long[] {4_000_000, 12_000_000, 12_000_000}, new long[] {400, 2_000, 2_000}, new double[] {0.3, 0.1, 1});

    /** How much longer each later cycle is than the one before. */
    private static final double GROWTH = 1.3;

    private static final long LONGEST_CYCLE = 800_000_000;
    private static final long LONGEST_CYCLE_BY_SIZE = 20_000;

    private final FlowSearch[] members;
    private final boolean useful;
    private final boolean decisive;
    private final Cooling cooling;
    private final long size;
    private long cycle;
    private int cycles;

    /**
     * How often, how long and from how hot a search cools.
     *
     * @param first arcs looked at in each of the cycles that make a first plan, at most
     * @param firstBySize the same for each arc of each commodity
     * @param heat of one cycle after another, as {@link FlowSearch#reheat} takes it
     */
    private record Cooling(long[] first, long[] firstBySize, double[] heat) {}

    FlowTeam(Core core, int[] heldUnits, Budget budget, BooleanSupplier stop) {
        var steps = new StepCosts(core, heldUnits);
        this.useful = steps.hasChoice() && core.commodities().count() > 0;
        this.decisive = useful && steps.tellsAll();
        this.size = (long) core.commodities().count() * core.network().arcCount();
        this.members = new FlowSearch[useful ? budget.threads() : 0];
        for (int i = 0; i < members.length; i++) {
            members[i] = new FlowSearch(core, steps, budget.seed() * 1000 + i, stop);
        }
        this.cooling = isCrowded() ? COOLING_IN_CROWDS : COOLING;
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
        return cycles < cooling.first().length;
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
        cycle = isEarly()
                ? Math.min(cooling.first()[cycles], cooling.firstBySize()[cycles] * size)
                : Math.min((long) (GROWTH * cycle), Math.min(LONGEST_CYCLE, LONGEST_CYCLE_BY_SIZE * size));
        double heat = cooling.heat()[cycles++ % cooling.heat().length];
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
