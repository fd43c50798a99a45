package org.keruen.bench;

/** Is told of runs as they finish, one at a time. */
public interface Progress {
    /** So many runs are to be made. */
    void begins(int runs);

    void finished(Run run);
}
