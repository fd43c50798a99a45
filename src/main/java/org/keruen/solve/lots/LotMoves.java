package org.keruen.solve.lots;

import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import ai.timefold.solver.core.impl.score.director.ScoreDirector;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A kind of move, drawn by chance and never filtered out. The only door to Timefold's selectors: their interface is
 * half public in 2.2.0.
 */
public abstract class LotMoves implements MoveIteratorFactory<Bookings, Reroute> {
    /** Draws until a plain change is taken instead. */
    private static final int MOST_TRIES = 3;

    private @Nullable Crowd crowd;

    @Override
    public void phaseStarted(ScoreDirector<Bookings> director) {
        crowd = new Crowd(director.getWorkingSolution());
    }

    @Override
    public void phaseEnded(ScoreDirector<Bookings> director) {
        crowd = null;
    }

    /** Pairs of a bundle and a way; Timefold asks at every step. */
    @Override
    public long getSize(ScoreDirector<Bookings> director) {
        return Objects.requireNonNull(crowd).pairCount();
    }

    /** As many moves as there are pairs of a bundle and a way, drawn with a seed of their own: they have no order. */
    @Override
    public Iterator<Reroute> createOriginalMoveIterator(ScoreDirector<Bookings> director) {
        return new Drawing(Objects.requireNonNull(crowd), new Random(0), getSize(director));
    }

    @Override
    public Iterator<Reroute> createRandomMoveIterator(ScoreDirector<Bookings> director, RandomGenerator random) {
        return new Drawing(Objects.requireNonNull(crowd), random, Long.MAX_VALUE);
    }

    /** Moves drawn one after another. */
    private final class Drawing implements Iterator<Reroute> {
        private final Crowd here;
        private final RandomGenerator random;
        private long left;

        private Drawing(Crowd here, RandomGenerator random, long left) {
            this.here = here;
            this.random = random;
            this.left = left;
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public Reroute next() {
            if (left-- <= 0) {
                throw new NoSuchElementException();
            }
            for (int i = 0; i < MOST_TRIES; i++) {
                var move = draw(here, random);
                if (move != null) {
                    return move;
                }
            }
            return here.change(random);
        }
    }

    /** A move drawn by chance; null if what was drawn changes nothing. */
    abstract @Nullable Reroute draw(Crowd here, RandomGenerator random);
}
