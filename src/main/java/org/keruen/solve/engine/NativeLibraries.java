package org.keruen.solve.engine;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.net.JarURLConnection;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * OR-Tools' native libraries, HiGHS among them: unpacked once into the user's cache directory (or the directory named
 * by the environment variable {@code KERUEN_CACHE}) and loaded from there.
 */
public final class NativeLibraries {
    /** Windows looks for a library's own needs elsewhere than beside it, so all are loaded in this order. */
    private static final List<String> WINDOWS_ORDER = List.of(
            "zlib1", "bz2", "abseil_dll", "re2", "libutf8_validity", "libprotobuf", "highs", "libscip", "ortools");

    private static @Nullable Path directory;
    private static boolean orToolsLoaded;
    private static @Nullable SymbolLookup highsFunctions;

    private NativeLibraries() {}

    /**
     * Makes OR-Tools' classes usable.
     *
     * @throws MissingNatives if there is no library for this machine, or it cannot be unpacked
     */
    public static synchronized void loadOrTools() {
        if (orToolsLoaded) {
            return;
        }
        var unpacked = directory();
        try {
            if (operatingSystem().equals("win32")) {
                WINDOWS_ORDER.stream()
                        .map(name -> unpacked.resolve(name + ".dll"))
                        .filter(Files::exists)
                        .forEach(NativeLibraries::load);
            }
            load(unpacked.resolve(System.mapLibraryName("jniortools")));
        } catch (UnsatisfiedLinkError e) {
            throw new MissingNatives(
                    "OR-Tools' libraries in %s do not load: %s".formatted(unpacked, e.getMessage()), e);
        }
        orToolsLoaded = true;
    }

    /**
     * The functions of the HiGHS library.
     *
     * @throws MissingNatives if there is none for this machine, or it cannot be unpacked or loaded
     */
    @SuppressWarnings("restricted") // native code is what this class is for
    static synchronized SymbolLookup highsFunctions() {
        if (highsFunctions == null) {
            var library = highs();
            try {
                highsFunctions = SymbolLookup.libraryLookup(library, Arena.global());
            } catch (IllegalArgumentException e) {
                throw new MissingNatives(
                        "%s does not load; delete its folder, and it is unpacked anew".formatted(library), e);
            }
        }
        return highsFunctions;
    }

    /**
     * The file of the HiGHS library.
     *
     * @throws MissingNatives if there is none for this machine, or it cannot be unpacked
     */
    static synchronized Path highs() {
        var unpacked = directory();
        return Stream.of("libhighs.so.1", "libhighs.1.dylib", "libhighs.dylib", "highs.dll", "libhighs.so")
                .map(unpacked::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new MissingNatives("No HiGHS library in %s".formatted(unpacked), null));
    }

    @SuppressWarnings("restricted") // native code is what this class is for
    private static void load(Path library) {
        System.load(library.toAbsolutePath().toString());
    }

    private static Path directory() {
        if (directory == null) {
            directory = unpacked("ortools-" + operatingSystem() + "-" + architecture() + "/");
        }
        return directory;
    }

    private static Path unpacked(String folder) {
        var url = NativeLibraries.class.getClassLoader().getResource(folder + System.mapLibraryName("jniortools"));
        if (url == null) {
            throw new MissingNatives(
                    "No native libraries of OR-Tools for this machine: %s is not on the class path".formatted(folder),
                    null);
        }
        try {
            if (url.openConnection() instanceof JarURLConnection connection) {
                connection.setUseCaches(false);
                var jar = Path.of(connection.getJarFileURL().toURI());
                return unpacked(jar, folder, cache());
            }
            return Path.of(URI.create(url.toString())).resolveSibling(".");
        } catch (IOException | java.net.URISyntaxException e) {
            throw new MissingNatives(
                    "Cannot unpack OR-Tools' libraries into %s (%s); the environment variable KERUEN_CACHE can name another directory"
                            .formatted(cache(), e),
                    e);
        }
    }

    /**
     * Unpacks what is missing of the jar's folder under the cache. Several processes may do so at once: one unpacks,
     * the others wait. One that is killed leaves whole files, and a draft that the next writes over. Where all is there
     * nothing is written, so that the cache may be read-only.
     */
    static Path unpacked(Path jar, String folder, Path cache) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            var libraries = new LinkedHashMap<String, JarEntry>();
            file.stream()
                    .filter(entry -> entry.getName().startsWith(folder) && !entry.isDirectory())
                    .forEach(entry -> libraries.put(entry.getName().substring(folder.length()), entry));
            var target = cache.resolve(name(jar, libraries.values()));
            if (!missing(libraries, target).isEmpty()) {
                Files.createDirectories(target);
                try (var channel = FileChannel.open(cache.resolve("natives.lock"), CREATE, WRITE);
                        var _ = channel.lock()) {
                    for (var library : missing(libraries, target).entrySet()) {
                        unpack(file, library.getValue(), target.resolve(library.getKey()));
                    }
                }
            }
            return target;
        }
    }

    /** What of the libraries, by name, is not there, or not wholly. */
    private static Map<String, JarEntry> missing(Map<String, JarEntry> libraries, Path target) throws IOException {
        var missing = new LinkedHashMap<String, JarEntry>();
        for (var library : libraries.entrySet()) {
            var place = target.resolve(library.getKey());
            if (!Files.exists(place) || Files.size(place) != library.getValue().getSize()) {
                missing.put(library.getKey(), library.getValue());
            }
        }
        return missing;
    }

    private static void unpack(JarFile jar, JarEntry entry, Path library) throws IOException {
        var draft = library.resolveSibling("draft");
        try (var in = jar.getInputStream(entry)) {
            Files.copy(in, draft, REPLACE_EXISTING);
        }
        Files.move(draft, library, ATOMIC_MOVE);
    }

    /** Jar and contents: another version or build of the libraries gets another directory. */
    private static String name(Path jar, Collection<JarEntry> entries) {
        var checksum = new CRC32();
        for (var entry : entries) {
            checksum.update((entry.getName() + entry.getCrc()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return jar.getFileName().toString().replace(".jar", "") + "-" + Long.toHexString(checksum.getValue());
    }

    private static Path cache() {
        var own = System.getenv("KERUEN_CACHE");
        if (own != null && !own.isBlank()) {
            return Path.of(own);
        }
        var home = home();
        return switch (operatingSystem()) {
            case "win32" ->
                environment("LOCALAPPDATA", home.resolve("AppData/Local")).resolve("keruen");
            case "darwin" -> home.resolve("Library/Caches/keruen");
            default -> environment("XDG_CACHE_HOME", home.resolve(".cache")).resolve("keruen");
        };
    }

    /** The user's home; where the system knows none, as of users without an entry, what HOME says. */
    private static Path home() {
        var home = Path.of(System.getProperty("user.home"));
        return home.isAbsolute() ? home : environment("HOME", Path.of("/"));
    }

    private static Path environment(String variable, Path otherwise) {
        var value = System.getenv(variable);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }

    /** As OR-Tools names it in its jars. */
    private static String operatingSystem() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "win32" : name.startsWith("mac") ? "darwin" : "linux";
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86-64";
    }
}
