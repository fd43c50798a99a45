package org.keruen.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A plan can be laid on a map. */
class GeoJsonTest {
    @Test
    void usedLinksAreLinesAndTouchedNodesArePoints() {
        var map = JsonMapper.shared().readTree(GeoJson.of(WorkbookPlanTest.problem(), WorkbookPlanTest.PLAN));
        assertThat(map.get("type").asString()).isEqualTo("FeatureCollection");
        var features = map.get("features");
        assertThat(features.size()).isEqualTo(3);
        assertThat(features.get(0).get("geometry").toString())
                .isEqualTo("{\"type\":\"LineString\",\"coordinates\":[[63.63,53.21],[69.27,41.3]]}");
        assertThat(features.get(0).get("properties").toString())
                .isEqualTo("{\"name\":null,\"mode\":\"rail-1520\",\"from\":\"KOS\",\"to\":\"UZB\","
                        + "\"tonnes\":2.3333333333333335,\"utilisation\":0.5,\"dual\":-1.5,\"corridors\":[\"near\"]}");
        assertThat(features.get(2).toString())
                .isEqualTo("{\"type\":\"Feature\",\"id\":\"UZB\",\"geometry\":{\"type\":\"Point\","
                        + "\"coordinates\":[69.27,41.3]},\"properties\":{\"name\":\"Tashkent\",\"kind\":\"market\","
                        + "\"country\":\"UZ\",\"tonnes\":2.3333333333333335,\"tonnes_handled\":0.0}}");
    }
}
