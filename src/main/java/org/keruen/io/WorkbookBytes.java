package org.keruen.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/** Makes workbooks whose bytes say what was put in and not when: every date in them is the same. */
final class WorkbookBytes {
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final String CREATED = "(<dcterms:created[^>]*>)[^<]*";

    private WorkbookBytes() {}

    static byte[] of(Consumer<Workbook> content) {
        try {
            var dated = Files.createTempFile("keruen", ".xlsx");
            try {
                try (var workbook = new Workbook(Files.newOutputStream(dated), "Keruen", null)) {
                    content.accept(workbook);
                }
                return dateless(dated);
            } finally {
                Files.delete(dated);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] dateless(Path workbook) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var from = new ZipFile(workbook.toFile());
                var to = new ZipOutputStream(bytes)) {
            for (var part : from.stream().toList()) {
                var entry = new ZipEntry(part.getName());
                entry.setTimeLocal(ALWAYS);
                to.putNextEntry(entry);
                to.write(dateless(part.getName(), from.getInputStream(part).readAllBytes()));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] dateless(String part, byte[] content) {
        return part.equals("docProps/core.xml")
                ? new String(content, StandardCharsets.UTF_8)
                        .replaceAll(CREATED, "$1" + ALWAYS + ":00Z")
                        .getBytes(StandardCharsets.UTF_8)
                : content;
    }
}
