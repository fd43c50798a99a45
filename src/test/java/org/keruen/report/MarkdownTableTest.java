package org.keruen.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keruen.bench.SimulatedAnalysis;
import org.keruen.report.bench.MarkdownTable;

class MarkdownTableTest {
    @Test
    void aProblemIsALineAndAConfigurationAColumn() {
        var lines = MarkdownTable.of(SimulatedAnalysis.make()).lines().toList();
        assertThat(lines).hasSize(2 + SimulatedAnalysis.PROBLEMS);
        assertThat(lines.getFirst()).isEqualTo("| problem | least cost (whose) | greatest bound | old | new |");
        assertThat(lines.get(2)).matches("\\| p1 \\| 100 \\(new\\) \\| 100 \\| crash \\| optimal, [0-9.]+ s \\|");
    }
}
