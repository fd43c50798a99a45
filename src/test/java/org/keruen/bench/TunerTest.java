package org.keruen.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Iterated racing on a simulated solver whose best settings are known: mode b, step 0.1; the third setting is idle. */
class TunerTest {
    private static final List<Parameter> SPACE = List.of(
            new Parameter.Choice("mode", List.of("a", "b", "c")),
            new Parameter.Span("step", 0.001, 10, true, false),
            new Parameter.Span("idle", 1, 9, false, true));

    private static final Map<String, String> DEFAULTS = Map.of("mode", "a", "step", "5", "idle", "3");

    @Test
    void theBestSettingsAreFound() {
        var best = tuner().tuned(600, 1).getFirst();
        assertThat(best).containsEntry("mode", "b");
        assertThat(Double.parseDouble(best.get("step"))).isBetween(0.03, 0.3);
    }

    @Test
    void theSameSeedTunesTheSame() {
        assertThat(tuner().tuned(300, 4)).isEqualTo(tuner().tuned(300, 4));
    }

    @Test
    void noMoreRunsAreMadeThanAllowed() {
        int[] runs = new int[1];
        Arena counting = (block, settings) -> {
            runs[0] += settings.size();
            return simulated(block, settings);
        };
        var best = new Tuner(SPACE, DEFAULTS, counting, 40).tuned(200, 2);
        assertThat(best).isNotEmpty();
        assertThat(runs[0]).isLessThanOrEqualTo(200);
    }

    @Test
    void ablationNamesWhatMattersFirst() {
        var steps = tuner().ablation(Map.of("mode", "b", "step", "0.1", "idle", "7"));
        assertThat(steps)
                .extracting(Tuner.Step::setting)
                .startsWith("", "mode", "step")
                .hasSize(4);
    }

    private static Tuner tuner() {
        return new Tuner(SPACE, DEFAULTS, TunerTest::simulated, 40);
    }

    private static double[] simulated(int block, List<Map<String, String>> settings) {
        return settings.stream().mapToDouble(s -> cost(block, s)).toArray();
    }

    private static double cost(int block, Map<String, String> settings) {
        double mode = settings.getOrDefault("mode", "").equals("b") ? 0 : 5;
        double step = Math.abs(Math.log10(Double.parseDouble(settings.getOrDefault("step", "1"))) + 1);
        var random = new SplittableRandom(31L * block + settings.hashCode());
        return 10 + mode + step + random.nextDouble(-0.5, 0.5);
    }
}
