package org.keruen.io;

import org.dhatim.fastexcel.reader.CellAddress;

/**
 * Where in a file something stands.
 *
 * @param file name of the file within what was read; of a sheet as {@code book.xlsx!links}, whose cells are then told
 *     as {@code book.xlsx!links!F17}
 * @param line from 1; 0 if the file as a whole is meant
 * @param column from 1; 0 where it is not told, as in CSV files
 */
public record Place(String file, int line, int column) {
    private static final String SHEET = "!";

    static Place file(String file) {
        return new Place(file, 0, 0);
    }

    /** A sheet of a workbook as a whole. */
    static Place sheet(String workbook, String sheet) {
        return file(workbook + SHEET + sheet);
    }

    @Override
    public String toString() {
        if (file.contains(SHEET) && column > 0) {
            return file + SHEET + CellAddress.convertNumToColString(column - 1) + line;
        }
        return file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
    }
}
