package org.keruen.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Writes files so that each is there wholly or not at all: beside its place first, then moved into it. */
final class Atomically {
    private Atomically() {}

    static void write(Path file, String text) {
        try {
            var folder = file.toAbsolutePath().getParent();
            if (folder == null) {
                throw new IOException("is no file: " + file);
            }
            Files.createDirectories(folder);
            move(written(file, text), file);
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
                ready.put(written(place, file.getValue()), place);
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
    private static Path written(Path place, String text) throws IOException {
        long process = ProcessHandle.current().pid();
        var temporary = place.resolveSibling(".%s.%d.tmp".formatted(place.getFileName(), process));
        try {
            return Files.writeString(temporary, text);
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
