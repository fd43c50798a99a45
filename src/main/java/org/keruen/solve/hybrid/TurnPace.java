package org.keruen.solve.hybrid;

/**
 * When a branch and bound takes turns with a search for plans: after so much work on nodes as the last turn took,
 * doubled each time that was in vain, and not while the nodes at hand would take less than a turn does. Work is counted
 * as {@link org.keruen.solve.path.Relaxation#work} is.
 */
final class TurnPace {
    /** Work on nodes before a turn, at least, and how often what the last took is doubled while it is in vain. */
    private static final long LEAST_WORK = 10_000_000;

    private static final int MOST_IDLE = 3;

    /** Work that a turn may well take: where the nodes at hand take less, they go first. */
    private static final long WORK_OF_TURN = 50_000_000;

    private long rootWork;
    private long nextTurn;
    private int idle;

    /** The root has taken so much. */
    void begin(long work) {
        rootWork = work;
        nextTurn = work + LEAST_WORK;
    }

    /**
     * Whether it is time for a turn.
     *
     * @param work so far, and {@code onTrials} of it on trials of splits
     * @param nodeCount explored, and {@code openCount} known besides, which may well take as long each
     */
    boolean isDue(long work, long onTrials, int nodeCount, int openCount) {
        double atHand = (double) openCount * (work - onTrials - rootWork) / nodeCount;
        return work >= nextTurn && atHand >= WORK_OF_TURN;
    }

    /** A turn took so much, and found a better plan or did not. */
    void took(long workOfTurn, long work, boolean inVain) {
        idle = inVain ? Math.min(MOST_IDLE, idle + 1) : 0;
        nextTurn = work + Math.max(LEAST_WORK, workOfTurn << idle);
    }
}
