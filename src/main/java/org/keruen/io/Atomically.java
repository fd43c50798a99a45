package org.keruen.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Writes files so that each is there wholly or not at all: beside its place first, then moved into it. */
public final class Atomically {
    private Atomically() {}

    /**
     * Writes a text, in folders made for it if there are none.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(Path file, byte[] content) {
        try {
            var folder = file.toAbsolutePath().getParent();
            if (folder == null) {
                throw new IOException("is no file: " + file);
            }
            Files.createDirectories(folder);
            move(written(file, content), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes all files of a folder, texts by name, before it moves the first; then stale ones go away. */
    static void writeFolder(Path folder, Map<String, String> files, Set<String> stale) {
        var ready = new LinkedHashMap<Path, Path>();
        try {
            Files.createDirectories(folder);
            for (var file : files.entrySet()) {
                var place = folder.resolve(file.getKey());
                ready.put(written(place, file.getValue().getBytes(StandardCharsets.UTF_8)), place);
            }
            for (var file : ready.entrySet()) {
                move(file.getKey(), file.getValue());
            }
            ready.clear();
            for (var file : stale) {
                Files.deleteIfExists(folder.resolve(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ready.keySet().forEach(Atomically::discard);
        }
    }

    /** A hidden file beside the place, of this process alone. */
    private static Path written(Path place, byte[] content) throws IOException {
        long process = ProcessHandle.current().pid();
        var temporary = place.resolveSibling(".%s.%d.tmp".formatted(place.getFileName(), process));
        try {
            return Files.write(temporary, content);
        } catch (IOException e) {
            discard(temporary);
            throw e;
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
