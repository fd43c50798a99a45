package org.keruen.solve.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keruen.core.Core;
import org.keruen.core.Plan;
import org.keruen.core.PlanEvaluation;
import org.keruen.core.PlanEvaluation.Rule;
import org.keruen.solve.RandomCores;
import org.keruen.solve.RandomModules;

/** Flows on random Cores through thousands of changes, kept or taken back, against their definition. */
class FlowStateTest {
    private static final double NEAR = 1e-6;
    private static final double PENALTY = 500;
    private static final int ROUNDS = 12;
    private static final int CHANGES = 60;

    static Core[] cores() {
        var cores = new Core[60];
        for (int i = 0; i < cores.length; i++) {
            cores[i] = i % 3 == 0 ? RandomCores.core(1000 + i, true) : RandomModules.core(i);
        }
        return cores;
    }

    @ParameterizedTest
    @MethodSource("cores")
    void useAndCostAreThoseOfTheFlowsWhateverWasChanged(Core core) {
        var random = new Random(4);
        var state = state(core, random);
        var changes = new FlowChanges(core, state, random, 2);
        changes.layMissing();
        state.accept();
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < CHANGES; i++) {
                if (changes.change(state.acceptedCost() + 50 * random.nextDouble()) && random.nextBoolean()) {
                    state.accept();
                } else {
                    state.reject();
                }
            }
            assertThat(use(state)).containsExactly(state.use, within(NEAR));
            assertThat(state.cost()).isCloseTo(cost(state), within(NEAR));
            assertThat(unmet(state)).containsExactly(counted(state), within(NEAR));
            assertThat(FlowCounts.users(state)).isEqualTo(FlowCounts.arcsOnPaths(state));
        }
    }

    @ParameterizedTest
    @MethodSource("cores")
    void whatIsTakenBackLeavesFlowsAsTheyWere(Core core) {
        var random = new Random(5);
        var state = state(core, random);
        var changes = new FlowChanges(core, state, random, 3);
        changes.layMissing();
        state.accept();
        var flows = flows(state);
        for (int i = 0; i < ROUNDS * CHANGES; i++) {
            changes.change(state.acceptedCost() + 20 * random.nextDouble());
            state.reject();
        }
        var after = flows(state);
        assertThat(after.keySet()).isEqualTo(flows.keySet());
        flows.forEach((way, amount) -> assertThat(after.get(way)).as(way).isCloseTo(amount, within(NEAR)));
        assertThat(state.cost()).isCloseTo(cost(state), within(NEAR));
    }

    @ParameterizedTest
    @MethodSource("cores")
    void aPlanThatIsAllowedKeepsEveryRuleAndCostsWhatItIsSaidTo(Core core) {
        var random = new Random(6);
        var state = state(core, random);
        var changes = new FlowChanges(core, state, random, 1);
        changes.layMissing();
        for (int i = 0; i < ROUNDS * CHANGES; i++) {
            state.accept();
            changes.change(Double.POSITIVE_INFINITY);
            if (state.isAllowed()) {
                var evaluation = PlanEvaluation.of(core, state.plan());
                assertThat(evaluation.violations()).allMatch(violation -> violation.rule() == Rule.SIDE_CONSTRAINT);
                assertThat(evaluation.cost() - heldCost(state, state.plan())).isCloseTo(state.cost(), within(NEAR));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cores")
    void aPlanIsTakenAsItIs(Core core) {
        var random = new Random(7);
        var state = state(core, random);
        var changes = new FlowChanges(core, state, random, 1);
        changes.layMissing();
        state.accept();
        double cost = state.cost();
        var flows = flows(state);
        var plan = state.plan();
        changes.change(Double.POSITIVE_INFINITY);
        state.load(plan);
        assertThat(state.cost()).isCloseTo(cost, within(NEAR));
        assertThat(flows(state).keySet()).isEqualTo(flows.keySet());
    }

    private static FlowState state(Core core, Random random) {
        var designs = core.designs();
        int[] held = designs.least().clone();
        for (int g = 0; g < held.length; g++) {
            held[g] += random.nextInt(designs.most()[g] - designs.least()[g] + 1);
        }
        return new FlowState(core, new StepCosts(core, held), PENALTY);
    }

    private static double[] use(FlowState state) {
        double[] use = new double[state.use.length];
        var core = state.core;
        for (int k = 0; k < core.commodities().count(); k++) {
            for (int i = 0; i < state.pathCount(k); i++) {
                for (int a : state.path(k, i)) {
                    addUse(state, k, a, state.flow(k, i), use);
                }
            }
        }
        return use;
    }

    private static void addUse(FlowState state, int k, int a, double flow, double[] use) {
        for (int e = state.steps.firstEntry[a]; e < state.steps.firstEntry[a + 1]; e++) {
            use[state.steps.entryResource[e]] +=
                    state.steps.weight[state.core.commodities().costClass()[k]][e] * flow;
        }
    }

    /**
     * What the flows cost, from nothing: ways, what stays, the first step that covers each use, and what is forbidden.
     */
    private static double cost(FlowState state) {
        var core = state.core;
        double cost = core.constantCost();
        for (int k = 0; k < core.commodities().count(); k++) {
            double price = core.commodities().unmetCost()[k];
            cost += counted(state)[k] * (price < Double.POSITIVE_INFINITY ? price : PENALTY);
            for (int i = 0; i < state.pathCount(k); i++) {
                for (int a : state.path(k, i)) {
                    cost += core.cost()[core.commodities().costClass()[k]][a] * state.flow(k, i);
                }
            }
        }
        double[] use = use(state);
        for (int r = 0; r < use.length; r++) {
            int i = state.steps.stepFor(r, use[r], state.steps.first[r]);
            cost += state.steps.cost[i];
            cost += PENALTY * Math.max(0, use[r] - state.steps.capacity[i]);
            cost += PENALTY * Math.max(0, state.steps.lower[r] - use[r]);
        }
        return cost;
    }

    private static double[] unmet(FlowState state) {
        double[] unmet = new double[state.core.commodities().count()];
        Arrays.setAll(unmet, state::unmet);
        return unmet;
    }

    private static double[] counted(FlowState state) {
        double[] left = state.core.commodities().quantity().clone();
        for (int k = 0; k < left.length; k++) {
            for (int i = 0; i < state.pathCount(k); i++) {
                left[k] -= state.flow(k, i);
            }
        }
        return left;
    }

    private static Map<String, Double> flows(FlowState state) {
        var flows = new TreeMap<String, Double>();
        for (int k = 0; k < state.core.commodities().count(); k++) {
            for (int i = 0; i < state.pathCount(k); i++) {
                flows.put(k + " " + Arrays.toString(state.path(k, i)), state.flow(k, i));
            }
        }
        return flows;
    }

    /** What the units cost that flows do not choose. */
    private static double heldCost(FlowState state, Plan plan) {
        double cost = 0;
        for (int g = 0; g < plan.units().length; g++) {
            cost += state.core.designs().cost()[g] * plan.units()[g];
        }
        for (int r = 0; r < state.use.length; r++) {
            cost -= state.steps.cost[state.step[r]];
        }
        return cost;
    }
}
