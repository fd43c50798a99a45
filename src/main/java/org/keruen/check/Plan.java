package org.keruen.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keruen.allocation.Allocation;
import org.keruen.problem.Problem;

/** An allocation with the rows of the problem that it names: what every rule looks at. */
final class Plan {
    private final Problem problem;
    private final Allocation allocation;
    private final Members members;
    private final Calendar calendar;
    private final Chosen chosen;
    private final List<Trip> trips = new ArrayList<>();
    private final Map<String, List<Passage>> passagesByMember = new LinkedHashMap<>();

    Plan(Problem problem, Allocation allocation, Findings findings) {
        this.problem = problem;
        this.allocation = allocation;
        members = new Members(problem);
        calendar = new Calendar(problem);
        chosen = new Chosen(problem, members, allocation);
        var reader = new RouteReader(problem, members, calendar, findings);
        for (int i = 0; i < allocation.routes().size(); i++) {
            var trip = reader.read(i + 1, allocation.routes().get(i));
            if (trip != null) {
                trips.add(trip);
            }
        }
        for (var passage : passages()) {
            passagesByMember
                    .computeIfAbsent(passage.member().name(), _ -> new ArrayList<>())
                    .add(passage);
        }
    }

    Problem problem() {
        return problem;
    }

    Allocation allocation() {
        return allocation;
    }

    Members members() {
        return members;
    }

    Calendar calendar() {
        return calendar;
    }

    Chosen chosen() {
        return chosen;
    }

    List<Trip> trips() {
        return trips;
    }

    List<Passage> passages() {
        return trips.stream().flatMap(trip -> trip.passages().stream()).toList();
    }

    List<Wait> waits() {
        return trips.stream().flatMap(trip -> trip.waits().stream()).toList();
    }

    List<Passage> passagesOf(Member member) {
        return passagesByMember.getOrDefault(member.name(), List.of());
    }

    static double tonnes(List<Passage> passages) {
        return passages.stream().mapToDouble(Passage::tonnes).sum();
    }
}
