package org.keruen.problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a demand's cargo can never pass a link or terminal, whatever is invested. */
final class ReachObstacles {
    private final Problem problem;
    private final RateTables rates;
    private final Map<String, List<Closure>> closures = new HashMap<>();
    private final Map<String, List<Corridor>> gateOf = new HashMap<>();
    private final Map<String, List<Expansion>> expansions = new HashMap<>();
    private final Map<String, List<ThroughRate>> throughRates = new HashMap<>();
    private final Map<String, List<Contract>> contracts = new HashMap<>();

    private final Map<Question, Optional<String>> answers = new HashMap<>();

    /** All that the answer depends on. */
    private record Question(
            String place,
            boolean forward,
            String cargo,
            String shipper,
            List<String> corridorsAllowed,
            List<String> corridorsForbidden,
            boolean heedClosures) {}

    ReachObstacles(Problem problem) {
        this.problem = problem;
        this.rates = RateTables.of(problem);
        for (var closure : problem.rows(Closure.class)) {
            for (var target : closure.targets()) {
                ClosureRules.places(problem, target).forEach(place -> put(closures, place, closure));
            }
        }
        for (var corridor : problem.rows(Corridor.class)) {
            problem.gates(corridor).forEach(gate -> put(gateOf, gate, corridor));
        }
        problem.rows(Expansion.class).stream()
                .filter(expansion -> expansion.year() == null
                        || expansion.year() <= problem.header().baseYear())
                .forEach(expansion -> put(expansions, expansion.target(), expansion));
        problem.rows(ThroughRate.class).forEach(rate -> rate.chain().forEach(leg -> put(throughRates, leg, rate)));
        problem.rows(Contract.class).stream()
                .filter(contract -> contract.price().pricePerTonne() != null)
                .forEach(contract -> ClosureRules.places(problem, contract.target())
                        .forEach(place -> put(contracts, place, contract)));
    }

    private static <T> void put(Map<String, List<T>> lists, String key, T item) {
        lists.computeIfAbsent(key, _ -> new ArrayList<>()).add(item);
    }

    /** What is in the way on a link, in words; null if nothing is. */
    @Nullable
    String on(Link link, boolean forward, Demand demand, boolean heedClosures) {
        return on(
                new Place(
                        link.id(),
                        link.cargo(),
                        link.availability(),
                        link.capacity(),
                        link.charge(),
                        link.capacity().capacityTonnes()),
                forward,
                demand,
                heedClosures);
    }

    /** What is in the way at a terminal, in words; null if nothing is. */
    @Nullable
    String on(Terminal terminal, boolean forward, Demand demand, boolean heedClosures) {
        return on(
                new Place(
                        terminal.id(),
                        terminal.cargo(),
                        terminal.availability(),
                        terminal.capacity(),
                        terminal.charge(),
                        terminal.capacityTonnes()),
                forward,
                demand,
                heedClosures);
    }

    private record Place(
            String id,
            CargoFilter filter,
            Availability availability,
            Capacity capacity,
            Charge charge,
            double capacityTonnes) {}

    private @Nullable String on(Place place, boolean forward, Demand demand, boolean heedClosures) {
        var terms = demand.terms();
        var question = new Question(
                place.id(),
                forward,
                demand.cargo(),
                demand.shipper(),
                terms.corridorsAllowed(),
                terms.corridorsForbidden(),
                heedClosures);
        return answers.computeIfAbsent(question, _ -> Optional.ofNullable(find(place, forward, demand, heedClosures)))
                .orElse(null);
    }

    private @Nullable String find(Place place, boolean forward, Demand demand, boolean heedClosures) {
        var cargo = problem.row(Cargo.class, demand.cargo());
        if (!place.filter().accepts(cargo)) {
            return "takes no " + cargo.id();
        }
        if (!hasCapacity(place)) {
            return problem.isOpen(place.availability())
                    ? "has no capacity"
                    : "is not open in %d, and no expansion opens it"
                            .formatted(problem.header().baseYear());
        }
        for (var corridor : gateOf.getOrDefault(place.id(), List.of())) {
            if (!demand.terms().allows(corridor)) {
                return "is a gate of %s, which the demand may not pass".formatted(corridor.id());
            }
        }
        if (!isPriced(place, forward, demand, cargo)) {
            return "has no rate for %s in price list %s"
                    .formatted(cargo.id(), place.charge().priceList());
        }
        return heedClosures && isShut(place.id(), forward, cargo) ? "is shut all year" : null;
    }

    private boolean hasCapacity(Place place) {
        boolean gains = expansions.getOrDefault(place.id(), List.of()).stream()
                .anyMatch(expansion ->
                        expansion.unit().adds() == null || expansion.unit().adds() > 0);
        if (gains || !problem.isOpen(place.availability())) {
            return gains;
        }
        var byPeriod = place.capacity().capacityTonnesByPeriod();
        boolean hasPart = byPeriod.isEmpty() || byPeriod.stream().anyMatch(tonnes -> tonnes > 0);
        return hasPart
                && place.capacityTonnes()
                        > (byPeriod.isEmpty() ? place.capacity().backgroundTonnes() : 0);
    }

    private boolean isShut(String place, boolean forward, Cargo cargo) {
        var held = closures.getOrDefault(place, List.of()).stream()
                .filter(closure ->
                        closure.direction().covers(forward) && !closure.exempt().names(cargo))
                .toList();
        return problem.rows(Period.class).stream()
                .allMatch(period -> held.stream().anyMatch(closure -> closure.shareOpenIn(period) == 0));
    }

    private boolean isPriced(Place place, boolean forward, Demand demand, Cargo cargo) {
        var list = place.charge().priceList();
        return list == null
                || problem.rows(Period.class).stream()
                        .anyMatch(period ->
                                !rates.best(list, cargo, forward, period.id()).isEmpty())
                || throughRates.getOrDefault(place.id(), List.of()).stream()
                        .anyMatch(rate -> rate.cargo().accepts(cargo))
                || contracts.getOrDefault(place.id(), List.of()).stream()
                        .anyMatch(contract -> contract.eligibility().admits(demand, cargo));
    }
}
