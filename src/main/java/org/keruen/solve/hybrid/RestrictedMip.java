package org.keruen.solve.hybrid;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.core.CoreIndex;
import org.keruen.core.Plan;
import org.keruen.solve.engine.LinearResult;
import org.keruen.solve.engine.ModelDraft;
import org.keruen.solve.engine.WarmMip;
import org.keruen.solve.path.Links;
import org.keruen.solve.path.Relaxation.KnownPath;

/** The path form over given paths with whole designs within bounds, strong linking rows and all, for a MIP engine. */
final class RestrictedMip {
    private final Core core;
    private final CoreIndex index;
    private final Links links;
    private final int[] least;
    private final int[] most;
    private final double unit;
    private final ModelDraft draft = new ModelDraft();
    private final int[] demandRow;
    private final int[] upperRow;
    private final int[] lowerRow;
    private final int[] unmetColumn;
    private final Map<Long, Integer> linkRow = new HashMap<>();
    private final Map<KnownWay, Integer> column = new LinkedHashMap<>();
    private int costRow = -1;
    private int firstDesign;
    private int columnCount;
    private boolean exhausted;
    private long iterations;

    RestrictedMip(Core core, CoreIndex index, Links links, int[] least, int[] most) {
        this.core = core;
        this.index = index;
        this.links = links;
        this.least = least;
        this.most = most;
        this.unit =
                Math.max(1, Arrays.stream(core.commodities().quantity()).max().orElse(1)) / 1000;
        this.demandRow = new int[core.commodities().count()];
        this.upperRow = new int[core.resources().count()];
        this.lowerRow = new int[core.resources().count()];
        this.unmetColumn = new int[demandRow.length];
        addRows();
        addDesigns();
        addUnmet();
    }

    private void addRows() {
        for (int k = 0; k < demandRow.length; k++) {
            double quantity = core.commodities().quantity()[k] / unit;
            demandRow[k] = draft.row(quantity, quantity);
        }
        for (int r = 0; r < upperRow.length; r++) {
            upperRow[r] = draft.row(Double.NEGATIVE_INFINITY, core.resources().upper()[r] / unit);
            lowerRow[r] = draft.row(core.resources().lower()[r] / unit, Double.POSITIVE_INFINITY);
        }
    }

    private void addDesigns() {
        var designs = core.designs();
        firstDesign = columnCount;
        for (int g = 0; g < designs.count(); g++) {
            columnCount++;
            int j = draft.integerColumn(least[g], most[g], designs.cost()[g] / unit);
            for (int i = designs.firstEffect()[g]; i < designs.firstEffect()[g + 1]; i++) {
                draft.entry(upperRow[designs.resource()[i]], j, -designs.addsUpper()[i] / unit);
                draft.entry(lowerRow[designs.resource()[i]], j, -designs.addsLower()[i] / unit);
            }
        }
        for (int i = 0; i < designs.sideConstraintCount(); i++) {
            int row = draft.row(Double.NEGATIVE_INFINITY, designs.limit()[i]);
            for (int t = designs.firstTerm()[i]; t < designs.firstTerm()[i + 1]; t++) {
                draft.entry(row, firstDesign + designs.termDesign()[t], designs.termFactor()[t]);
            }
        }
    }

    private void addUnmet() {
        for (int k = 0; k < demandRow.length; k++) {
            double price = core.commodities().unmetCost()[k];
            boolean may = price < Double.POSITIVE_INFINITY;
            columnCount++;
            unmetColumn[k] = draft.column(0, may ? core.commodities().quantity()[k] / unit : 0, may ? price : 0);
            draft.entry(demandRow[k], unmetColumn[k], 1);
        }
    }

    /** Allows only plans that cost at most so much; to be said before any path is added. */
    void costAtMost(double most) {
        costRow = draft.row(Double.NEGATIVE_INFINITY, (most - core.constantCost()) / unit);
        for (int g = 0; g < least.length; g++) {
            draft.entry(costRow, firstDesign + g, core.designs().cost()[g] / unit);
        }
        for (int k = 0; k < demandRow.length; k++) {
            double price = core.commodities().unmetCost()[k];
            draft.entry(costRow, unmetColumn[k], price < Double.POSITIVE_INFINITY ? price : 0);
        }
    }

