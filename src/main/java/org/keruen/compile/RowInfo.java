package org.keruen.compile;

import org.jspecify.annotations.Nullable;
import org.keruen.allocation.LoadKind;

/** What a resource of the Core is in freight's words; see {@link org.keruen.allocation.Load}. */
record RowInfo(
        LoadKind kind,
        String id,
        String direction,
        @Nullable String period,
        String rule,
        String unit) {}
