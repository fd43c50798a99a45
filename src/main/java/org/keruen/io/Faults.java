package org.keruen.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** Gathers faults while reading goes on. */
final class Faults {
    private static final Comparator<Fault> BY_PLACE = Comparator.comparing(
                    (Fault fault) -> fault.place().file())
            .thenComparingInt(fault -> fault.place().line())
            .thenComparingInt(fault -> fault.place().column());

    private final List<Fault> faults = new ArrayList<>();

    void add(Fault fault) {
        faults.add(fault);
    }

    void add(Place place, String rule) {
        add(Fault.of(place, rule));
    }

    void addAll(List<Fault> more) {
        faults.addAll(more);
    }

    int count() {
        return faults.size();
    }

    /** All of them by file, line and column, each once. */
    List<Fault> inOrder() {
        return new LinkedHashSet<>(faults).stream().sorted(BY_PLACE).toList();
    }

    void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new BadFile(inOrder());
        }
    }
}
