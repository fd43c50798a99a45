package org.keruen.solve.cuts;

import org.keruen.core.Core;
import org.keruen.solve.path.Links;

/**
 * What each arc can carry: {@code free + Σ_j adds_j y_{design_j}} units of flow, by the link that says most of it. An
 * infinite {@code adds} means that one unit opens the arc for all.
 */
final class ArcRooms {
    private static final int[] NO_DESIGN = {};
    private static final double[] NOTHING = {};

    private final Room[] rooms;

    /**
     * Room of an arc.
     *
     * @param free without designs; +∞ if nothing bounds it
     */
    record Room(double free, int[] design, double[] adds) {}

    ArcRooms(Core core, Links links) {
        rooms = new Room[core.network().arcCount()];
        for (int a = 0; a < rooms.length; a++) {
            rooms[a] = room(links.of(a));
        }
        constantCapacities(core);
    }

    private static Room room(Links.Link[] links) {
        Links.Link best = null;
        for (var link : links) {
            best = best == null || total(link) < total(best) ? link : best;
        }
        if (best == null) {
            return new Room(Double.POSITIVE_INFINITY, NO_DESIGN, NOTHING);
        }
        double[] adds = best.adds().clone();
        for (int i = 0; i < adds.length; i++) {
            adds[i] /= best.weight();
        }
        return new Room(best.upper() / best.weight(), best.design(), adds);
    }

    private static double total(Links.Link link) {
        double sum = link.upper();
        for (double adds : link.adds()) {
            sum += adds;
        }
        return sum / link.weight();
    }

    /** Arcs without designs, alone under a capacity. */
    private void constantCapacities(Core core) {
        var resources = core.resources();
        var designs = core.designs();
        boolean[] changes = new boolean[resources.count()];
        for (int i = 0; i < designs.resource().length; i++) {
            changes[designs.resource()[i]] |= designs.addsUpper()[i] != 0;
        }
        for (int r = 0; r < resources.count(); r++) {
            int entry = resources.first()[r];
            if (!changes[r]
                    && resources.first()[r + 1] == entry + 1
                    && resources.factorRow()[entry] == 0
                    && resources.weight()[entry] > 0
                    && rooms[resources.arc()[entry]].design().length == 0) {
                int a = resources.arc()[entry];
                double free = resources.upper()[r] / resources.weight()[entry];
                rooms[a] = new Room(Math.max(0, Math.min(free, rooms[a].free())), NO_DESIGN, NOTHING);
            }
        }
    }

    Room of(int arc) {
        return rooms[arc];
    }
}
