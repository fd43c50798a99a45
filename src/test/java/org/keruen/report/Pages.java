package org.keruen.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.keruen.explain.Reason;
import org.keruen.explain.RouteNotTaken;
import org.keruen.io.ProblemFiles;
import org.keruen.problem.Problem;

/** Pages of sketched plans to try. */
final class Pages {
    static final RunNotes NOTES =
            new RunNotes("2026-03-01", "every rule holds and the bill is confirmed", true, Map.of("seed", "0"));

    private Pages() {}

    /** A demand of the reference problem. */
    static final String WITH_ROUTE_NOT_TAKEN = "coal-pav-rtm";

    /** The reference problem with the changes of a scenario; one demand has a route not taken, the one it takes. */
    static PlanView kazakhstan(String scenario) {
        var view = sketched(ProblemFiles.read(Path.of("problems/kazakhstan"), scenario));
        var route = view.allocation().routes().stream()
                .filter(each -> each.demand().equals(WITH_ROUTE_NOT_TAKEN))
                .findFirst()
                .orElseThrow();
        var reasons = List.<Reason>of(new Reason.Dearer(10), new Reason.Shut("Strait of Hormuz", "nov-khi"));
        return new PlanView(
                view.label(),
                view.problem(),
                view.allocation(),
                view.notes(),
                List.of(new RouteNotTaken(route, 12.5, reasons)));
    }

    static PlanView sketched(Problem problem) {
        return PlanView.of(problem, SketchedPlan.of(problem), NOTES);
    }

    /** A problem of two origins, a port and two periods, with a demand that cannot move. */
    static Problem seasons(Path folder) {
        return ProblemFiles.read(write(folder.resolve("seasons.yaml"), """
            problem: {name: seasons, title: Wheat & <script>alert(1)</script>, currency: EUR, base_year: 2030}
            periods:
              - {id: summer, days: 200}
              - {id: winter, days: 165}
            cargoes:
              - {id: wheat, name: Wheat, cargo_class: dry-bulk, source: a scale, confidence: read}
              - {id: salt, name: Salt, cargo_class: dry-bulk}
            nodes:
              - {id: A, name: Alpha, kind: origin, country: KZ, lat: 51, lon: 71}
              - {id: B, name: Beta, kind: origin, country: KZ, lat: 47, lon: 67}
              - {id: P, name: Porto, kind: port, country: GE, lat: 42.2, lon: 41.7}
              - {id: M, name: Mercato, kind: market, country: IT, lat: 41.1, lon: 16.9}
            links:
              - {id: ab, from: A, to: B, mode: rail-1520, km: 600, days: 2, price_per_tonne: 1, capacity_tonnes: 900000}
              - {id: bp, from: B, to: P, mode: rail-1520, km: 2200, days: 6, price_per_tonne: 1, capacity_tonnes: 500000}
              - {id: pm, from: P, to: M, mode: sea, km: 2500, days: 5, price_per_tonne: 1}
              - {id: ba, from: B, to: A, mode: road, km: 600, price_per_tonne: 9, status: planned}
            terminals:
              - {id: quay, node: P, from_mode: rail-1520, to_mode: sea, price_per_tonne: 1, capacity_tonnes: 2000000}
            expansions:
              - {id: road, name: Road to Alpha, target: ba, adds: 100000, cost_per_year: 1000000}
            corridors:
              - {id: west, name: West, members: [bp, pm], gates: [bp]}
            demands:
              - {id: w1, shipper: farmers, cargo: wheat, origin: A, destination: M, tonnes: 365000}
              - {id: w2, shipper: farmers, cargo: wheat, origin: B, destination: M, tonnes: 730000}
              - {id: s1, shipper: miners, cargo: salt, origin: B, destination: A, tonnes: 73000, unmet_price_per_tonne: 100}
            """), null);
    }

    /** The page as a file to open. */
    static Path page(Path folder, String name, List<PlanView> plans) {
        return write(folder.resolve(name), Report.html(plans));
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
