package org.keruen.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.io.Fault;
import org.keruen.io.Refusal;

/** Joins journals of shards. */
final class Merge {
    private final Map<RunKey, Run> runs = new LinkedHashMap<>();
    private final Map<String, Run> firstOfProblem = new HashMap<>();
    private final Map<String, Run> firstOfConfiguration = new HashMap<>();
    private @Nullable Run first;

    private Merge() {}

    /** All runs, each once; refuses journals of different problems, settings, limits or versions. */
    static List<Run> of(List<Path> journals) {
        var merge = new Merge();
        var faults = new ArrayList<Fault>();
        for (var journal : journals) {
            var read = Journal.readExisting(journal);
            for (int i = 0; i < read.size(); i++) {
                var why = merge.add(read.get(i));
                if (why != null) {
                    faults.add(Refusal.fault(
                            journal, i + 1, "%s: %s".formatted(read.get(i).key(), why)));
                }
            }
        }
        Refusal.throwIfAny(faults);
        return List.copyOf(merge.runs.values());
    }

    /** Takes a run in; why it does not belong, or null if it does. */
    private @Nullable String add(Run run) {
        first = first == null ? run : first;
        var problem = firstOfProblem.computeIfAbsent(run.key().problem(), _ -> run);
        var configuration = firstOfConfiguration.computeIfAbsent(run.key().configuration(), _ -> run);
        if (!run.experiment().equals(first.experiment())) {
            return "is of experiment %s, not %s".formatted(run.experiment(), first.experiment());
        }
        var hashes = new Hashes(
                problem.hashes().problem(),
                configuration.hashes().settings(),
                first.hashes().limits());
        var why = Fingerprints.difference(run, hashes);
        why = why == null ? Fingerprints.version(run, first.environment()) : why;
        if (why != null) {
            return why + " (as the other journals have it)";
        }
        var other = runs.putIfAbsent(run.key(), run);
        return other == null || other.equals(run) ? null : "was run twice; keep one of the two";
    }
}
