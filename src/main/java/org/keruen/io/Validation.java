package org.keruen.io;

import java.util.List;

/**
 * What there is to say of a problem's files.
 *
 * @param faults what is wrong with the problem, as it stands or in any of its scenarios
 * @param remarks what is allowed but probably not meant; told only of a problem without faults as it stands
 */
public record Validation(List<Fault> faults, List<Fault> remarks) {
    public Validation {
        faults = List.copyOf(faults);
        remarks = List.copyOf(remarks);
    }

    public boolean isValid() {
        return faults.isEmpty();
    }
}
