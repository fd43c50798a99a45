package org.keruen.io;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keruen.allocation.Allocation;
import org.keruen.allocation.BillPart;
import org.keruen.allocation.Leg;
import org.keruen.allocation.Load;
import org.keruen.allocation.Route;

/** A plan as tables for spreadsheets: each a line of column names, then a row a line. */
final class SolutionTables {
    private static final List<String> ROUTES = List.of(
            "demand",
            "period",
            "destination",
            "market",
            "tonnes",
            "corridors",
            "legs",
            "km",
            "days",
            "co2_tonnes_per_tonne",
            "money_per_tonne");
    private static final List<String> LOADS = List.of(
            "kind", "id", "direction", "period", "rule", "unit", "amount", "lower", "capacity", "utilisation", "dual");

    private SolutionTables() {}

    static List<List<String>> routes(Allocation plan) {
        var lines = new ArrayList<List<String>>();
        var parts = Stream.of(BillPart.values()).map(part -> name(part) + "_per_tonne");
        lines.add(Stream.concat(ROUTES.stream(), parts).toList());
        plan.routes().forEach(route -> lines.add(line(route)));
        return lines;
    }

    private static List<String> line(Route route) {
        var bill = Stream.of(BillPart.values())
                .map(part -> CellText.number(route.bill().of(part)));
        var said = Stream.of(
                route.demand(),
                route.period(),
                route.destination(),
                text(route.market()),
                CellText.number(route.tonnes()),
                String.join(";", route.corridors()),
                route.legs().stream().map(Leg::id).collect(Collectors.joining(";")),
                CellText.number(route.km()),
                CellText.number(route.days()),
                CellText.number(route.co2TonnesPerTonne()),
                CellText.number(route.bill().money()));
        return Stream.concat(said, bill).toList();
    }

    static List<List<String>> loads(Allocation plan) {
        var lines = new ArrayList<List<String>>(List.of(LOADS));
        plan.loads().forEach(load -> lines.add(line(load)));
        return lines;
    }

    private static List<String> line(Load load) {
        return List.of(
                ColumnSchema.word(load.kind()),
                load.id(),
                load.direction(),
                text(load.period()),
                load.rule(),
                load.unit(),
                CellText.number(load.amount()),
                CellText.number(load.lower()),
                CellText.number(load.capacity()),
                CellText.number(load.utilisation()),
                load.dual() == null ? "" : CellText.number(load.dual()));
    }

    static List<List<String>> bill(Allocation plan) {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("part", "amount", "is_money"));
        plan.bill()
                .parts()
                .forEach((part, amount) ->
                        lines.add(List.of(name(part), CellText.number(amount), CellText.of(part.isMoney()))));
        return lines;
    }

    private static String name(BillPart part) {
        return ColumnSchema.word(part);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
