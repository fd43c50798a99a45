package org.keruen.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The designs of a Core in the making. */
final class DesignDrafts {
    private final List<Design> designs = new ArrayList<>();
    private final List<SideConstraint> sideConstraints = new ArrayList<>();

    record Design(DesignInfo info, int least, int most, double cost, List<Integer> arcs, List<Effect> effects) {}

    record Effect(int row, double addsLower, double addsUpper) {}

    /** Σ factor·y ≤ limit. */
    record SideConstraint(Map<Integer, Double> factorOfDesign, double limit) {}

    /** Number of the new design. */
    int add(DesignInfo info, int least, int most, double cost) {
        designs.add(new Design(info, least, most, cost, new ArrayList<>(), new ArrayList<>()));
        return designs.size() - 1;
    }

    void own(int design, int arc) {
        designs.get(design).arcs().add(arc);
    }

    void widen(int design, int row, double addsLower, double addsUpper) {
        designs.get(design).effects().add(new Effect(row, addsLower, addsUpper));
    }

    void constrain(Map<Integer, Double> factorOfDesign, double limit) {
        sideConstraints.add(new SideConstraint(factorOfDesign, limit));
    }

    Design get(int design) {
        return designs.get(design);
    }

    int count() {
        return designs.size();
    }

    List<SideConstraint> sideConstraints() {
        return sideConstraints;
    }
}
