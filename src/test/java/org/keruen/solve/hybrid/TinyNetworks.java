package org.keruen.solve.hybrid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.keruen.core.Core;
import org.keruen.io.instances.InstanceFormat;

/** Networks as texts: with modules, and one with fixed charges. */
final class TinyNetworks {
    /** One arc with modules of 10 for 7 and of 3 for 3. */
    static final String ONE_ARC = """
        2 1 1
        0 1 1 2 10 7 3 3
        0 1 25
        """;

    /**
     * Three senders to node 4, each with a way of its own for 60 and one by node 3, whose arc on carries all three for
     * 100: together they pay 100 + 3 · 10, alone 180.
     */
    static final String SHARED_TRUNK = """
        5 7 3
        0 4 1 1 10 60
        1 4 1 1 10 60
        2 4 1 1 10 60
        0 3 0 1 10 10
        1 3 0 1 10 10
        2 3 0 1 10 10
        3 4 0 1 30 100
        0 4 10
        1 4 10
        2 4 10
        """;

    /**
     * Three senders to node 3 by node 4, from where a trunk for 200 goes straight (arc 3) and one for 100 and one for
     * 50 by node 5 (arcs 4 and 5).
     */
    static final String TWO_TRUNKS = """
        6 6 3
        0 4 0 1 10 0
        1 4 0 1 10 0
        2 4 0 1 10 0
        4 3 0 1 30 200
        4 5 0 1 30 100
        5 3 0 1 30 50
        0 3 10
        1 3 10
        2 3 10
        """;

    /** One sender of 10 to node 2, with room for 6 straight (arc 0) and for 6 by node 3 (arcs 1 and 2), 10 an arc. */
    static final String NO_ROOM_FOR_ALL = """
        MULTIGEN.DAT:
        3 3 1
        1 2 1 6 10 1 1
        1 3 1 6 10 1 1
        3 2 1 6 10 1 1
        1 2 10
        """;

    private TinyNetworks() {}

    static Core of(Path folder, String text) throws IOException {
        return InstanceFormat.MODULAR.read(Files.writeString(folder.resolve("network.txt"), text));
    }

    static Core ofFixedCharges(Path folder, String text) throws IOException {
        return InstanceFormat.CANAD.read(Files.writeString(folder.resolve("network.dow"), text));
    }
}
