package org.keruen.solve.engine;

import org.jspecify.annotations.Nullable;

/** No native library for this machine, or it cannot be unpacked or loaded. */
public final class MissingNatives extends RuntimeException {
    private static final long serialVersionUID = 1;

    MissingNatives(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
