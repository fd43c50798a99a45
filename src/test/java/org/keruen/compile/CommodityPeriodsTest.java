package org.keruen.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.io.ProblemFiles;

class CommodityPeriodsTest {
    private static final String QUARTERS = """
        periods:
          - {id: winter, days: 90}
          - {id: spring, days: 91}
          - {id: summer, days: 92}
          - {id: autumn, days: 92}
        """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theyAreThoseInWhichADemandAsksForSomething() throws IOException {
        assertThat(periods(QUARTERS, "tonnes_by_period: [0, 30, 0, 70]")).containsExactly(1, 3, 0, 1, 2, 3);
    }

    @Test
    void aYearInOnePieceIsTheFirst() throws IOException {
        assertThat(periods("", "tonnes: 100")).containsExactly(0, 0);
    }

    private int[] periods(String ofYear, String tonnes) throws IOException {
        var file = Files.writeString(folder.resolve("problem.yaml"), trade(ofYear, tonnes));
        return Compiler.compile(ProblemFiles.read(file, null))
                .core()
                .commodities()
                .period();
    }

    private static String trade(String ofYear, String tonnes) {
        return """
            problem: {name: quarters, base_year: 2026}
            %s
            cargoes:
              - {id: wheat, cargo_class: dry-bulk}
            nodes:
              - {id: A, kind: origin}
              - {id: Z, kind: market}
            links:
              - {id: az, from: A, to: Z, mode: rail-1520, price_per_tonne: 5}
            demands:
              - {id: harvest, cargo: wheat, origin: A, destination: Z, %s}
              - {id: all-year, cargo: wheat, origin: A, destination: Z, tonnes: 365}
            """.formatted(ofYear, tonnes);
    }
}
