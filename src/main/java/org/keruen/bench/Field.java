package org.keruen.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * The assessed runs of a set of problems, as a complete table: a case is a problem, seed and repeat that every
 * configuration has run.
 */
final class Field {
    private final List<String> configurations;
    private final List<RunKey> cases = new ArrayList<>();
    private final Map<RunKey, Assessment> assessments = new LinkedHashMap<>();

    Field(List<String> configurations, List<Assessment> all) {
        this.configurations = configurations;
        all.forEach(assessment -> assessments.put(assessment.run().key(), assessment));
        for (var assessment : all) {
            var key = assessment.run().key();
            boolean isNew = key.configuration().equals(configurations.getFirst());
            if (isNew && configurations.stream().allMatch(other -> assessments.containsKey(of(key, other)))) {
                cases.add(key);
            }
        }
    }

    private static RunKey of(RunKey key, String configuration) {
        return new RunKey(key.problem(), configuration, key.seed(), key.repeat());
    }

    List<String> configurations() {
        return configurations;
    }

    /** Each by the key of the first configuration's run. */
    List<RunKey> cases() {
        return cases;
    }

    List<String> problems() {
        return List.copyOf(new TreeSet<>(cases.stream().map(RunKey::problem).toList()));
    }

    Assessment of(String configuration, RunKey ofCase) {
        return Objects.requireNonNull(assessments.get(of(ofCase, configuration)));
    }

    List<Assessment> of(String configuration) {
        return cases.stream().map(ofCase -> of(configuration, ofCase)).toList();
    }

    List<Assessment> of(String configuration, String problem) {
        return cases.stream()
                .filter(ofCase -> ofCase.problem().equals(problem))
                .map(ofCase -> of(configuration, ofCase))
                .toList();
    }

    double[] values(String configuration, ToDoubleFunction<Assessment> measure) {
        return of(configuration).stream().mapToDouble(measure).toArray();
    }

    /** By configuration and case. */
    double[][] table(ToDoubleFunction<Assessment> measure) {
        return configurations.stream().map(c -> values(c, measure)).toArray(double[][]::new);
    }
}
