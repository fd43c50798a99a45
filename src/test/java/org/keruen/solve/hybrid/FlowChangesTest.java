package org.keruen.solve.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.core.Core;

class FlowChangesTest {
    private static final int CHANGES = 2000;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void changesKeepCountOfUseAndCost() throws IOException {
        var state = state(TinyNetworks.of(folder, TinyNetworks.SHARED_TRUNK));
        var changes = new FlowChanges(state.core, state, new Random(3), 3);
        changes.layMissing();
        for (int i = 0; i < CHANGES; i++) {
            changes.change(Double.POSITIVE_INFINITY);
            state.accept();
        }
        double[] use = state.use.clone();
        double cost = state.cost();
        state.recount();
        assertThat(state.use).containsExactly(use, within(1e-6));
        assertThat(state.cost()).isCloseTo(cost, within(1e-6));
        assertThat(FlowCounts.users(state)).isEqualTo(FlowCounts.arcsOnPaths(state));
    }

    @Test
    void changesTakenBackLeaveNoTrace() throws IOException {
        var state = state(TinyNetworks.of(folder, TinyNetworks.SHARED_TRUNK));
        var changes = new FlowChanges(state.core, state, new Random(3), 3);
        changes.layMissing();
        state.accept();
        double cost = state.cost();
        double[] flow = state.plan().flow();
        for (int i = 0; i < CHANGES; i++) {
            changes.change(cost);
            state.reject();
        }
        state.recount();
        assertThat(state.cost()).isEqualTo(cost);
        assertThat(state.plan().flow()).isEqualTo(flow);
    }

    @Test
    void flowsThatShareAStretchAreLedRoundItTogether() throws IOException {
        var core = TinyNetworks.of(folder, TinyNetworks.TWO_TRUNKS);
        var state = state(core);
        for (int k = 0; k < 3; k++) {
            state.carry(k, new int[] {k, 3}, 10);
        }
        state.accept();
        assertThat(state.cost()).isEqualTo(200);
        var bundle = new FlowBundle(core, state, new FlowRouter(core, state));
        assertThat(bundle.leadRound(0, new int[] {3}, 0, 30, new Random(1), 200))
                .isTrue();
        assertThat(state.cost()).isEqualTo(150);
        assertThat(state.path(1, 0)).containsExactly(1, 4, 5);
    }

    @Test
    void whatWouldCostMoreIsNotLedRound() throws IOException {
        var core = TinyNetworks.of(folder, TinyNetworks.TWO_TRUNKS);
        var state = state(core);
        for (int k = 0; k < 3; k++) {
            state.carry(k, new int[] {k, 3}, 10);
        }
        var bundle = new FlowBundle(core, state, new FlowRouter(core, state));
        assertThat(bundle.leadRound(0, new int[] {3}, 0, 30, new Random(1), 149))
                .isFalse();
    }

    private static FlowState state(Core core) {
        return new FlowState(core, new StepCosts(core, new int[core.designs().count()]), 1000);
    }
}
