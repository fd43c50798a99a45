package org.keruen.problem;

import org.jspecify.annotations.Nullable;

/** Whether a link or terminal can be used without an investment. */
public record Availability(
        @Column(about = "Whether it stands.", byDefault = "existing")
        Status status,

        @Column(about = "Year from which it can be used.", unit = "year") @Nullable
        Integer year) {

    /** Stands, and always has. */
    public static final Availability EXISTING = new Availability(Status.EXISTING, null);

    /**
     * Open in the base year: a thing that exists from its year on, one under construction or planned only once its
     * stated year has come. All else needs an expansion.
     */
    public boolean isOpen(int baseYear) {
        return status == Status.EXISTING ? year == null || year <= baseYear : year != null && year <= baseYear;
    }
}
