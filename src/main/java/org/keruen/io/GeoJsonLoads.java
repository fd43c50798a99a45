package org.keruen.io;

import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keruen.allocation.Allocation;
import org.keruen.allocation.Load;
import org.keruen.allocation.LoadKind;

/** How scarce the links of a plan are: of all directions, periods and rules, the tightest tells. */
record GeoJsonLoads(Allocation plan) {
    double utilisation(String link) {
        return of(link).mapToDouble(Load::utilisation).max().orElse(0);
    }

    /** The dual furthest from 0; null if there is none. */
    @Nullable
    Double dual(String link) {
        return of(link).map(Load::dual)
                .filter(Objects::nonNull)
                .max(Comparator.comparingDouble(Math::abs))
                .orElse(null);
    }

    private Stream<Load> of(String link) {
        return plan.loads().stream()
                .filter(load -> load.kind() == LoadKind.LINK && load.id().equals(link));
    }
}
