package org.keruen.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Puts the page together: template, styles, scripts, words, base map and data, and the policy that admits just these.
 */
final class Page {
    private static final List<String> LIBRARIES =
            List.of("lib/d3.min.js", "lib/d3-sankey.min.js", "lib/topojson-client.min.js");

    private static final List<String> STYLES = List.of("colours", "layout", "charts", "tables", "print");

    /** In this order, in one scope: a script uses what those before it define. */
    private static final List<String> SCRIPTS = List.of(
            "words",
            "data",
            "state",
            "select",
            "elements",
            "export",
            "table",
            "figure",
            "tracks",
            "basemap",
            "bands",
            "labels",
            "places",
            "map",
            "inset",
            "periods",
            "head",
            "filters",
            "corridors",
            "sankey",
            "capacity",
            "heatmap",
            "waterfall",
            "bill",
            "decisions",
            "not-taken",
            "shippers",
            "compare",
            "sources",
            "about",
            "search",
            "main");

    private static final List<String> LANGUAGES = List.of("en", "ru", "kk");

    private Page() {}

    static String html(String title, String data) {
        var style = joined(STYLES, "style/", ".css");
        var scripts = new ArrayList<String>();
        LIBRARIES.forEach(library -> scripts.add(inScript(Resources.text(library))));
        scripts.add("(() => {\n\"use strict\";\n" + joined(SCRIPTS, "script/", ".js") + "})();\n");
        var page = new StringBuilder(Resources.text("page/page.html"));
        replace(page, "title", escaped(title));
        replace(page, "policy", policy(style, scripts));
        replace(page, "style", style);
        replace(page, "data", data);
        replace(page, "basemap", Resources.text("basemap/eurasia.json").strip());
        replace(page, "words", words());
        replace(page, "licences", escaped(Resources.text("basemap/LICENCES.txt")));
        replace(
                page,
                "scripts",
                scripts.stream()
                        .map(script -> "<script>" + script + "</script>")
                        .collect(Collectors.joining("\n")));
        return page.toString();
    }

    private static void replace(StringBuilder page, String name, String text) {
        var mark = "{{" + name + "}}";
        int at = page.indexOf(mark);
        if (at < 0) {
            throw new IllegalStateException("the page has no place for " + name);
        }
        page.replace(at, at + mark.length(), text);
    }

    private static String joined(List<String> names, String folder, String ending) {
        return names.stream()
                .map(name -> Resources.text(folder + name + ending))
                .collect(Collectors.joining("\n"));
    }

    private static String words() {
        return LANGUAGES.stream()
                .map(language -> "\"" + language + "\":"
                        + Resources.text("words/" + language + ".json").strip())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String policy(String style, List<String> scripts) {
        var hashes = scripts.stream().map(Page::hash).collect(Collectors.joining(" "));
        return "default-src 'none'; script-src " + hashes + "; style-src " + hash(style)
                + "; img-src data: blob:; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** A library's text as it may stand in a script element, without the mention of a source map nobody has. */
    private static String inScript(String library) {
        return library.replace("</script", "<\\/script").replaceAll("(?m)^//# sourceMappingURL=.*$", "");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
