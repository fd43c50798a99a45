package org.keruen.solve.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.solve.Budget;
import org.keruen.solve.Watcher;

class HelperTest {
    private static final long LATE = 1L << 40;

    private final AtomicBoolean over = new AtomicBoolean();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatFailsInTheOtherThreadFailsHereTooWhenNextHeard() throws IOException {
        try (var helper = helper(failing(() -> {
            throw new IllegalStateException("a bug");
        }))) {
            assertThatThrownBy(() -> helper.pass(LATE, over::get))
                    .isInstanceOf(IllegalStateException.class)
                    .hasRootCauseMessage("a bug");
        }
    }

    @Test
    void aFailureIsNotForgottenWhenTheClockEndsTheSearch() throws IOException {
        try (var helper = helper(failing(() -> {
            throw new IllegalStateException("a bug");
        }))) {
            assertThatThrownBy(() -> helper.pass(LATE, over::get)).isInstanceOf(IllegalStateException.class);
            over.set(true);
            assertThatThrownBy(helper::stopped).hasRootCauseMessage("a bug");
        }
    }

    @Test
    void anErrorOfTheOtherThreadIsPassedOnAsItIs() throws IOException {
        var error = new StackOverflowError("deep");
        try (var helper = helper(failing(() -> error))) {
            assertThatThrownBy(() -> helper.pass(LATE, over::get)).isSameAs(error);
        }
    }

    @Test
    void whoIsInterruptedWaitsNoLongerAndStaysInterrupted() throws IOException {
        try (var helper = helper(Watcher.NONE)) {
            Thread.currentThread().interrupt();
            helper.pass(LATE, over::get);
        }
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void atItsEndItTellsWhatItHasFound() throws IOException {
        try (var helper = helper(Watcher.NONE)) {
            assertThat(helper.end(3_000_000, over::get)).isNotEmpty();
        }
    }

    private Helper helper(Watcher watcher) throws IOException {
        var core = TinyNetworks.of(folder, TinyNetworks.SHARED_TRUNK);
        var budget = new Budget(Double.POSITIVE_INFINITY, Long.MAX_VALUE, 1e-6, 3, 2, over::get);
        return new Helper(core, HybridSettings.DEFAULT, budget, watcher, over::get);
    }

    private static Watcher failing(Supplier<Error> failure) {
        return new Watcher() {
            @Override
            public void incumbent(double cost) {
                throw failure.get();
            }

            @Override
            public void bound(double bound) {}
        };
    }
}
