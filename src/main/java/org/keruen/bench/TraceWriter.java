package org.keruen.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.io.JsonRecord;
import org.keruen.solve.Watcher;

/** Writes each step of a search to a file as it comes, so that it outlives a child that is ended from outside. */
final class TraceWriter implements Watcher, AutoCloseable {
    private final BufferedWriter out;
    private final long start = System.nanoTime();
    private @Nullable Double incumbent;
    private @Nullable Double bound;
    private @Nullable Long work;
    private @Nullable String phase;

    TraceWriter(Path file) throws IOException {
        out = Files.newBufferedWriter(file);
    }

    @Override
    public synchronized void incumbent(double cost) {
        if (Double.isFinite(cost) && (incumbent == null || cost < incumbent)) {
            incumbent = cost;
            write();
        }
    }

    @Override
    public synchronized void bound(double newBound) {
        if (Double.isFinite(newBound) && (bound == null || newBound > bound)) {
            bound = newBound;
            write();
        }
    }

    @Override
    public synchronized void phase(String name) {
        if (!name.equals(phase)) {
            phase = name;
            write();
        }
    }

    @Override
    public synchronized void work(long units) {
        work = units;
    }

    /** Units of work that the search told of last; null if it told of none. */
    synchronized @Nullable Long work() {
        return work;
    }

    private void write() {
        try {
            double seconds = (System.nanoTime() - start) / 1e9;
            out.write(JsonRecord.line(new TracePoint(seconds, incumbent, bound, work, phase)) + "\n");
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }

    /** The points of a file, up to a line that was cut off. */
    static List<TracePoint> read(Path file) throws IOException {
        var points = new ArrayList<TracePoint>();
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file)) {
                var point = JsonRecord.read(line, TracePoint.class);
                if (point != null) {
                    points.add(point);
                }
            }
        }
        return points;
    }
}
