package org.keruen.cli;

/** What the program's exit says to scripts; above 2 the codes of sysexits.h. */
final class ExitCode {
    /** Solved, sound, valid. */
    static final int OK = 0;
    /** No plan, or the gap that was asked for was missed, or the plan is not sound. */
    static final int NOT_SOLVED = 1;
    /** The command line is wrong. */
    static final int USAGE = 2;
    /** A file says what it must not. */
    static final int BAD_DATA = 65;
    /** A file is missing. */
    static final int MISSING_FILE = 66;
    /** What the program needs of this machine, such as native libraries, is missing. */
    static final int UNAVAILABLE = 69;
    /** The program is wrong. */
    static final int INTERNAL = 70;
    /** The memory does not suffice. */
    static final int OUT_OF_MEMORY = 71;
    /** A file cannot be read or written. */
    static final int INPUT_OUTPUT = 74;
    /** Ctrl-C. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
