package org.keruen.io;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when files do not say what they must; carries every fault, in the order of files and lines. */
public final class BadFile extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    /** Complains of these. */
    public BadFile(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
