package org.keruen.bench;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.keruen.io.Refusal;

/**
 * Folders of the runs that are being made: beside the journal, in a place that one process holds at a time and that is
 * gone once it is done. What a process that was killed left there, the next one clears away.
 */
final class RunFolders implements AutoCloseable {
    private static final String LOCK = "lock";

    private final Path place;
    private final FileChannel lock;
    private int count;

    private RunFolders(Path place, FileChannel lock) {
        this.place = place;
        this.lock = lock;
    }

    /**
     * The folders of a journal.
     *
     * @throws org.keruen.io.BadFile if another process makes runs of it
     */
    static RunFolders beside(Path journal) {
        var place = journal.resolveSibling(journal.getFileName() + ".running");
        try {
            Files.createDirectories(place);
            var lock = FileChannel.open(place.resolve(LOCK), CREATE, WRITE);
            if (!isHeld(lock)) {
                lock.close();
                Refusal.throwIfAny(List.of(Refusal.fault(journal, 0, "another process is making its runs")));
            }
            clear(place);
            return new RunFolders(place, lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isHeld(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    private static void clear(Path place) throws IOException {
        try (var files = Files.list(place)) {
            for (var file : files.toList()) {
                if (!file.endsWith(LOCK)) {
                    delete(file);
                }
            }
        }
    }

    /** Another folder, empty. */
    synchronized Path next() throws IOException {
        count++;
        return Files.createDirectory(place.resolve(String.valueOf(count)));
    }

    /** Deletes a file, or a folder with all that is in it. */
    static void delete(Path path) throws IOException {
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
            delete(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
