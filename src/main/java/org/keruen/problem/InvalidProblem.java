package org.keruen.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when rows do not make a valid problem; carries every complaint. */
public final class InvalidProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Complaint> complaints;

    public InvalidProblem(List<Complaint> complaints) {
        super(complaints.stream()
                .map(complaint -> complaint.table() + " " + complaint.row() + ": " + complaint.rule())
                .collect(Collectors.joining("\n")));
        this.complaints = List.copyOf(complaints);
    }

    public List<Complaint> complaints() {
        return complaints;
    }
}
