package org.keruen.io.instances;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.keruen.core.Core;
import org.keruen.io.Atomically;

/** Writes a linear multicommodity network as {@link InstanceFormat#MCF} reads it. */
public final class MulticommodityFile {
    private MulticommodityFile() {}

    /**
     * Writes a Core whose resources are capacities, one of each arc in order, and which has neither designs nor prices
     * of not carrying.
     *
     * @throws IllegalArgumentException if it is more than that
     * @throws UncheckedIOException if it cannot be written
     */
    public static void write(Path file, Core core) {
        Atomically.write(file, text(core));
    }

    /**
     * What {@link #write(Path, Core)} writes.
     *
     * @throws IllegalArgumentException if the Core is more than that
     */
    public static String text(Core core) {
        if (!isPlain(core)) {
            throw new IllegalArgumentException("only capacities of arcs can be written in the format mcf");
        }
        var network = core.network();
        var commodities = core.commodities();
        var text = new StringBuilder();
        text.append("%d\n%d\n%d\n".formatted(network.nodeCount(), network.arcCount(), commodities.count()));
        for (int a = 0; a < network.arcCount(); a++) {
            row(text, network.tail()[a], network.head()[a]);
            number(text, core.cost()[0][a]);
            number(text, core.resources().upper()[a]);
            text.append('\n');
        }
        for (int k = 0; k < commodities.count(); k++) {
            row(text, commodities.origin()[k], commodities.destination()[k]);
            number(text, commodities.quantity()[k]);
            text.append('\n');
        }
        return text.toString();
    }

    private static boolean isPlain(Core core) {
        var resources = core.resources();
        boolean plain = core.classCount() == 1
                && core.designs().count() == 0
                && core.constantCost() == 0
                && resources.count() == core.network().arcCount()
                && resources.arc().length == resources.count();
        for (int a = 0; plain && a < resources.count(); a++) {
            plain = resources.arc()[a] == a
                    && resources.first()[a] == a
                    && resources.consumption(a, 0) == 1
                    && !(resources.lower()[a] > 0)
                    && resources.upper()[a] < Double.POSITIVE_INFINITY;
        }
        return plain
                && Arrays.stream(core.commodities().unmetCost()).allMatch(cost -> cost == Double.POSITIVE_INFINITY)
                && Arrays.stream(core.commodities().maxWeight()).allMatch(most -> most == Double.POSITIVE_INFINITY);
    }

    /** The two nodes with which a row begins; the format counts from 1. */
    private static void row(StringBuilder text, int from, int to) {
        text.append(from + 1).append(' ').append(to + 1);
    }

    private static void number(StringBuilder text, double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        text.append(' ').append(whole ? Long.toString((long) value) : Double.toString(value));
    }
}
