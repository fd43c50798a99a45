package org.keruen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./keruen} says when it cannot start. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final Path LAUNCHER = Path.of("keruen").toAbsolutePath();
    private static final Set<PosixFilePermission> OWNER_ALL = PosixFilePermissions.fromString("rwx------");
    private static final String JDK = System.getProperty("java.home");

    @TempDir
    private Path checkout;

    @Test
    void aWrongJavaHomeIsNamed() throws IOException, InterruptedException {
        var sentence = "keruen: no Java 25 or newer in KERUEN_JAVA_HOME (/no/such folder);"
                + " let it name the folder of a JDK 25, or unset it.\n";
        assertThat(run(LAUNCHER, Map.of("KERUEN_JAVA_HOME", "/no/such folder"))).isEqualTo(new Ended(69, sentence));
    }

    @Test
    void anOldJavaIsRefused() throws IOException, InterruptedException {
        var old = Files.createDirectories(checkout.resolve("jdk-24/bin")).getParent();
        Files.createFile(old.resolve("bin/java"), PosixFilePermissions.asFileAttribute(OWNER_ALL));
        Files.writeString(old.resolve("release"), "IMPLEMENTOR=\"Someone\"\nJAVA_VERSION=\"24.0.2\"\n");
        var ended = run(LAUNCHER, Map.of("KERUEN_JAVA_HOME", old.toString()));
        assertThat(ended.exitCode()).isEqualTo(69);
        assertThat(ended.said()).startsWith("keruen: no Java 25 or newer in KERUEN_JAVA_HOME (" + old + ");");
    }

    @Test
    void aMissingMavenIsNamed() throws IOException, InterruptedException {
        var unbuilt = Files.copy(LAUNCHER, checkout.resolve("keruen"));
        var sentence = "keruen: Maven is needed to build Keruen on first use;"
                + " install Maven 3.8 or newer (https://maven.apache.org), so that mvn is on PATH.\n";
        assertThat(run(unbuilt, Map.of("KERUEN_JAVA_HOME", JDK))).isEqualTo(new Ended(69, sentence));
        assertThat(checkout.resolve("target")).doesNotExist();
    }

    @Test
    void sourcesNewerThanTheBuildAreNoticed() throws IOException, InterruptedException {
        var launcher = Files.copy(LAUNCHER, checkout.resolve("keruen"));
        Files.createDirectories(checkout.resolve("target/lib"));
        var jar = Files.createFile(checkout.resolve("target/keruen.jar"));
        var source = Files.createFile(
                Files.createDirectories(checkout.resolve("src/main")).resolve("A.java"));
        var tools = Files.createDirectories(checkout.resolve("tools"));
        for (var tool : new String[] {"find", "head"}) {
            Files.createSymbolicLink(tools.resolve(tool), Path.of("/usr/bin", tool));
        }
        var environment = Map.of("KERUEN_JAVA_HOME", JDK, "PATH", tools.toString());
        var sentence = "keruen: the sources are newer than the build, and there is no Maven to build anew";

        Files.setLastModifiedTime(
                jar, FileTime.fromMillis(Files.getLastModifiedTime(source).toMillis() + 60_000));
        assertThat(run(launcher, environment).said()).doesNotContain(sentence);

        Files.setLastModifiedTime(
                jar, FileTime.fromMillis(Files.getLastModifiedTime(source).toMillis() - 60_000));
        assertThat(run(launcher, environment).said()).contains(sentence);
    }

    private static Ended run(Path launcher, Map<String, String> environment) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("/bin/sh", launcher.toString(), "--version").redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", "");
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    private record Ended(int exitCode, String said) {}
}
