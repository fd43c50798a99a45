package org.keruen.check;

import java.util.ArrayList;
import java.util.List;
import org.keruen.problem.Corridor;

/** A route as far as its legs can be found in the problem. */
record Trip(Shipment shipment, List<Passage> passages, List<Wait> waits) {
    Trip {
        passages = List.copyOf(passages);
        waits = List.copyOf(waits);
    }

    double km() {
        return passages.stream().mapToDouble(passage -> passage.member().km()).sum();
    }

    /** Days on links and in terminals, and the full days of each period waited in. */
    double days(Calendar calendar) {
        double moving = passages.stream()
                .mapToDouble(passage -> passage.member().days())
                .sum();
        return moving
                + waits.stream()
                        .mapToDouble(wait -> calendar.days(wait.period()))
                        .sum();
    }

    double co2TonnesPerTonne() {
        return passages.stream()
                .mapToDouble(passage -> passage.member().co2TonnesPerTonne())
                .sum();
    }

    boolean passesGateOf(Corridor corridor, Members members) {
        return passages.stream()
                .anyMatch(passage -> members.corridorsAt(passage.member()).contains(corridor));
    }

    /** Longest runs of legs, one right after the other, that claim the same through rate. */
    List<List<Passage>> throughRuns() {
        var runs = new ArrayList<List<Passage>>();
        for (var passage : passages) {
            var last = runs.isEmpty() ? null : runs.getLast().getLast();
            if (passage.leg().throughRate() == null) {
                continue;
            }
            if (last != null
                    && last.place() == passage.place() - 1
                    && passage.leg().throughRate().equals(last.leg().throughRate())) {
                runs.getLast().add(passage);
            } else {
                runs.add(new ArrayList<>(List.of(passage)));
            }
        }
        return runs;
    }
}
