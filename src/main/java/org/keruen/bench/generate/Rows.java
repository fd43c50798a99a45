package org.keruen.bench.generate;

import java.util.List;
import org.keruen.problem.Availability;
import org.keruen.problem.Capacity;
import org.keruen.problem.CargoFilter;
import org.keruen.problem.Charge;
import org.keruen.problem.Course;
import org.keruen.problem.Demand;
import org.keruen.problem.DemandTerms;
import org.keruen.problem.DemandVolume;
import org.keruen.problem.Link;
import org.keruen.problem.Node;
import org.keruen.problem.NodeKind;
import org.keruen.problem.Provenance;

/** Rows with the columns that generators set, all else by default. */
final class Rows {
    private Rows() {}

    static Node node(String id, NodeKind kind, String country, double lat, double lon) {
        return new Node(id, null, kind, country, rounded(lat, 100), rounded(lon, 100), Provenance.NONE);
    }

    static Link link(String id, Course course, Charge charge, double capacityTonnes, double co2GramsPerTkm) {
        return new Link(
                id,
                null,
                course,
                charge,
                capacity(capacityTonnes),
                CargoFilter.ALL,
                Availability.EXISTING,
                null,
                co2GramsPerTkm,
                Provenance.NONE);
    }

    static Demand demand(String id, String cargo, String origin, String destination, double tonnes, DemandTerms terms) {
        return new Demand(
                id, "all", cargo, origin, destination, new DemandVolume(tonnes, List.of()), terms, Provenance.NONE);
    }

    static Capacity capacity(double tonnes) {
        return new Capacity(tonnes, List.of(), Double.POSITIVE_INFINITY, 0, 0);
    }

    static Charge charge(double pricePerTonne, double fixedPerYear) {
        return new Charge(null, pricePerTonne, fixedPerYear, null);
    }

    static double rounded(double value, double perUnit) {
        return Math.rint(value * perUnit) / perUnit;
    }
}
