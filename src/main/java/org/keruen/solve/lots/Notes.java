package org.keruen.solve.lots;

import java.util.Arrays;

/**
 * The way of every bundle, in pages that copies share until one of them writes: a copy takes time for the pages only,
 * and Timefold makes one at every new best plan.
 */
final class Notes {
    private static final int PAGE_BITS = 8;
    private static final int IN_PAGE = (1 << PAGE_BITS) - 1;

    private final int count;
    private final Way[][] page;
    private final boolean[] isShared;

    /** Notes of so many bundles, none taken. */
    Notes(int count) {
        this.count = count;
        this.page = new Way[(count >> PAGE_BITS) + 1][IN_PAGE + 1];
        this.isShared = new boolean[page.length];
    }

    private Notes(Notes original) {
        this.count = original.count;
        this.page = original.page.clone();
        this.isShared = new boolean[page.length];
        Arrays.fill(isShared, true);
        Arrays.fill(original.isShared, true);
    }

    /** A copy that neither sees the other's later changes. */
    Notes copy() {
        return new Notes(this);
    }

    int count() {
        return count;
    }

    Way way(int bundle) {
        return page[bundle >> PAGE_BITS][bundle & IN_PAGE];
    }

    /** Notes that a bundle takes a way. */
    void note(int bundle, Way way) {
        int at = bundle >> PAGE_BITS;
        if (isShared[at]) {
            page[at] = page[at].clone();
            isShared[at] = false;
        }
        page[at][bundle & IN_PAGE] = way;
    }
}
