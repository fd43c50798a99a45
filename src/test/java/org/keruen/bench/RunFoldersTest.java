package org.keruen.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.io.BadFile;

class RunFoldersTest {
    @TempDir
    private Path folder;

    @Test
    void whatAKilledProcessLeftIsClearedAwayAndNothingStays() throws IOException {
        var journal = folder.resolve("results/journal.jsonl");
        var left = folder.resolve("results/journal.jsonl.running/7");
        Files.createDirectories(left);
        Files.writeString(left.resolve("trace.jsonl"), "{");
        try (var folders = RunFolders.beside(journal)) {
            assertThat(left).doesNotExist();
            var first = folders.next();
            Files.writeString(first.resolve("log.txt"), "");
            assertThat(folders.next()).isNotEqualTo(first).isEmptyDirectory();
        }
        assertThat(folder.resolve("results")).isEmptyDirectory();
    }

    @Test
    void twoDoNotMakeTheRunsOfOneJournal() {
        var journal = folder.resolve("journal.jsonl");
        try (var _ = RunFolders.beside(journal)) {
            assertThatThrownBy(() -> RunFolders.beside(journal))
                    .isInstanceOf(BadFile.class)
                    .hasMessage("journal.jsonl: another process is making its runs");
        }
    }
}
