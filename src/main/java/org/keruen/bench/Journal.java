package org.keruen.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.keruen.io.BadFile;
import org.keruen.io.Fault;
import org.keruen.io.JsonRecord;
import org.keruen.io.MissingFile;
import org.keruen.io.Refusal;

/** The finished runs of an experiment, one JSON object a line; the only store there is. */
public final class Journal {
    private Journal() {}

    /**
     * All runs of a journal; none if there is no file. A last line that was cut off is passed over.
     *
     * @throws BadFile if another line is no run
     */
    public static List<Run> read(Path file) {
        var runs = new ArrayList<Run>();
        var faults = new ArrayList<Fault>();
        var lines = whole(text(file)).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var run = JsonRecord.read(lines.get(i), Run.class);
            if (run == null) {
                faults.add(Refusal.fault(file, i + 1, "is no run of a journal"));
            } else {
                runs.add(run);
            }
        }
        Refusal.throwIfAny(faults);
        return runs;
    }

    /**
     * All runs of a journal that must be there.
     *
     * @throws MissingFile if it is not
     * @throws BadFile if a line is no run
     */
    public static List<Run> readExisting(Path file) {
        if (!Files.exists(file)) {
            throw new MissingFile(file, "a journal of runs");
        }
        return read(file);
    }

    /**
     * All runs of a journal that an experiment's page is to be made of.
     *
     * @throws BadFile if a line is no run, or a run is of a problem, settings or limits that have changed since
     */
    public static List<Run> read(Path file, Experiment experiment) {
        var runs = read(file);
        new Fingerprints(experiment).checkKnown(file, runs);
        return runs;
    }

    /** Adds a run and sees to it that it is on the disk; a line that was cut off before it goes away. */
    static void append(Path file, Run run) {
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.truncate(endOfWholeLines(channel));
            channel.position(channel.size());
            var line = ByteBuffer.wrap((JsonRecord.line(run) + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks for the last end of a line, from the end of the file backwards. */
    private static long endOfWholeLines(FileChannel channel) throws IOException {
        var one = ByteBuffer.allocate(1);
        for (long end = channel.size(); end > 0; end--) {
            one.clear();
            channel.read(one, end - 1);
            if (one.get(0) == '\n') {
                return end;
            }
        }
        return 0;
    }

    /** Writes all runs anew. */
    static void write(Path file, List<Run> runs) {
        var text = new StringBuilder();
        runs.forEach(run -> text.append(JsonRecord.line(run)).append('\n'));
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        if (Files.isDirectory(file)) {
            Refusal.throwIfAny(List.of(Refusal.fault(file, 0, "is a folder, must be a journal of runs")));
        }
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (CharacterCodingException _) {
            throw new BadFile(List.of(Refusal.fault(file, 0, "is no text, must be a journal of runs")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text up to the end of its last whole line. */
    private static String whole(String text) {
        return text.substring(0, text.lastIndexOf('\n') + 1);
    }
}
