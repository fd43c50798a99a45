package org.keruen.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.allocation.Allocation;
import org.keruen.allocation.Load;
import org.keruen.allocation.LoadKind;
import org.keruen.allocation.Tallies;
import org.keruen.problem.Corridor;
import org.keruen.problem.Node;
import org.keruen.problem.Problem;

/** What a plan comes to: the first things to know, in tables for people or as one object for programs. */
final class Summary {
    private static final int MOST_LIMITS = 12;
    private static final int MOST_UNMET = 8;
    private static final double FULL = 0.9995;

    private final Problem problem;
    private final Allocation plan;

    Summary(Problem problem, Allocation plan) {
        this.problem = problem;
        this.plan = plan;
    }

    void print(PrintWriter out) {
        out.println();
        printTonnes(out, "corridor", Tallies.tonnesByCorridor(problem, plan), this::corridorName);
        printTonnes(out, "port", Tallies.tonnesByPort(problem, plan), this::nodeName);
        printBill(out);
        printChoices(out);
        printLimits(out);
        printUnmet(out);
        printProof(out);
    }

    private void printTonnes(
            PrintWriter out, String what, Map<String, Double> tonnes, java.util.function.UnaryOperator<String> name) {
        if (tonnes.isEmpty()) {
            return;
        }
        var table = new TextTable(what, "", "tonnes", "share");
        tonnes.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(entry -> table.add(
                        entry.getKey(),
                        name.apply(entry.getKey()),
                        Figures.whole(entry.getValue()),
                        Figures.percent(entry.getValue() / plan.tonnesMoved())));
        out.println(table);
    }

    private String corridorName(String id) {
        var corridor = problem.find(Corridor.class, id);
        return corridor == null || corridor.name() == null ? "" : corridor.name();
    }

    private String nodeName(String id) {
        var node = problem.find(Node.class, id);
        return node == null || node.name() == null ? "" : node.name();
    }

    private void printBill(PrintWriter out) {
        var table = new TextTable("bill", plan.currency());
        plan.bill().parts().forEach((part, amount) -> table.add(Words.of(part), Figures.whole(amount)));
        table.add("money", Figures.whole(plan.bill().money()));
        out.println(table);
    }

    private void printChoices(PrintWriter out) {
        var table = new TextTable("chosen", "", "units", plan.currency() + "/year");
        for (var choice : plan.choices()) {
            table.add(
                    Words.of(choice.kind()),
                    choice.id(),
                    Integer.toString(choice.units()),
                    Figures.whole(choice.costPerYear()));
        }
        if (!table.isEmpty()) {
            out.println(table);
        }
    }

    /** The full capacities, those first whose next unit would save most. */
    private void printLimits(PrintWriter out) {
        List<Load> full = plan.loads().stream()
                .filter(load -> load.kind() != LoadKind.TARIFF)
                .filter(load -> load.utilisation() >= FULL || (load.dual() != null && Math.abs(load.dual()) > 1e-9))
                .sorted(Comparator.comparingDouble(load -> -Math.abs(valueOfAll(load))))
                .toList();
        var table = new TextTable("full", "", "load", "capacity", "unit", "worth of one more, " + plan.currency());
        for (var load : full.subList(0, Math.min(MOST_LIMITS, full.size()))) {
            table.add(
                    load.id(),
                    Words.where(load),
                    Figures.whole(load.amount()),
                    Double.isInfinite(load.capacity()) ? "unlimited" : Figures.whole(load.capacity()),
                    load.unit(),
                    load.dual() == null ? "" : Figures.two(-load.dual()));
        }
        if (!table.isEmpty()) {
            out.print(table);
            printMore(out, full.size() - MOST_LIMITS);
            if (!plan.choices().isEmpty()) {
                out.println("  what one more is worth holds with the choices above as they are");
            }
            out.println();
        }
    }

    private static double valueOfAll(Load load) {
        return load.dual() == null ? 0 : load.dual() * load.amount();
    }

    private void printUnmet(PrintWriter out) {
        var table = new TextTable("not carried", "period", "tonnes", plan.currency() + "/tonne");
        plan.unmet().stream()
                .sorted(Comparator.comparingDouble(unmet -> -unmet.tonnes()))
                .limit(MOST_UNMET)
                .forEach(unmet -> table.add(
                        unmet.demand(),
                        unmet.period(),
                        Figures.whole(unmet.tonnes()),
                        Figures.two(unmet.pricePerTonne())));
        if (!table.isEmpty()) {
            out.print(table);
            printMore(out, plan.unmet().size() - MOST_UNMET);
            out.println();
        }
    }

    private static void printMore(PrintWriter out, int count) {
        if (count > 0) {
            out.printf("  … and %d more%n", count);
        }
    }

    private void printProof(PrintWriter out) {
        var proof = plan.proof();
        double moved = plan.tonnesMoved();
        out.printf(
                "  %s t moved, %s t not carried; %s %s paid, %s a tonne%n",
                Figures.whole(moved),
                Figures.whole(plan.tonnesUnmet()),
                Figures.whole(plan.bill().money()),
                plan.currency(),
                moved > 0 ? Figures.two(plan.bill().money() / moved) : "0");
        out.printf(
                "  objective %s %s, proven bound %s, gap %s%n",
                proof.objective() == null ? "none" : Figures.whole(proof.objective()),
                plan.currency(),
                proof.bound() == null ? "none" : Figures.whole(proof.bound()),
                Figures.gap(proof.gap()));
    }

    /** The same for programs. */
    Map<String, @Nullable Object> members(double seconds, boolean feasible) {
        var proof = plan.proof();
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("problem", plan.problem());
        members.put("scenario", plan.scenario());
        members.put("solver", proof.solver());
        members.put("status", Words.of(proof.status()));
        members.put("objective", proof.objective());
        members.put("bound", proof.bound());
        members.put("gap", proof.gap());
        members.put("seconds", seconds);
        members.put("feasible", feasible);
        members.put("currency", plan.currency());
        members.put("money", plan.bill().money());
        members.put("tonnesMoved", plan.tonnesMoved());
        members.put("tonnesUnmet", plan.tonnesUnmet());
        members.put("byCorridor", Tallies.tonnesByCorridor(problem, plan));
        members.put("byPort", Tallies.tonnesByPort(problem, plan));
        members.put("remark", proof.remark());
        return members;
    }
}
