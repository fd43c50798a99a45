package org.keruen.solve.hybrid;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What one thread tells another, each word at a time on the speaker's clock of work. The listener hears all that was
 * said up to a time, and waits until the speaker's clock has passed that: so what it hears depends on work alone, not
 * on how fast either is (Chandy, Misra 1979, doi:10.1109/TSE.1979.230182).
 */
final class Channel<T> {
    private static final long LOOK_MILLIS = 5;

    private final Deque<Word<T>> words = new ArrayDeque<>();
    private long clock;

    private record Word<T>(long at, T what) {}

    /** The speaker's clock shows so much; it does not go back. */
    synchronized void pass(long now) {
        clock = Math.max(clock, now);
        notifyAll();
    }

    /** Says something, now. */
    synchronized void tell(T what) {
        words.add(new Word<>(clock, what));
    }

    /** The speaker will say no more. */
    void close() {
        pass(Long.MAX_VALUE);
    }

    /** What was said up to a time and has not been heard; waits until the clock is beyond, unless told to stop. */
    synchronized List<T> heard(long until, BooleanSupplier stop) {
        while (clock <= until && !stop.getAsBoolean()) {
            try {
                wait(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        var heard = new ArrayList<T>();
        while (!words.isEmpty() && words.getFirst().at() <= until) {
            heard.add(words.removeFirst().what());
        }
        return heard;
    }
}
