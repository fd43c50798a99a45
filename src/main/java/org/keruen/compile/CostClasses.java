package org.keruen.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.keruen.problem.Cargo;
import org.keruen.problem.Contract;
import org.keruen.problem.Corridor;
import org.keruen.problem.Demand;
import org.keruen.problem.Problem;
import org.keruen.problem.Subsidy;

/** The cost classes of a problem's demands, numbered in the order of the demands. */
final class CostClasses {
    private final List<CostClass> classes = new ArrayList<>();
    private final Map<String, Integer> classOfDemand = new HashMap<>();

    CostClasses(Problem problem) {
        boolean shippersMatter = shippersMatter(problem);
        var numbers = new HashMap<CostClass, Integer>();
        for (var demand : problem.rows(Demand.class)) {
            var costClass = new CostClass(
                    problem.row(Cargo.class, demand.cargo()),
                    closedGates(problem, demand),
                    shippersMatter ? demand.shipper() : null);
            classOfDemand.put(demand.id(), numbers.computeIfAbsent(costClass, added -> {
                classes.add(added);
                return classes.size() - 1;
            }));
        }
    }

    List<CostClass> list() {
        return classes;
    }

    int of(Demand demand) {
        return java.util.Objects.requireNonNull(classOfDemand.get(demand.id()));
    }

    private static boolean shippersMatter(Problem problem) {
        return problem.rows(Contract.class).stream()
                        .anyMatch(contract -> !contract.eligibility().shippers().isEmpty())
                || problem.rows(Subsidy.class).stream()
                        .anyMatch(subsidy -> !subsidy.eligibility().shippers().isEmpty());
    }

    private static Set<String> closedGates(Problem problem, Demand demand) {
        var closed = new TreeSet<String>();
        for (var corridor : problem.rows(Corridor.class)) {
            if (!demand.terms().allows(corridor)) {
                closed.addAll(problem.gates(corridor));
            }
        }
        return closed;
    }
}
