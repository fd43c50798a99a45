package org.keruen.solve.engine;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Interrupts a solve that does not look at the clock itself, once its user cancels; after {@link #close} it touches
 * nothing more.
 */
public final class Watchdog implements AutoCloseable {
    private static final long PERIOD_MILLIS = 50;

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread thread;

    /** Watches until closed: as long as {@code cancelled} holds, {@code interrupt} runs again and again. */
    public Watchdog(BooleanSupplier cancelled, Runnable interrupt) {
        thread = Thread.ofPlatform().daemon().name("keruen-watchdog").start(() -> watch(cancelled, interrupt));
    }

    /** Interrupts again and again: a solver that has not yet begun forgets. */
    private void watch(BooleanSupplier cancelled, Runnable interrupt) {
        try {
            while (!over.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS)) {
                if (cancelled.getAsBoolean()) {
                    interrupt.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
