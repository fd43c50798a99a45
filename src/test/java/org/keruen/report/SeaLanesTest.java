package org.keruen.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keruen.problem.Mode;

class SeaLanesTest {
    private final SeaLanes lanes = new SeaLanes();

    @Test
    void fromPotiToRotterdamShipsPassTheBosporusAndGibraltar() {
        var way = lanes.between(42.18, 41.67, 51.9, 4.44, Mode.SEA, 6978);

        assertThat(way)
                .containsSubsequence("bosporus-n", "gibraltar-e", "dover")
                .doesNotContain("suez-n");
    }

    @Test
    void fromNovorossiyskToMundraShipsPassSuez() {
        assertThat(lanes.between(44.74, 37.78, 22.8, 69.75, Mode.SEA, 8006))
                .containsSubsequence("bosporus-n", "suez-n", "mandeb");
    }

    @Test
    void aLinkAsLongAsTheWayRoundAfricaIsDrawnRoundAfrica() {
        assertThat(lanes.between(44.74, 37.78, 22.8, 69.75, Mode.SEA, 24000))
                .contains("cape")
                .doesNotContain("suez-n");
    }

    @Test
    void theCaspianHasWatersOfItsOwn() {
        assertThat(lanes.between(43.68, 51.21, 36.85, 53.38, Mode.CASPIAN, 840))
                .isNotEmpty()
                .doesNotContain("colchis");
    }

    @Test
    void linksOverLandAreStraight() {
        assertThat(lanes.between(51, 71, 47, 67, Mode.RAIL_1520, 600)).isEqualTo(List.of());
    }
}
