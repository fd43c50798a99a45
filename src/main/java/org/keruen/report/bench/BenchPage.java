package org.keruen.report.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.keruen.bench.Analysis;

/** Puts an analysis, its style and its script into one HTML file. */
public final class BenchPage {
    private BenchPage() {}

    /** The file's text. */
    public static String html(Analysis analysis) {
        return resource("page.html")
                .replace("{{title}}", escaped(analysis.title()))
                .replace("{{style}}", resource("page.css"))
                .replace("{{data}}", analysis.json().replace("<", "\\u003c"))
                .replace("{{charts}}", resource("charts.js"))
                .replace("{{script}}", resource("page.js"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String resource(String name) {
        try (var stream = BenchPage.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("not in the program: " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
