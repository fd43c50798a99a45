package org.keruen.compile;

import java.util.List;
import org.keruen.allocation.Allocation;
import org.keruen.allocation.LoadKind;
import org.keruen.core.Core;
import org.keruen.solve.Outcome;

/** A compiled problem: its Core, and what each commodity, arc, resource and design of it means. */
public final class Compilation {
    private final Draft draft;
    private final Core core;
    private final List<Shipment> shipments;
    private final List<List<Step>> stepsOfArc;
    private final List<RowInfo> rows;

    Compilation(Draft draft, Core core, List<Shipment> shipments, List<List<Step>> stepsOfArc, List<RowInfo> rows) {
        this.draft = draft;
        this.core = core;
        this.shipments = List.copyOf(shipments);
        this.stepsOfArc = List.copyOf(stepsOfArc);
        this.rows = List.copyOf(rows);
    }

    public Core core() {
        return core;
    }

    /** The outcome of a solve of this Core in freight's words. */
    public Allocation allocation(Outcome outcome, String solver) {
        return new Decompiler(this).allocation(outcome, solver);
    }

    Draft draft() {
        return draft;
    }

    List<Shipment> shipments() {
        return shipments;
    }

    /** What an arc of the Core stands for. */
    List<Step> steps(int arc) {
        return stepsOfArc.get(arc);
    }

    /** Whether some row counts the corridor's cargo. */
    boolean countsCorridor(String corridor) {
        return rows.stream()
                .anyMatch(row -> row.kind() == LoadKind.CORRIDOR && row.id().equals(corridor));
    }

    RowInfo row(int resource) {
        return rows.get(resource);
    }

    DesignInfo design(int design) {
        return draft.designs.get(design).info();
    }
}
