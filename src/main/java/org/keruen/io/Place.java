package org.keruen.io;

/**
 * Where in a file something stands.
 *
 * @param file name of the file within what was read
 * @param line from 1; 0 if the file as a whole is meant
 * @param column from 1; 0 where it is not told, as in CSV files
 */
public record Place(String file, int line, int column) {
    static Place file(String file) {
        return new Place(file, 0, 0);
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
    }
}
