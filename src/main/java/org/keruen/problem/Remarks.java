package org.keruen.problem;

import java.util.List;

/** What a valid problem says that is probably not meant. */
public final class Remarks {
    private Remarks() {}

    public static List<Complaint> of(Problem problem) {
        return List.of();
    }
}
