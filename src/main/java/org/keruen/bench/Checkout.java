package org.keruen.bench;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The working copy that the program was built in, whatever folder it is run from. */
final class Checkout {
    private static final String CODE = "src/main";
    private static final int CHANGES_DIGITS = 8;

    private Checkout() {}

    /**
     * The last commit that touched the program; with a hyphen and a hash of what was changed since, if anything. Null
     * outside of a working copy.
     */
    static @Nullable String commit() {
        var place = place();
        var top = place == null ? null : git(place, "rev-parse", "--show-toplevel");
        if (top == null || !Files.isDirectory(Path.of(top, CODE, "java/org/keruen"))) {
            return null;
        }
        var root = Path.of(top);
        var commit = git(root, "log", "-1", "--format=%H", "--", CODE, "pom.xml");
        var changes = git(root, "status", "--porcelain", "--", CODE, "pom.xml")
                + git(root, "diff", "HEAD", "--", CODE, "pom.xml");
        return commit == null || changes.isEmpty()
                ? commit
                : commit + "-" + Hashes.of(changes).substring(0, CHANGES_DIGITS);
    }

    /** The folder that the program's classes or jar lie in. */
    private static @Nullable Path place() {
        try {
            var source = Checkout.class.getProtectionDomain().getCodeSource();
            return source == null
                    ? null
                    : Path.of(source.getLocation().toURI()).toAbsolutePath().getParent();
        } catch (URISyntaxException _) {
            return null;
        }
    }

    /** What git says; null if it cannot. */
    private static @Nullable String git(Path folder, String... words) {
        var command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(words));
        try {
            var git = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor(10, TimeUnit.SECONDS) && git.exitValue() == 0 ? text : null;
        } catch (IOException _) {
            return null;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
