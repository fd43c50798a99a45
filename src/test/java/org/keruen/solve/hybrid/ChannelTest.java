package org.keruen.solve.hybrid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ChannelTest {
    @Test
    void whatWasSaidByThenIsHeardOnce() {
        var channel = new Channel<String>();
        channel.pass(10);
        channel.tell("ten");
        channel.pass(20);
        channel.tell("twenty");
        channel.pass(30);
        assertThat(channel.heard(19, () -> false)).containsExactly("ten");
        assertThat(channel.heard(20, () -> false)).containsExactly("twenty");
        assertThat(channel.heard(29, () -> false)).isEmpty();
    }

    @Test
    void theListenerWaitsUntilNothingMoreCanBeSaidByThen() throws Exception {
        var channel = new Channel<String>();
        channel.pass(10);
        var begun = new CountDownLatch(1);
        var heard = CompletableFuture.supplyAsync(() -> {
            begun.countDown();
            return channel.heard(10, () -> false);
        });
        begun.await();
        channel.tell("still ten");
        channel.pass(11);
        assertThat(heard.get()).containsExactly("still ten");
    }

    @Test
    void aClosedChannelKeepsNobodyWaiting() {
        var channel = new Channel<String>();
        channel.tell("at first");
        channel.close();
        assertThat(channel.heard(1_000_000, () -> false)).containsExactly("at first");
    }

    @Test
    void whoIsToldToStopWaitsNoLonger() {
        var channel = new Channel<String>();
        channel.tell("at first");
        assertThat(channel.heard(5, () -> true)).containsExactly("at first");
    }
}
