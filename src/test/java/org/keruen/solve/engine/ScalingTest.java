package org.keruen.solve.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScalingTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /** A million tonnes at 3 a tonne, on a way that costs two million to open, besides a limit in kilograms. */
    private static LinearModel millions() {
        var draft = new ModelDraft();
        int flow = draft.column(0, 1e6, 3);
        int unlimited = draft.column(0, INFINITY, 5);
        int open = draft.integerColumn(0, 1, 2e6);
        int demand = draft.row(1e6, 1e6);
        draft.entry(demand, flow, 1);
        draft.entry(demand, unlimited, 1);
        int link = draft.row(-INFINITY, 0);
        draft.entry(link, flow, 1);
        draft.entry(link, open, -1e6);
        int kilograms = draft.row(-INFINITY, 8e8);
        draft.entry(kilograms, flow, 1000);
        return draft.finish(7e6);
    }

    @Test
    void numbersBecomeModerateByPowersOfTwo() {
        var model = millions();
        var scaling = Scaling.of(model);
        assertThat(scaling).isEqualTo(new Scaling(16384, 32768));
        var scaled = scaling.scaled(model);
        assertThat(scaled.columns().upper()).containsExactly(1e6 / 16384, INFINITY, 1);
        assertThat(scaled.columns().cost()).containsExactly(1.5, 2.5, 2e6 / 32768);
        assertThat(scaled.rows().value()).containsExactly(1, 1, 1, -1e6 / 16384, 1000.0 / 512);
        assertThat(scaled.rows().upper()).containsExactly(1e6 / 16384, 0, 8e8 / 16384 / 512);
    }

    @Test
    void aPointCostsTheSameAndBreaksNothingMore() {
        var model = millions();
        var scaling = Scaling.of(model);
        double[] point = {8e5, 2e5, 1};
        double[] scaled = scaling.scaled(model, point);
        assertThat(scaling.cost(scaling.scaled(model).objective(scaled))).isEqualTo(model.objective(point));
        assertThat(scaling.scaled(model).worstViolation(scaled)).isZero();
        assertThat(scaling.unscaled(model, scaled)).containsExactly(point);
    }

    @Test
    void whatIsAllNothingStaysAsItIs() {
        var draft = new ModelDraft();
        draft.column(0, 0, 0);
        draft.integerColumn(0, 1, 0);
        assertThat(Scaling.of(draft.finish(0))).isEqualTo(Scaling.NONE);
    }
}
