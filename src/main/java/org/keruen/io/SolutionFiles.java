package org.keruen.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Set;
import org.keruen.allocation.Allocation;
import org.keruen.problem.Problem;

/**
 * The files of a plan: {@code allocation.json} with everything, {@code routes.csv}, {@code loads.csv} and
 * {@code bill.csv} for spreadsheets, and {@code run.json} with how it came about. All but the last are the same bytes
 * for the same plan.
 */
public final class SolutionFiles {
    private static final String ALLOCATION = "allocation.json";

    private SolutionFiles() {}

    /** Writes all files into a folder, which is made if it is not there. */
    public static void write(Path folder, Allocation plan, RunRecord run) {
        var files = new LinkedHashMap<String, String>();
        files.put(ALLOCATION, AllocationText.of(plan));
        files.put("routes.csv", FolderWriter.csv(SolutionTables.routes(plan)));
        files.put("loads.csv", FolderWriter.csv(SolutionTables.loads(plan)));
        files.put("bill.csv", FolderWriter.csv(SolutionTables.bill(plan)));
        files.put("run.json", AllocationText.of(run));
        Atomically.writeFolder(folder, files, Set.of());
    }

    /** Writes a plan as a workbook to read: all of it or nothing, the same bytes for the same plan. */
    public static void writeWorkbook(Path xlsx, Problem problem, Allocation plan) {
        Atomically.write(xlsx, WorkbookPlan.bytes(problem, plan));
    }

    /** Writes the flows of a plan as GeoJSON: all of it or nothing. */
    public static void writeFlows(Path geojson, Problem problem, Allocation plan) {
        Atomically.write(geojson, GeoJson.of(problem, plan) + "\n");
    }

    /** Writes a page, all of it or nothing. */
    public static void writePage(Path file, String html) {
        Atomically.write(file, html);
    }

    /**
     * The plan in a folder or in an {@code allocation.json}.
     *
     * @throws MissingFile if there is none
     * @throws BadFile if what is there is no plan
     */
    public static Allocation read(Path path) {
        var file = Files.isDirectory(path) ? path.resolve(ALLOCATION) : path;
        if (!Files.isRegularFile(file)) {
            throw new MissingFile(file, "a plan: an " + ALLOCATION + " or its folder");
        }
        try {
            return AllocationText.read(Files.readString(file), String.valueOf(file.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