    /** Allows only so many units of some designs in all. */
    void unitsBetween(BitSet some, int fewest, int atMost) {
        int row = draft.row(fewest, atMost);
        some.stream().forEach(g -> draft.entry(row, firstDesign + g, 1));
    }

    /** Lets a path carry, unless it is known or some arc of it stays closed. */
    void add(KnownPath known) {
        var way = KnownWay.of(known.commodity(), known.path());
        for (int a : known.path()) {
            if (column.containsKey(way) || isClosed(a)) {
                return;
            }
        }
        int k = known.commodity();
        int costClass = core.commodities().costClass()[k];
        double cost = 0;
        for (int a : known.path()) {
            cost += core.cost()[costClass][a];
        }
        columnCount++;
        int j = draft.column(0, core.commodities().quantity()[k] / unit, cost);
        column.put(way, j);
        draft.entry(demandRow[k], j, 1);
        if (costRow >= 0) {
            draft.entry(costRow, j, cost);
        }
        for (int a : known.path()) {
            consume(j, a, costClass);
            for (var link : links.of(a)) {
                if (Arrays.stream(link.design()).anyMatch(g -> least[g] < most[g])) {
                    draft.entry(linkRow(k, link), j, link.weight());
                }
            }
        }
    }

    private boolean isClosed(int arc) {
        for (var link : links.of(arc)) {
            if (link.upper() == 0 && Arrays.stream(link.design()).allMatch(g -> most[g] == 0)) {
                return true;
            }
        }
        return false;
    }

    private void consume(int j, int arc, int costClass) {
        for (int i = index.firstEntry()[arc]; i < index.firstEntry()[arc + 1]; i++) {
            double amount = core.resources().consumption(index.entry()[i], costClass);
            draft.entry(upperRow[index.entryResource()[i]], j, amount);
            draft.entry(lowerRow[index.entryResource()[i]], j, amount);
        }
    }

    private int linkRow(int k, Links.Link link) {
        return linkRow.computeIfAbsent((long) k << 32 | link.number(), _ -> {
            double quantity = core.commodities().quantity()[k];
            int row = draft.row(Double.NEGATIVE_INFINITY, link.free(quantity) / unit);
            for (int i = 0; i < link.design().length; i++) {
                draft.entry(row, firstDesign + link.design()[i], -link.perUnit(i, quantity) / unit);
            }
            return row;
        });
    }

    /** Units of each design in the best plan found over the paths, from this one on; empty if none was found. */
    int[] solve(@Nullable Plan start, WarmMip.Effort effort) {
        double[] values = start == null ? new double[0] : values(start);
        var found = WarmMip.solve(draft.finish(core.constantCost() / unit), values, effort);
        var result = found.result();
        iterations = found.iterations();
        exhausted = result.status() == LinearResult.Status.OPTIMAL;
        if (!result.hasSolution()) {
            return new int[0];
        }
        int[] units = new int[core.designs().count()];
        for (int g = 0; g < units.length; g++) {
            units[g] = (int) Math.round(result.primal()[firstDesign + g]);
        }
        return units;
    }

    /** Whether the last search left nothing to find. */
    boolean isExhausted() {
        return exhausted;
    }

    /** Simplex iterations of the last search. */
    long iterations() {
        return iterations;
    }

    private double[] values(Plan plan) {
        double[] values = new double[columnCount];
        for (int g = 0; g < plan.units().length; g++) {
            values[firstDesign + g] = plan.units()[g];
        }
        for (int k = 0; k < demandRow.length; k++) {
            values[unmetColumn[k]] = plan.unmet()[k] / unit;
        }
        for (int p = 0; p < plan.pathCount(); p++) {
            var j = column.get(KnownWay.of(plan.commodity()[p], plan.path()[p]));
            if (j != null) {
                values[j] += plan.flow()[p] / unit;
            }
        }
        return values;
    }
}
