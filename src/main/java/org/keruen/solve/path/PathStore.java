package org.keruen.solve.path;

import java.util.Arrays;
import org.keruen.core.Network;

/**
 * Simple paths of a network in little memory: of each arc only its number among those that leave its node, in as many
 * bits as that node's numbers need. A path is read from its origin to its destination, so no length is kept.
 */
final class PathStore {
    private static final int PLACE_BITS = 16;
    private static final int CHUNK = 1 << PLACE_BITS;

    private final Network network;
    private final int[] numberOut;
    private final byte[] bits;
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
        this.bits = new byte[network.nodeCount()];
        for (int v = 0; v < network.nodeCount(); v++) {
            int greatest = Math.max(0, network.firstOut()[v + 1] - network.firstOut()[v] - 1);
            bits[v] = (byte) (Integer.SIZE - Integer.numberOfLeadingZeros(greatest));
            for (int i = network.firstOut()[v]; i < network.firstOut()[v + 1]; i++) {
                numberOut[network.outArc()[i]] = i - network.firstOut()[v];
            }
        }
    }

    /** Takes a path to be looked for or added. */
    void draft(int[] path) {
        draftLength = 0;
        long pending = 0;
        int pendingBits = 0;
        for (int a : path) {
            pending |= (long) numberOut[a] << pendingBits;
            pendingBits += bits[network.tail()[a]];
            for (; pendingBits >= Byte.SIZE; pendingBits -= Byte.SIZE) {
                append((byte) pending);
                pending >>>= Byte.SIZE;
            }
        }
        if (pendingBits > 0) {
            append((byte) pending);
        }
    }

    private void append(byte next) {
        draft = draftLength < draft.length ? draft : Arrays.copyOf(draft, 2 * draftLength);
        draft[draftLength++] = next;
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
        if (used + Math.max(1, draftLength) > CHUNK) {
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
        long pending = 0;
        int pendingBits = 0;
        for (int v = origin; v != destination; count++) {
            for (; pendingBits < bits[v]; pendingBits += Byte.SIZE) {
                pending |= (chunk[at++] & 0xffL) << pendingBits;
            }
            var number = (int) (pending & ((1L << bits[v]) - 1));
            pending >>>= bits[v];
            pendingBits -= bits[v];
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
