package org.keruen.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Iterated racing on a simulated solver whose best settings are known: mode b, step 0.1; the third setting is idle. */
class TunerTest {
    private static final List<Parameter> SPACE = List.of(
            new Parameter.Choice("mode", List.of("a", "b", "c")),
            new Parameter.Span("step", 0.001, 10, true, false),
            new Parameter.Span("idle", 1, 9, false, true));

    private static final Map<String, String> DEFAULTS = Map.of("mode", "a", "step", "5", "idle", "3");

    @Test
    void theBestSettingsAreFound() throws InterruptedException {
        var best = winner(tuner(), 600, 1);
        assertThat(best).containsEntry("mode", "b");
        assertThat(Double.parseDouble(best.getOrDefault("step", ""))).isBetween(0.03, 0.3);
    }

    @Test
    void theSameSeedTunesTheSame() throws InterruptedException {
        assertThat(tuner().races(300, 4)).isEqualTo(tuner().races(300, 4));
    }

    @Test
    void noMoreRunsAreMadeThanAllowed() throws InterruptedException {
        var simulated = new Simulated();
        var races = new Tuner(SPACE, DEFAULTS, simulated).races(200, 2);
        assertThat(races.stream().mapToInt(Race::runs).sum()).isEqualTo(simulated.known.size());
        assertThat(simulated.known.size()).isBetween(150, 200);
    }

    @Test
    void aRaceDropsSettingsThatAreWorse() throws InterruptedException {
        var first = tuner().races(600, 3).getFirst();
        assertThat(first.survivors()).hasSizeLessThan(first.candidates()).doesNotContain(DEFAULTS);
    }

    @Test
    void ablationNamesWhatMattersFirst() throws InterruptedException {
        var steps = tuner().ablation(Map.of("mode", "b", "step", "0.1", "idle", "7"));
        assertThat(steps)
                .extracting(Tuner.Step::setting)
                .startsWith("", "mode", "step")
                .hasSize(4);
    }

    private static Map<String, String> winner(Tuner tuner, int runs, long seed) throws InterruptedException {
        return tuner.races(runs, seed).getLast().survivors().getFirst();
    }

    private static Tuner tuner() {
        return new Tuner(SPACE, DEFAULTS, new Simulated());
    }

    private static final class Simulated implements Arena {
        private final Set<String> known = new HashSet<>();

        @Override
        public int blocks() {
            return 40;
        }

        @Override
        public boolean isKnown(int block, Map<String, String> settings) {
            return known.contains(name(block, settings));
        }

        private static String name(int block, Map<String, String> settings) {
            return block + " " + new TreeMap<>(settings);
        }

        @Override
        public double[] costs(int block, List<Map<String, String>> settings) {
            settings.forEach(some -> known.add(name(block, some)));
            return settings.stream().mapToDouble(some -> cost(block, some)).toArray();
        }

        private static double cost(int block, Map<String, String> settings) {
            double mode = settings.getOrDefault("mode", "").equals("b") ? 0 : 5;
            double step = Math.abs(Math.log10(Double.parseDouble(settings.getOrDefault("step", "1"))) + 1);
            var random = new SplittableRandom(31L * block + settings.hashCode());
            return 10 + mode + step + random.nextDouble(-0.5, 0.5);
        }
    }
}
