package org.keruen.io;

import java.io.IOException;
import java.nio.file.Path;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a problem from a workbook: a sheet for each table, named like it, and a sheet {@code problem} with the header
 * as its one row. A sheet whose name begins with {@code #} holds notes and is not read.
 */
record WorkbookReader(String file, RawProblem problem, Faults faults) {
    static void read(Path path, RawProblem problem, Faults faults) {
        var file = String.valueOf(path.getFileName());
        try (var workbook = new ReadableWorkbook(path.toFile())) {
            var reader = new WorkbookReader(file, problem, faults);
            for (var sheet : workbook.getSheets().toList()) {
                reader.sheet(sheet);
            }
        } catch (IOException | ExcelReaderException e) {
            faults.add(Place.file(file), "is no workbook that can be read: " + e.getMessage());
            problem.lose();
        }
    }

    private void sheet(Sheet sheet) throws IOException {
        var name = sheet.getName().strip();
        if (name.startsWith("#")) {
            return;
        }
        var place = Place.sheet(file, name);
        var table = table(name);
        if (table == null) {
            var remedy = Nearest.remedy(name, TableSchema.ALL.keySet());
            faults.add(new Fault(place, "", "", "", null, "is no table", remedy));
            problem.lose();
            return;
        }
        try (var rows = sheet.openStream()) {
            new WorkbookTable(table, place.file(), problem, faults).read(rows.iterator());
        }
    }

    private static @Nullable TableSchema table(String name) {
        return name.equals(TableSchema.HEADER.name()) ? TableSchema.HEADER : TableSchema.ALL.get(name);
    }
}
