package org.keruen.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keruen.allocation.LegKind;
import org.keruen.allocation.Route;
import org.keruen.problem.Corridor;
import org.keruen.problem.Link;
import org.keruen.problem.Problem;

/** In which corridor a route is drawn that passes several: the one whose links it follows longest. */
final class MainCorridor {
    private final Problem problem;
    private final Map<String, Set<String>> members = new HashMap<>();

    MainCorridor(Problem problem) {
        this.problem = problem;
        problem.rows(Corridor.class).forEach(corridor -> members.put(corridor.id(), new HashSet<>(corridor.members())));
    }

    /** Its id; null for a route that passes no corridor's gate. */
    @Nullable
    String of(Route route) {
        String longest = null;
        double most = -1;
        for (var corridor : route.corridors()) {
            double km = kmOn(route, members.getOrDefault(corridor, Set.of()));
            if (km > most) {
                most = km;
                longest = corridor;
            }
        }
        return longest;
    }

    private double kmOn(Route route, Set<String> links) {
        double km = 0;
        for (var leg : route.legs()) {
            if (leg.kind() == LegKind.LINK && links.contains(leg.id())) {
                km += problem.row(Link.class, leg.id()).course().km();
            }
        }
        return km;
    }
}
