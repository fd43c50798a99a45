package org.keruen.solve;

/** Is told of progress while a solver works; may be called from any of its threads, one at a time. */
public interface Watcher {
    /** Looks away. */
    Watcher NONE = new Watcher() {
        @Override
        public void incumbent(double cost) {}

        @Override
        public void bound(double bound) {}
    };

    /** A better feasible plan costs this. */
    void incumbent(double cost);

    /** No plan costs less than this. */
    void bound(double bound);

    /** What the solver does from now on, in a word or two, such as {@code slope scaling}. */
    default void phase(String name) {}

    /** Units of its own work that the family has done so far: moves evaluated, nodes explored, columns priced. */
    default void work(long units) {}
}
