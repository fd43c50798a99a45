package org.keruen.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keruen.bench.Moment;
import org.keruen.report.bench.MomentTable;

class MomentTableTest {
    private static final List<Moment> MOMENTS = List.of(
            new Moment("p", "old", 10, 1, null),
            new Moment("p", "old", 60, 0.02, null),
            new Moment("p", "new", 10, 0.01, 0.05),
            new Moment("p", "new", 60, 0, 0.025));

    @Test
    void aMomentIsAColumnAndTheMeanIsTheLastLine() {
        assertThat(MomentTable.of(MOMENTS).lines())
                .containsExactly(
                        "| problem | configuration | 10 s | 60 s |",
                        "|---|---|---|---|",
                        "| p | old | none told | 2.00 % / – |",
                        "| p | new | 1.00 % / 5.00 % | 0.00 % / 2.50 % |",
                        "| *mean* | old | 100.00 % | 2.00 % |",
                        "| *mean* | new | 1.00 % | 0.00 % |");
    }
}
