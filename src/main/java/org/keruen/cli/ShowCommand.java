package org.keruen.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keruen.allocation.Allocation;
import org.keruen.allocation.LegKind;
import org.keruen.allocation.Route;
import org.keruen.io.SolutionFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code keruen show}: tables of a written plan. */
@Command(name = "show", description = "Prints tables of a written plan.", mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
    /** What can be shown. */
    enum View {
        ROUTES,
        LOADS,
        BILL
    }

    @Parameters(paramLabel = "SOLUTION", description = "Folder of a solution, or its allocation.json.")
    private Path solution = Path.of("");

    @Option(names = "--view", description = "routes, loads or bill; default routes.")
    private View view = View.ROUTES;

    @Option(names = "--demand", paramLabel = "ID", description = "Only the routes of this demand.")
    private @Nullable String demand;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var plan = SolutionFiles.read(solution);
        var out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        switch (view) {
            case ROUTES -> printRoutes(out, plan);
            case LOADS -> printLoads(out, plan);
            case BILL -> printBill(out, plan);
        }
        out.flush();
        return ExitCode.OK;
    }

    private void printRoutes(PrintWriter out, Allocation plan) {
        var table = new TextTable("demand", "period", "tonnes", plan.currency() + "/t", "days", "corridor", "way");
        for (var route : plan.routes()) {
            if (demand == null || demand.equals(route.demand())) {
                table.add(
                        route.demand(),
                        route.period(),
                        Figures.whole(route.tonnes()),
                        Figures.two(route.bill().money()),
                        Figures.two(route.days()),
                        String.join(" ", route.corridors()),
                        way(route));
            }
        }
        out.print(table);
    }

    private static String way(Route route) {
        var way = route.legs().stream()
                .filter(leg -> leg.kind() != LegKind.DELIVERY)
                .map(leg -> leg.kind() == LegKind.STORAGE ? "wait at " + leg.id() : leg.id())
                .collect(Collectors.joining(" > "));
        return way + " > " + (route.market() == null ? route.destination() : route.market());
    }

    private static void printLoads(PrintWriter out, Allocation plan) {
        var table = new TextTable("what", "", "load", "capacity", "unit", "used", "worth of one more");
        plan.loads().stream()
                .filter(load -> load.amount() > 0)
                .sorted(Comparator.comparingDouble(load -> -load.utilisation()))
                .forEach(load -> table.add(
                        load.id(),
                        Words.where(load),
                        Figures.whole(load.amount()),
                        Double.isInfinite(load.capacity()) ? "unlimited" : Figures.whole(load.capacity()),
                        load.unit(),
                        Double.isInfinite(load.capacity()) ? "" : Figures.percent(load.utilisation()),
                        load.dual() == null ? "" : Figures.two(-load.dual())));
        out.print(table);
    }

    private static void printBill(PrintWriter out, Allocation plan) {
        var table = new TextTable("part", plan.currency() + "/year");
        plan.bill().parts().forEach((part, amount) -> table.add(Words.of(part), Figures.two(amount)));
        table.add("money", Figures.two(plan.bill().money()));
        out.print(table);
    }
}
