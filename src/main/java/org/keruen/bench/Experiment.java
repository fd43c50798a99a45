package org.keruen.bench;

import java.util.List;

/**
 * What is to be run and compared: every configuration on every problem with every seed, so many times.
 *
 * @param baseline id of the configuration that the others are held against
 * @param targets gaps to the reference value whose times are measured, falling
 * @param parallel runs at a time
 * @param practicalRatio two configurations closer than this ratio are alike for all practical purposes
 */
public record Experiment(
        String name,
        String title,
        List<ProblemCase> problems,
        List<Configuration> configurations,
        List<Long> seeds,
        int repeats,
        Limits limits,
        int parallel,
        String baseline,
        List<Double> targets,
        double practicalRatio,
        List<BestKnown> bestKnown) {

    public Experiment {
        problems = List.copyOf(problems);
        configurations = List.copyOf(configurations);
        seeds = List.copyOf(seeds);
        targets = List.copyOf(targets);
        bestKnown = List.copyOf(bestKnown);
    }

    /** The same with other problems and configurations, under another title. */
    Experiment comparing(String otherTitle, List<ProblemCase> others, List<Configuration> those) {
        return new Experiment(
                name,
                otherTitle,
                others,
                those,
                seeds,
                repeats,
                limits,
                parallel,
                baseline,
                targets,
                practicalRatio,
                bestKnown);
    }
}
