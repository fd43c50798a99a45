package org.keruen.io;

import java.nio.file.Path;
import java.util.List;

/** Complaints of a file that is well formed but does not fit what it is to be used with. */
public final class Refusal {
    private Refusal() {}

    /** A complaint at a line of the file; 0 for the file as a whole. */
    public static Fault fault(Path file, int line, String rule) {
        return Fault.of(new Place(String.valueOf(file.getFileName()), line, 0), rule);
    }

    /**
     * Throws the complaints, should there be any.
     *
     * @throws BadFile with all of them
     */
    public static void throwIfAny(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new BadFile(faults);
        }
    }
}
