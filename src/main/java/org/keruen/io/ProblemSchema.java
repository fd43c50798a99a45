package org.keruen.io;

/** What a problem's files may say, as a JSON Schema for editors and as a page for readers. */
public final class ProblemSchema {
    private ProblemSchema() {}

    /** A JSON Schema (draft 2020-12) of the YAML and JSON forms. */
    public static String json() {
        return JsonSchema.text();
    }

    /** The manual page of the format, in Markdown. */
    public static String manual() {
        return Manual.text();
    }
}
