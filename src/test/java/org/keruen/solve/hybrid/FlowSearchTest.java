package org.keruen.solve.hybrid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.core.Core;
import org.keruen.core.Plan;
import org.keruen.core.PlanEvaluation;

class FlowSearchTest {
    private static final long WORK = 20_000;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aUseCostsTheCheapestModulesThatCoverIt() throws IOException {
        var steps = new StepCosts(TinyNetworks.of(folder, TinyNetworks.ONE_ARC), new int[2]);
        assertThat(costOf(steps, 0)).isEqualTo(0);
        assertThat(costOf(steps, 2)).isEqualTo(3);
        assertThat(costOf(steps, 6)).isEqualTo(6);
        assertThat(costOf(steps, 7)).isEqualTo(7);
        assertThat(costOf(steps, 12)).isEqualTo(10);
        assertThat(costOf(steps, 25)).isEqualTo(20);
        assertThat(steps.units(new int[] {steps.stepFor(0, 25, 0)})).containsExactly(2, 2);
    }

    @Test
    void whatManyMayShareIsFoundThoughItPaysForNoneAlone() throws IOException {
        var core = TinyNetworks.of(folder, TinyNetworks.SHARED_TRUNK);
        var plan = found(core, 1);
        var evaluation = PlanEvaluation.of(core, plan);
        assertThat(evaluation.isFeasible()).isTrue();
        assertThat(evaluation.cost()).isEqualTo(130);
        assertThat(plan.units()).containsExactly(0, 0, 0, 1, 1, 1, 1);
    }

    @Test
    void whatNoWayHasRoomForIsDivided() throws IOException {
        var core = TinyNetworks.ofFixedCharges(folder, TinyNetworks.NO_ROOM_FOR_ALL);
        var evaluation = PlanEvaluation.of(core, found(core, 1));
        assertThat(evaluation.isFeasible()).isTrue();
        assertThat(evaluation.cost()).isEqualTo(44);
    }

    @Test
    void theSameSeedFindsTheSamePlan() throws IOException {
        var core = TinyNetworks.of(folder, TinyNetworks.SHARED_TRUNK);
        assertThat(found(core, 7).flow()).isEqualTo(found(core, 7).flow());
    }

    private static double costOf(StepCosts steps, double use) {
        return steps.cost[steps.stepFor(0, use, 0)];
    }

    private static Plan found(Core core, long seed) {
        var steps = new StepCosts(core, new int[core.designs().count()]);
        var search = new FlowSearch(core, steps, seed, () -> false);
        search.construct();
        search.reheat(WORK, 0.3);
        search.advance(WORK);
        return Objects.requireNonNull(search.plan());
    }
}
