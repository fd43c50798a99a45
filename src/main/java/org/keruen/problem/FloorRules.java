package org.keruen.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What must be reached is within what is asked for. */
final class FloorRules {
    private FloorRules() {}

    static List<Complaint> complaints(Problem problem) {
        var complaints = new ArrayList<Complaint>();
        problem.rows(Limit.class).forEach(limit -> ofLimit(problem, limit, complaints));
        problem.rows(Contract.class).forEach(contract -> ofContract(problem, contract, complaints));
        problem.rows(Policy.class).forEach(policy -> ofPolicy(problem, policy, complaints));
        return complaints;
    }

    private static void ofLimit(Problem problem, Limit limit, List<Complaint> complaints) {
        double lower = limit.bounds().lower();
        if (lower <= 0) {
            return;
        }
        double most = limit.bounds().background();
        for (var demand : problem.rows(Demand.class)) {
            var cargo = problem.row(Cargo.class, demand.cargo());
            if (limit.cargo().accepts(cargo)) {
                most += demand.volume().ofYear() * perTonne(problem, limit, cargo);
            }
        }
        if (most < lower) {
            complaints.add(Consistency.about(limit, "lower", Consistency.text(lower), beyond(most)));
        }
    }

    private static String beyond(double most) {
        return "is above everything that is asked for: if all demands passed every member, they would come to %s"
                .formatted(Consistency.text(most));
    }

    /** The most that a tonne of cargo can count on the limit: on every member once. */
    private static double perTonne(Problem problem, Limit limit, Cargo cargo) {
        double sum = 0;
        for (var member : limit.members()) {
            double coefficient = coefficient(problem, limit, member, cargo);
            for (var place : ClosureRules.places(problem, member)) {
                sum += coefficient * measure(problem, limit.measure(), place, cargo);
            }
        }
        return sum;
    }

    private static double coefficient(Problem problem, Limit limit, String member, Cargo cargo) {
        LimitCoefficient best = null;
        int bestRank = 0;
        for (var row : problem.rows(LimitCoefficient.class)) {
            boolean fits = row.limit().equals(limit.id())
                    && (row.member() == null || row.member().equals(member))
                    && (row.cargo() == null || row.cargo().equals(cargo.id()));
            int rank = (row.member() == null ? 0 : 2) + (row.cargo() == null ? 0 : 1);
            if (fits && rank > bestRank) {
                best = row;
                bestRank = rank;
            }
        }
        return best == null ? 1 : best.coefficient();
    }

    private static double measure(Problem problem, Measure measure, String place, Cargo cargo) {
        var units = cargo.units();
        return switch (measure) {
            case TONNES -> 1;
            case TEU -> inverse(units.tonnesPerTeu());
            case WAGONS -> inverse(units.tonnesPerWagon());
            case TRUCKS -> inverse(units.tonnesPerTruck());
            case WAGON_DAYS ->
                inverse(units.tonnesPerWagon())
                        * ofPlace(
                                problem,
                                place,
                                link -> link.course().days(),
                                terminal -> terminal.handling().dwellDays());
            case CO2_TONNES -> ofPlace(problem, place, Link::co2TonnesPerTonne, Terminal::co2TonnesPerTonne);
        };
    }

    private static double ofPlace(
            Problem problem, String place, ToDoubleFunction<Link> ofLink, ToDoubleFunction<Terminal> ofTerminal) {
        var link = problem.find(Link.class, place);
        return link != null
                ? ofLink.applyAsDouble(link)
                : ofTerminal.applyAsDouble(Objects.requireNonNull(problem.find(Terminal.class, place)));
    }

    private static double inverse(@Nullable Double tonnes) {
        return tonnes == null ? 0 : 1 / tonnes;
    }

    private static void ofContract(Problem problem, Contract contract, List<Complaint> complaints) {
        var volume = contract.volume();
        var lot = volume.lotTonnes();
        double committed = lot == null ? volume.committedTonnes() : lot * volume.minLots();
        boolean signed = lot == null ? !contract.optional() : volume.minLots() > 0;
        if (!signed || !volume.allOrNothing()) {
            return;
        }
        double eligible = 0;
        for (var demand : problem.rows(Demand.class)) {
            if (contract.eligibility().admits(demand, problem.row(Cargo.class, demand.cargo()))) {
                eligible += demand.volume().ofYear();
            }
        }
        double most = eligible * ClosureRules.places(problem, contract.target()).size();
        if (most < committed) {
            var rule = "must all be carried (all_or_nothing), but only %s tonnes that may go under it are asked for"
                    .formatted(Consistency.text(eligible));
            var column = lot == null ? "committed_tonnes" : "min_lots";
            complaints.add(Consistency.about(contract, column, Consistency.text(committed), rule));
        }
    }

    private static void ofPolicy(Problem problem, Policy policy, List<Complaint> complaints) {
        var threshold = policy.thresholdTonnes();
        if (policy.kind() != PolicyKind.MIN_CORRIDORS || policy.value() < 1 || threshold == null) {
            return;
        }
        double asked = problem.rows(Demand.class).stream()
                .mapToDouble(demand -> demand.volume().ofYear())
                .sum();
        if (threshold > asked) {
            var rule = "is above everything that is asked for, %s tonnes".formatted(Consistency.text(asked));
            complaints.add(Consistency.about(policy, "threshold_tonnes", Consistency.text(threshold), rule));
        }
    }
}
