package org.keruen.solve.arc;

import java.util.Arrays;

/** Which columns use each arc, as lists linked through arrays. */
final class Uses {
    private final int[] last;
    private final IntList before = new IntList();
    private final IntList column = new IntList();
    private final IntList form = new IntList();

    Uses(int arcCount) {
        last = new int[arcCount];
        Arrays.fill(last, -1);
    }

    /** Notes that a column of a form uses an arc. */
    void add(int a, int usedColumn, int usedForm) {
        before.add(last[a]);
        column.add(usedColumn);
        form.add(usedForm);
        last[a] = column.size() - 1;
    }

    /** A use of an arc; −1 if there is none. */
    int first(int a) {
        return last[a];
    }

    /** Another use of the same arc; −1 if there is none. */
    int next(int use) {
        return before.get(use);
    }

    int column(int use) {
        return column.get(use);
    }

    int form(int use) {
        return form.get(use);
    }
}
