package org.keruen.io;

import java.nio.file.Path;

/** Thrown when there is nothing to read where the caller said. */
public final class MissingFile extends RuntimeException {
    private static final long serialVersionUID = 1;

    public MissingFile(Path path, String expected) {
        super("%s: there is no such file; expected %s".formatted(path, expected));
    }
}
