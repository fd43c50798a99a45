package org.keruen.solve.path;

import java.util.Arrays;
import org.keruen.core.Network;

/**
 * Simple paths of a network in little memory: of each arc only its number among those that leave its node, in seven
 * bits a byte and mostly one byte. A path is read from its origin to its destination, so no length is kept.
 */
final class PathStore {
    private static final int PLACE_BITS = 16;
    private static final int CHUNK = 1 << PLACE_BITS;

    private final Network network;
    private final int[] numberOut;
    private final int[] arcs;
    private byte[] draft = new byte[256];
    private int draftLength;
    private byte[][] chunks = new byte[16][];
    private int chunkCount;
    private int used = CHUNK;

    PathStore(Network network) {
        this.network = network;
        this.numberOut = new int[network.arcCount()];
        this.arcs = new int[network.nodeCount()];
        for (int v = 0; v < network.nodeCount(); v++) {
            for (int i = network.firstOut()[v]; i < network.firstOut()[v + 1]; i++) {
                numberOut[network.outArc()[i]] = i - network.firstOut()[v];
            }
        }
    }

    /** Takes a path to be looked for or added. */
    void draft(int[] path) {
        draftLength = 0;
        for (int a : path) {
            if (draftLength + 5 > draft.length) {
                draft = Arrays.copyOf(draft, 2 * draft.length);
            }
            int left = numberOut[a];
            for (; left > 127; left >>>= 7) {
                draft[draftLength++] = (byte) (left | 128);
            }
            draft[draftLength++] = (byte) left;
        }
    }

    /** Whether the path at a place, which has the same ends, is the draft. */
    boolean isDraft(int place) {
        byte[] chunk = chunks[place >>> PLACE_BITS];
        int from = place & (CHUNK - 1);
        int to = from + draftLength;
        return to <= chunk.length && Arrays.equals(chunk, from, to, draft, 0, draftLength);
    }

    /** Adds the draft; its place. */
    int addDraft() {
        if (used + draftLength > CHUNK) {
            chunks = chunkCount < chunks.length ? chunks : Arrays.copyOf(chunks, 2 * chunkCount);
            chunks[chunkCount++] = new byte[Math.max(CHUNK, draftLength)];
            used = 0;
        }
        System.arraycopy(draft, 0, chunks[chunkCount - 1], used, draftLength);
        int place = ((chunkCount - 1) << PLACE_BITS) | used;
        used += draftLength;
        return place;
    }

    /** Reads the path at a place into {@link #arcs}; how many arcs it has. */
    int read(int place, int origin, int destination) {
        byte[] chunk = chunks[place >>> PLACE_BITS];
        int at = place & (CHUNK - 1);
        int count = 0;
        for (int v = origin; v != destination; count++) {
            int number = chunk[at] & 127;
            for (int shift = 7; chunk[at++] < 0; shift += 7) {
                number |= (chunk[at] & 127) << shift;
            }
            arcs[count] = network.outArc()[network.firstOut()[v] + number];
            v = network.head()[arcs[count]];
        }
        return count;
    }

    /** The path last read, and room after it. */
    int[] arcs() {
        return arcs;
    }
}
