package org.keruen.io;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keruen.allocation.Allocation;
import org.keruen.allocation.Bill;
import org.keruen.allocation.Choice;
import org.keruen.allocation.Load;
import org.keruen.allocation.Proof;
import org.keruen.allocation.Route;
import org.keruen.allocation.Unmet;

/** A plan as it stands in its file, after the version of the file's format. */
record AllocationFile(
        int format,
        String problem,
        @Nullable String scenario,
        String currency,
        Proof proof,
        Bill bill,
        List<Choice> choices,
        List<Unmet> unmet,
        List<Route> routes,
        List<Load> loads) {
    private static final int FORMAT = 1;

    AllocationFile {
        if (format != FORMAT) {
            throw new IllegalArgumentException("format is %s, must be %s".formatted(format, FORMAT));
        }
    }

    static AllocationFile of(Allocation plan) {
        return new AllocationFile(
                FORMAT,
                plan.problem(),
                plan.scenario(),
                plan.currency(),
                plan.proof(),
                plan.bill(),
                plan.choices(),
                plan.unmet(),
                plan.routes(),
                plan.loads());
    }

    Allocation plan() {
        return new Allocation(problem, scenario, currency, proof, routes, unmet, choices, loads, bill);
    }
}
