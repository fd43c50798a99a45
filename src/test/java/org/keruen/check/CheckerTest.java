package org.keruen.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.keruen.allocation.BillPart;
import org.keruen.allocation.Proof;
import org.keruen.allocation.Status;

/** The plan with one of everything, as it was worked out by hand. */
class CheckerTest {
    @Test
    void findsTheHandmadePlanSound() {
        var verdict = Checker.check(Caravan.PROBLEM, Caravan.PLAN);
        assertThat(verdict.text()).startsWith("Every rule holds");
        assertThat(verdict.isSound()).isTrue();
    }

    @Test
    void recomputesTheHandmadeBill() {
        var verdict = Checker.check(Caravan.PROBLEM, Caravan.PLAN);
        var recount = ((Verdict.Sound) verdict).recount();
        assertThat(recount.objective()).isCloseTo(31_577.5, within(1e-9));
        assertThat(recount.bill().of(BillPart.RAIL)).isCloseTo(4300, within(1e-9));
        assertThat(recount.tonnesMoved()).isEqualTo(400);
        assertThat(recount.tonnesUnmet()).isEqualTo(160);
        assertThat(recount.gap()).isZero();
    }

    @Test
    void hasNothingToCheckWithoutAPlan() {
        var proof = new Proof("by hand", Status.INFEASIBLE, null, null, "the south is too small");
        var verdict = Checker.check(Caravan.PROBLEM, TinyPlans.withProof(Caravan.PLAN, proof));
        assertThat(verdict.isSound()).isFalse();
        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.text())
                .isEqualTo("There is no plan to check: no plan meets every rule; the south is too small");
    }
}
