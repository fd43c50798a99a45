package org.keruen.io;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A sheet that is written: names of columns in its first row, which stays in sight, and rows under it. */
record WorkbookSheet(Worksheet cells) {
    private static final int SPACE = 4;
    private static final int NARROWEST = 10;

    WorkbookSheet(Workbook workbook, String name) {
        this(workbook.newWorksheet(name));
        cells.freezePane(1, 1);
    }

    void head(int column, String name) {
        cells.value(0, column, name);
        cells.style(0, column).bold().fillColor("DDE6EE").set();
        cells.width(column, Math.max(NARROWEST, name.length() + SPACE));
    }

    /** Numbers as numbers, everything else as the text it is in CSV files. */
    void put(int row, int column, Object value) {
        switch (value) {
            case Double number when Double.isFinite(number) -> cells.value(row, column, number);
            case Integer whole -> cells.value(row, column, whole);
            default -> cells.value(row, column, CellText.of(value));
        }
    }
}
