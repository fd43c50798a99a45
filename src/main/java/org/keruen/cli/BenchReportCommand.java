package org.keruen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keruen.bench.Analysis;
import org.keruen.bench.Duel;
import org.keruen.bench.Journal;
import org.keruen.bench.Moment;
import org.keruen.report.bench.BenchPage;
import org.keruen.report.bench.MarkdownTable;
import org.keruen.report.bench.MomentTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code keruen bench report}: what an experiment's journal shows, in words and as a page. */
@Command(
        name = "report",
        description = "Says what an experiment's journal shows, and writes its page.",
        mixinStandardHelpOptions = true)
final class BenchReportCommand implements Callable<Integer> {
    @Mixin
    private BenchFiles files = new BenchFiles();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The page; default report.html beside the journal.")
    private @Nullable Path output;

    @Option(
            names = "--table",
            paramLabel = "FILE",
            description = "A table of Markdown too: what each configuration came to on each problem.")
    private @Nullable Path table;

    @Option(
            names = "--at",
            paramLabel = "SECONDS",
            split = ",",
            description = "In the table also what each had come to after so many seconds, such as 10,60.")
    private List<Double> moments = List.of();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var experiment = files.experiment();
        var place = files.journal(experiment);
        var runs = Journal.read(place, experiment);
        var analysis = Analysis.of(experiment, runs);
        var page = output == null ? place.resolveSibling("report.html") : output;
        var line = java.util.Objects.requireNonNull(spec).commandLine();
        if (analysis.sets().isEmpty()) {
            line.getErr().println("the journal has no case yet that every configuration has run");
            return ExitCode.NOT_SOLVED;
        }
        var all = analysis.sets().getFirst();
        var out = line.getOut();
        all.duels().stream().map(Duel::sentence).forEach(out::println);
        analysis.remarks().forEach(out::println);
        if (analysis.missing() > 0) {
            out.printf("%d runs are still to be made%n", analysis.missing());
        }
        Files.writeString(page, BenchPage.html(analysis));
        if (table != null) {
            var later = moments.isEmpty() ? "" : "\n" + MomentTable.of(Moment.of(experiment, runs, moments));
            Files.writeString(table, MarkdownTable.of(analysis) + later);
        }
        out.printf("written to %s%n", page);
        out.flush();
        return ExitCode.OK;
    }
}
