package org.keruen.solve.hybrid;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.keruen.core.Core;

/**
 * What of a Core lies among some nodes: arcs between these, resources used there, and designs that matter nowhere else.
 * Any other design stays as it is, and arcs that such a one closes are not there.
 *
 * @param node, arc, resource, design what lies there, ascending
 * @param nodeOf, arcOf, resourceOf, designOf the place of each of the Core's in these; −1 for what lies elsewhere
 */
record Part(
        int[] node,
        int[] arc,
        int[] resource,
        int[] design,
        int[] nodeOf,
        int[] arcOf,
        int[] resourceOf,
        int[] designOf) {

    /** The part of a Core among nodes, where the other designs have these units. */
    static Part among(Core core, BitSet nodes, int[] units) {
        var draft = new Draft(core, nodes);
        while (draft.hold(units)) {
            draft.findResources();
        }
        return new Part(
                nodes.stream().toArray(),
                draft.arcs.stream().toArray(),
                draft.resources.stream().toArray(),
                draft.designs.stream().toArray(),
                places(nodes, core.network().nodeCount()),
                places(draft.arcs, core.network().arcCount()),
                places(draft.resources, core.resources().count()),
                places(draft.designs, core.designs().count()));
    }

    /** What may still lie there; what does not is taken out step by step. */
    private static final class Draft {
        private final Core core;
        private final BitSet arcs = new BitSet();
        private final BitSet resources = new BitSet();
        private final BitSet designs = new BitSet();

        Draft(Core core, BitSet nodes) {
            this.core = core;
            var network = core.network();
            IntStream.range(0, network.arcCount())
                    .filter(a -> nodes.get(network.tail()[a]) && nodes.get(network.head()[a]))
                    .filter(a -> Arrays.stream(core.cost()).anyMatch(ofClass -> ofClass[a] < Double.POSITIVE_INFINITY))
                    .forEach(arcs::set);
            designs.set(0, core.designs().count());
            findResources();
        }

        void findResources() {
            var all = core.resources();
            resources.clear();
            for (int r = 0; r < all.count(); r++) {
                for (int i = all.first()[r]; i < all.first()[r + 1]; i++) {
                    if (arcs.get(all.arc()[i])) {
                        resources.set(r);
                    }
                }
            }
        }

        /** Takes out designs that matter elsewhere and arcs that these close; whether there were any. */
        boolean hold(int[] units) {
            var all = core.designs();
            boolean any = false;
            for (int g = designs.nextSetBit(0); g >= 0; g = designs.nextSetBit(g + 1)) {
                if (!isFree(g)) {
                    any = true;
                    designs.clear(g);
                    for (int i = all.firstArc()[g]; i < all.firstArc()[g + 1] && units[g] < 1; i++) {
                        arcs.clear(all.arc()[i]);
                    }
                }
            }
            return any;
        }

        private boolean isFree(int g) {
            var all = core.designs();
            boolean matters =
                    all.firstArc()[g] < all.firstArc()[g + 1] || all.firstEffect()[g] < all.firstEffect()[g + 1];
            return matters
                    && all.least()[g] < all.most()[g]
                    && IntStream.range(all.firstArc()[g], all.firstArc()[g + 1]).allMatch(i -> arcs.get(all.arc()[i]))
                    && IntStream.range(all.firstEffect()[g], all.firstEffect()[g + 1])
                            .allMatch(i -> resources.get(all.resource()[i]));
        }
    }

    private static int[] places(BitSet inside, int count) {
        int[] place = new int[count];
        Arrays.fill(place, -1);
        int next = 0;
        for (int i = inside.nextSetBit(0); i >= 0; i = inside.nextSetBit(i + 1)) {
            place[i] = next++;
        }
        return place;
    }
}
