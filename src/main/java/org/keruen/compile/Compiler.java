package org.keruen.compile;

import java.util.List;
import org.keruen.problem.Problem;

/** Compiles a Problem into a Core; each step adds arcs, rows or designs for a part of the problem. */
public final class Compiler {
    private Compiler() {}

    /** The problem as mathematics, with the way back to freight's words. */
    public static Compilation compile(Problem problem) {
        return compile(problem, List.of());
    }

    /** As {@link #compile(Problem)}, with paths that keep to what they remember. */
    static Compilation compile(Problem problem, List<Memory> memories) {
        var draft = new Draft(problem);
        return compile(draft, new Access(draft), memories);
    }

    /** As {@link #compile(Problem)}, as if nothing were shut and no demand barred from a corridor. */
    static Compilation compileUnbarred(Problem problem) {
        var draft = new Draft(problem);
        return compile(draft, Access.heedless(draft), List.of());
    }

    private static Compilation compile(Draft draft, Access access, List<Memory> memories) {
        var openness = new Openness(draft.problem);
        var passages = new Passages(draft, openness);
        var charges = new Charges(draft);
        var unitCosts = new UnitCosts(draft.problem);
        var arcs = new FareArcs(draft, new SubsidyBook(draft));

        var ownFares = new OwnFares(draft, charges, access, unitCosts, arcs);
        passages.elements().forEach(ownFares::add);
        new ContractFares(draft, charges, access, unitCosts, arcs).addAll(passages);
        new ThroughFares(draft, access, unitCosts).addAll(passages);
        new EndFares(draft, access, unitCosts, arcs).addAll(passages);

        var expansions = new Expansions(draft, openness);
        new CapacityRows(draft, passages, access, expansions).addAll();
        new UseDesigns(draft, passages, charges).addAll();
        new LimitRows(draft, passages, expansions).addAll();
        new CorridorRows(draft, passages).addAll();
        EmissionRows.addAll(draft);
        return new Assembly(draft, memories).assemble();
    }
}
