package org.keruen;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The table of rooms in the architecture page, kept true. */
class ArchitectureTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.keruen");

    /** Room → the rooms it may use besides itself; {@code cli} wires everything. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            entry("problem", Set.of()),
            entry("allocation", Set.of("problem")),
            entry("core", Set.of()),
            entry("compile", Set.of("problem", "allocation", "core", "solve")),
            entry("solve", Set.of("core")),
            entry("solve.engine", Set.of("core", "solve")),
            entry("solve.greedy", Set.of("core", "solve")),
            entry("solve.arc", Set.of("core", "solve", "solve.engine")),
            entry("solve.path", Set.of("core", "solve", "solve.engine")),
            entry("solve.cuts", Set.of("core", "solve.path")),
            entry("solve.hybrid", Set.of("core", "solve", "solve.engine", "solve.path", "solve.cuts")),
            entry("solve.lots", Set.of("core", "solve", "solve.engine", "solve.path")),
            entry("check", Set.of("problem", "allocation")),
            entry("io", Set.of("problem", "allocation", "core")),
            entry("io.instances", Set.of("io", "core")),
            entry("explain", Set.of("problem", "allocation", "core", "compile", "solve")),
            entry("bench.measure", Set.of()),
            entry("bench.generate", Set.of("problem", "core")),
            entry(
                    "bench",
                    Set.of(
                            "problem",
                            "allocation",
                            "core",
                            "compile",
                            "solve",
                            "check",
                            "io",
                            "io.instances",
                            "bench.measure",
                            "bench.generate")),
            entry("report.bench", Set.of("bench")),
            entry("report", Set.of("problem", "allocation", "explain", "bench")));

    /** Library → the only rooms that may touch it. */
    private static final Map<String, Set<String>> HOMES = Map.ofEntries(
            entry("com.google.ortools..", Set.of("solve.engine", "solve.arc")),
            entry("com.google.protobuf..", Set.of("solve.engine", "solve.arc")),
            entry("java.lang.foreign..", Set.of("solve.engine")),
            entry("ai.timefold..", Set.of("solve.lots")),
            entry("tools.jackson..", Set.of("io")),
            entry("com.fasterxml.jackson..", Set.of()),
            entry("de.siegmar.fastcsv..", Set.of("io")),
            entry("org.apache.commons.statistics..", Set.of("bench.measure")),
            entry("org.dhatim.fastexcel..", Set.of("io")),
            entry("picocli..", Set.of("cli")));

    @Test
    void everyClassLivesInARoom() {
        var rooms = Stream.concat(MAY_USE.keySet().stream(), Stream.of("cli"));
        classes().should().resideInAnyPackage(packages(rooms)).check(CODE);
    }

    @Test
    void roomsUseOnlyWhatTheyMay() {
        MAY_USE.forEach((room, used) -> {
            var allowed = packages(Stream.concat(Stream.of(room), used.stream()));
            noClasses()
                    .that(resideInAPackage("org.keruen." + room))
                    .should()
                    .dependOnClassesThat(resideInAPackage("org.keruen..").and(not(resideInAnyPackage(allowed))))
                    .allowEmptyShould(true)
                    .check(CODE);
        });
    }

    @Test
    void eachLibraryHasItsHome() {
        HOMES.forEach((library, homes) -> noClasses()
                .that(not(resideInAnyPackage(packages(homes.stream()))))
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .allowEmptyShould(true)
                .check(CODE));
    }

    @Test
    void everyRoomIsNullMarked() {
        assertThat(CODE.stream().map(JavaClass::getPackage).distinct())
                .allMatch(room -> room.isAnnotatedWith(NullMarked.class));
    }

    @Test
    void dataDoesNotChange() {
        fields().that()
                .areDeclaredInClassesThat(resideInAnyPackage(packages(Stream.of("problem", "allocation", "core"))))
                .should()
                .beFinal()
                .allowEmptyShould(true)
                .check(CODE);
        noMethods()
                .should()
                .haveNameMatching("set[A-Z].*")
                .allowEmptyShould(true)
                .check(CODE);
    }

    private static String[] packages(Stream<String> rooms) {
        return rooms.map("org.keruen."::concat).toArray(String[]::new);
    }
}
