package org.keruen.solve.arc;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.POSITIVE_INFINITY;

import java.util.List;
import org.keruen.core.Core;
import org.keruen.core.CoreIndex;
import org.keruen.solve.engine.ModelDraft;

/** Writes the rows that let flow on a design's arcs only where it has a unit, each as tight as it is easily known. */
final class LinkingWriter {
    private final Core core;
    private final List<Form> forms;
    private final Uses uses;
    private final ModelDraft draft;
    private final int designColumn;
    private final CoreIndex index;
    private final double[] widest;

    LinkingWriter(Core core, CoreIndex index, List<Form> forms, Uses uses, ModelDraft draft, int designColumn) {
        this.core = core;
        this.index = index;
        this.forms = forms;
        this.uses = uses;
        this.draft = draft;
        this.designColumn = designColumn;
        this.widest = widest();
    }

    void write() {
        var designs = core.designs();
        for (int g = 0; g < designs.count(); g++) {
            for (int i = designs.firstArc()[g]; i < designs.firstArc()[g + 1] && designs.least()[g] < 1; i++) {
                link(g, designs.arc()[i]);
            }
        }
    }

    /** A row for each form that uses the arc; a form's uses of one arc follow each other. */
    private void link(int g, int a) {
        int linkedForm = -1;
        int row = -1;
        for (int use = uses.first(a); use >= 0; use = uses.next(use)) {
            int f = uses.form(use);
            if (f != linkedForm) {
                linkedForm = f;
                row = draft.row(NEGATIVE_INFINITY, 0);
                var group = forms.get(f).group();
                draft.entry(row, designColumn + g, -Math.min(group.quantity(), room(g, a, group.costClass())));
            }
            draft.entry(row, uses.column(use), 1);
        }
    }

    /** What resources let one unit of the design carry on the arc at most. */
    private double room(int g, int a, int costClass) {
        double room = POSITIVE_INFINITY;
        var resources = core.resources();
        for (int i = index.firstEntry()[a]; i < index.firstEntry()[a + 1]; i++) {
            int r = index.entryResource()[i];
            double consumed = resources.consumption(index.entry()[i], costClass);
            if (resources.upper()[r] >= 0 && consumed > 0) {
                double own = adds(g, r);
                double others = widest[r] - own * core.designs().most()[g];
                room = Math.min(room, (resources.upper()[r] + others + own) / consumed);
            }
        }
        return room;
    }

    private double adds(int g, int r) {
        double adds = 0;
        var designs = core.designs();
        for (int e = designs.firstEffect()[g]; e < designs.firstEffect()[g + 1]; e++) {
            adds += designs.resource()[e] == r ? Math.max(0, designs.addsUpper()[e]) : 0;
        }
        return adds;
    }

    /** What all designs together can add to each resource. */
    private double[] widest() {
        double[] sum = new double[core.resources().count()];
        var designs = core.designs();
        for (int g = 0; g < designs.count(); g++) {
            for (int e = designs.firstEffect()[g]; e < designs.firstEffect()[g + 1]; e++) {
                sum[designs.resource()[e]] += Math.max(0, designs.addsUpper()[e]) * designs.most()[g];
            }
        }
        return sum;
    }
}
