package org.keruen.solve.hybrid;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.solve.Budget;
import org.keruen.solve.Watcher;
import org.keruen.solve.engine.Engine;
import org.keruen.solve.engine.LinearModel;
import org.keruen.solve.engine.ModelDraft;
import org.keruen.solve.path.Relaxation.KnownPath;

/** The path form over given paths with whole designs, strong linking rows and all, for a MIP engine. */
final class RestrictedMip {
    private final Core core;
    private final double unit;
    private final ModelDraft draft = new ModelDraft();
    private final int firstDesign;
    private final int[] demandRow;
    private final int[] upperRow;
    private final int[] lowerRow;
    private final Map<List<Integer>, Integer> linkRow = new HashMap<>();
    private final int[][] owners;

    RestrictedMip(Core core, List<KnownPath> paths) {
        this.core = core;
        this.unit = unit(core);
        this.owners = owners(core);
        this.demandRow = new int[core.commodities().count()];
        this.upperRow = new int[core.resources().count()];
        this.lowerRow = new int[core.resources().count()];
        addRows();
        this.firstDesign = addDesigns();
        addUnmet();
        paths.forEach(this::add);
    }

    private static double unit(Core core) {
        double greatest = 1;
        for (double quantity : core.commodities().quantity()) {
            greatest = Math.max(greatest, quantity);
        }
        return greatest / 1000;
    }

    private static int[][] owners(Core core) {
        var designs = core.designs();
        int[][] owners = new int[core.network().arcCount()][0];
        for (int g = 0; g < designs.count(); g++) {
            for (int i = designs.firstArc()[g]; i < designs.firstArc()[g + 1]; i++) {
                int a = designs.arc()[i];
                owners[a] = java.util.Arrays.copyOf(owners[a], owners[a].length + 1);
                owners[a][owners[a].length - 1] = g;
            }
        }
        return owners;
    }

    private void addRows() {
        for (int k = 0; k < demandRow.length; k++) {
            double quantity = core.commodities().quantity()[k] / unit;
            demandRow[k] = draft.row(quantity, quantity);
        }
        for (int r = 0; r < upperRow.length; r++) {
            upperRow[r] = draft.row(Double.NEGATIVE_INFINITY, core.resources().upper()[r] / unit);
            double lower = core.resources().lower()[r];
            lowerRow[r] = draft.row(lower / unit, Double.POSITIVE_INFINITY);
        }
    }

    private int addDesigns() {
        var designs = core.designs();
        int first = -1;
        for (int g = 0; g < designs.count(); g++) {
            int column = draft.integerColumn(designs.least()[g], designs.most()[g], designs.cost()[g] / unit);
            first = g == 0 ? column : first;
            for (int i = designs.firstEffect()[g]; i < designs.firstEffect()[g + 1]; i++) {
                draft.entry(upperRow[designs.resource()[i]], column, -designs.addsUpper()[i] / unit);
                draft.entry(lowerRow[designs.resource()[i]], column, -designs.addsLower()[i] / unit);
            }
        }
        for (int i = 0; i < designs.sideConstraintCount(); i++) {
            int row = draft.row(Double.NEGATIVE_INFINITY, designs.limit()[i]);
            for (int t = designs.firstTerm()[i]; t < designs.firstTerm()[i + 1]; t++) {
                draft.entry(row, first + designs.termDesign()[t], designs.termFactor()[t]);
            }
        }
        return first;
    }

    private void addUnmet() {
        for (int k = 0; k < demandRow.length; k++) {
            double price = core.commodities().unmetCost()[k];
            if (price < Double.POSITIVE_INFINITY) {
                int column = draft.column(0, core.commodities().quantity()[k] / unit, price);
                draft.entry(demandRow[k], column, 1);
            }
        }
    }

    private void add(KnownPath known) {
        int k = known.commodity();
        int costClass = core.commodities().costClass()[k];
        double cost = 0;
        for (int a : known.path()) {
            cost += core.cost()[costClass][a];
        }
        int column = draft.column(0, core.commodities().quantity()[k] / unit, cost);
        draft.entry(demandRow[k], column, 1);
        for (int a : known.path()) {
            consume(column, a, costClass);
            for (int g : owners[a]) {
                draft.entry(linkRow(k, a, g), column, 1);
            }
        }
    }

    private void consume(int column, int arc, int costClass) {
        for (var use : usesOf(arc)) {
            double amount = core.resources().consumption(use[1], costClass);
            draft.entry(upperRow[use[0]], column, amount);
            draft.entry(lowerRow[use[0]], column, amount);
        }
    }

    private final Map<Integer, List<int[]>> uses = new HashMap<>();

    /** Resources and their entries on an arc. */
    private List<int[]> usesOf(int arc) {
        if (uses.isEmpty()) {
            var resources = core.resources();
            for (int r = 0; r < resources.count(); r++) {
                for (int i = resources.first()[r]; i < resources.first()[r + 1]; i++) {
                    uses.computeIfAbsent(resources.arc()[i], _ -> new java.util.ArrayList<>())
                            .add(new int[] {r, i});
                }
            }
        }
        return uses.getOrDefault(arc, List.of());
    }

    private int linkRow(int k, int arc, int design) {
        return linkRow.computeIfAbsent(List.of(k, arc, design), _ -> {
            int row = draft.row(Double.NEGATIVE_INFINITY, 0);
            draft.entry(row, firstDesign + design, -core.commodities().quantity()[k] / unit);
            return row;
        });
    }

    /** Units of each design in the best plan over the paths; null if none was found. */
    int @Nullable [] solve(Engine engine, Budget budget) {
        LinearModel model = draft.finish(0);
        var result = engine.solve(model, budget, "", Watcher.NONE);
        if (!result.hasSolution()) {
            return null;
        }
        int[] units = new int[core.designs().count()];
        for (int g = 0; g < units.length; g++) {
            units[g] = Math.toIntExact(Math.round(result.primal()[firstDesign + g]));
        }
        return units;
    }
}
