package org.keruen.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import org.keruen.solve.Watcher;

/** One line on a terminal that follows a solve: incumbent, bound, gap, time. Shows nothing where output is piped. */
final class ProgressLine implements Watcher {
    private static final long LEAST_NANOS_BETWEEN = 100_000_000;

    private final PrintWriter out;
    private final boolean shown;
    private final long start = System.nanoTime();
    private long lastShown;
    private double incumbent = Double.POSITIVE_INFINITY;
    private double bound = Double.NEGATIVE_INFINITY;

    ProgressLine(PrintWriter out) {
        this.out = out;
        this.shown =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    @Override
    public synchronized void incumbent(double cost) {
        incumbent = Math.min(incumbent, cost);
        show();
    }

    @Override
    public synchronized void bound(double lower) {
        bound = Math.max(bound, lower);
        show();
    }

    double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Takes the line away. */
    synchronized void end() {
        if (shown) {
            out.print("\r\033[K");
            out.flush();
        }
    }

    private void show() {
        long now = System.nanoTime();
        if (!shown || now - lastShown < LEAST_NANOS_BETWEEN) {
            return;
        }
        lastShown = now;
        boolean both = Double.isFinite(incumbent) && Double.isFinite(bound);
        Double gap = both ? Math.max(0, incumbent - bound) / Math.max(Math.abs(incumbent), 1e-9) : null;
        out.printf(
                "\r\033[Kincumbent %s  bound %s  gap %s  %s",
                Double.isFinite(incumbent) ? Figures.whole(incumbent) : "none",
                Double.isFinite(bound) ? Figures.whole(bound) : "none",
                Figures.gap(gap),
                Figures.seconds(seconds()));
        out.flush();
    }
}
