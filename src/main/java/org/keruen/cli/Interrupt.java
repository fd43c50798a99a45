package org.keruen.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C while a solve runs: asks the solver for its best so far and lets the command write it before the program ends.
 * The JVM then exits with 130 of its own.
 */
final class Interrupt implements AutoCloseable {
    private static final long MOST_SECONDS_TO_FINISH = 120;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = new Thread(this::await, "finish after Ctrl-C");
    private volatile boolean asked;

    Interrupt() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether the user wants the best so far, now. */
    boolean isAsked() {
        return asked;
    }

    private void await() {
        asked = true;
        try {
            if (!finished.await(MOST_SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                System.err.println("keruen: gave up after waiting two minutes for the solver to stop");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The command has written what it had. */
    @Override
    public void close() {
        finished.countDown();
        if (!asked) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
