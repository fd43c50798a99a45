package org.keruen.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.keruen.bench.Progress;
import org.keruen.bench.Run;

/** A line for each finished run, with an estimate of the time left. */
final class BenchProgress implements Progress {
    private final PrintWriter out;
    private final long start = System.nanoTime();
    private int runs;
    private int done;

    BenchProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begins(int missing) {
        runs = missing;
        out.printf("%d %s to make%n", missing, missing == 1 ? "run" : "runs");
        out.flush();
    }

    /** Ctrl-C, or a run ended by hand. */
    void interrupted() {
        out.println("interrupted; what was finished is in the journal, and the same command goes on from there");
        out.flush();
    }

    @Override
    public void finished(Run run) {
        done++;
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(
                Locale.ROOT,
                "%d/%d  %s: %s in %.2f s; about %s left%n",
                done,
                runs,
                run.key(),
                run.answer().status().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                run.answer().seconds(),
                Figures.seconds(seconds / done * Math.max(0, runs - done)));
        out.flush();
    }
}
