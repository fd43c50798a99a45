package org.keruen.compile;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keruen.problem.Cargo;
import org.keruen.problem.Eligibility;

/**
 * Demands that pay the same everywhere: of one cargo, barred from the same gates, and of one shipper where some
 * contract or subsidy asks for it.
 *
 * @param closedGates links and terminals that the demands' corridor rules close
 * @param shipper null where nobody asks
 */
record CostClass(
        Cargo cargo, Set<String> closedGates, @Nullable String shipper) {

    boolean isAdmittedBy(Eligibility eligibility) {
        return eligibility.cargo().accepts(cargo)
                && (eligibility.shippers().isEmpty() || eligibility.shippers().contains(shipper));
    }
}
