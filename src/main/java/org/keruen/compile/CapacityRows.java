package org.keruen.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keruen.allocation.LoadKind;
import org.keruen.problem.Availability;
import org.keruen.problem.Capacity;
import org.keruen.problem.Closure;
import org.keruen.problem.Link;
import org.keruen.problem.Terminal;

/** Rows of the capacities of links (each direction), terminals (both together) and stores, and of partial closures. */
final class CapacityRows {
    private final Draft draft;
    private final Passages passages;
    private final Access access;
    private final Expansions expansions;

    /** A link or terminal as far as capacity goes. */
    private record Element(
            LoadKind kind, String id, Capacity capacity, double capacityTonnes, Availability availability) {}

    CapacityRows(Draft draft, Passages passages, Access access, Expansions expansions) {
        this.draft = draft;
        this.passages = passages;
        this.access = access;
        this.expansions = expansions;
    }

    void addAll() {
        for (var link : draft.problem.rows(Link.class)) {
            var element = new Element(
                    LoadKind.LINK, link.id(), link.capacity(), link.capacity().capacityTonnes(), link.availability());
            add(element, "forward", inDirection(link.id(), true));
            add(element, "back", inDirection(link.id(), false));
            open(element);
        }
        for (var terminal : draft.problem.rows(Terminal.class)) {
            var element = new Element(
                    LoadKind.TERMINAL,
                    terminal.id(),
                    terminal.capacity(),
                    terminal.capacityTonnes(),
                    terminal.availability());
            add(element, "both", passages.of(terminal.id()));
            open(element);
            addStore(terminal);
        }
    }

    private List<Passage> inDirection(String link, boolean forward) {
        return passages.of(link).stream()
                .filter(passage -> passage.forward() == forward)
                .toList();
    }

    private void add(Element element, String direction, List<Passage> all) {
        if (all.isEmpty()) {
            return;
        }
        if (!element.capacity().capacityTonnesByPeriod().isEmpty()) {
            addTonnes(element, direction, null, all, tonnesOfYear(element), 1);
        }
        for (int t = 0; t < draft.periods.size(); t++) {
            int period = t;
            var inPeriod =
                    all.stream().filter(passage -> passage.period() == period).toList();
            double tonnes = tonnes(element, period);
            addTonnes(element, direction, draft.periods.get(t).id(), inPeriod, tonnes, draft.shareOfYear(period));
            addTeu(element, direction, period, inPeriod);
            for (var closure : closures(inPeriod)) {
                addClosure(element, direction, closure, inPeriod, tonnes);
            }
        }
    }

    /** Own capacity net of others' traffic; 0 if all of it must come from expansions. */
    private double tonnes(Element element, int period) {
        if (!draft.problem.isOpen(element.availability())) {
            return 0;
        }
        var byPeriod = element.capacity().capacityTonnesByPeriod();
        double share = draft.shareOfYear(period);
        double tonnes = byPeriod.isEmpty() ? element.capacityTonnes() * share : byPeriod.get(period);
        return Math.max(0, tonnes - element.capacity().backgroundTonnes() * share);
    }

    private double tonnesOfYear(Element element) {
        return draft.problem.isOpen(element.availability())
                ? Math.max(0, element.capacityTonnes() - element.capacity().backgroundTonnes())
                : 0;
    }

    private void addTonnes(
            Element element,
            String direction,
            @Nullable String period,
            List<Passage> of,
            double tonnes,
            double shareOfYear) {
        if (Double.isInfinite(tonnes) || addsWithoutLimit(element)) {
            return;
        }
        int row = draft.rows.add(
                new RowInfo(element.kind(), element.id(), direction, period, "capacity", "tonnes"), 0, tonnes);
        arcs(of).forEach(arc -> draft.rows.consume(row, arc, 1));
        widen(element, row, shareOfYear);
    }

    private void addTeu(Element element, String direction, int period, List<Passage> of) {
        double teu = element.capacity().capacityTeu() * draft.shareOfYear(period);
        if (Double.isInfinite(teu)) {
            return;
        }
        int row = draft.rows.add(
                new RowInfo(
                        element.kind(),
                        element.id(),
                        direction,
                        draft.periods.get(period).id(),
                        "TEU capacity",
                        "TEU"),
                0,
                teu);
        double[] teuPerTonne = new double[draft.classCount()];
        for (int k = 0; k < teuPerTonne.length; k++) {
            var tonnesPerTeu = draft.classes.list().get(k).cargo().units().tonnesPerTeu();
            teuPerTonne[k] = tonnesPerTeu == null ? 0 : 1 / tonnesPerTeu;
        }
        int factorRow = draft.rows.factorRow(teuPerTonne);
        arcs(of).forEach(arc -> draft.rows.consume(row, arc, 1, factorRow));
    }

    private Set<Closure> closures(List<Passage> inPeriod) {
        var closures = new LinkedHashSet<Closure>();
        inPeriod.forEach(passage -> closures.addAll(access.partialClosures(passage)));
        return closures;
    }

    private void addClosure(Element element, String direction, Closure closure, List<Passage> inPeriod, double tonnes) {
        if (Double.isInfinite(tonnes)) {
            return;
        }
        var shut = inPeriod.stream()
                .filter(passage -> closure.direction().covers(passage.forward()))
                .toList();
        int period = shut.getFirst().period();
        double share = access.shareOpen(closure, shut.getFirst());
        int row = draft.rows.add(
                new RowInfo(
                        element.kind(),
                        element.id(),
                        direction,
                        draft.periods.get(period).id(),
                        "closure " + closure.id(),
                        "tonnes"),
                0,
                share * tonnes);
        double[] counted = new double[draft.classCount()];
        for (int k = 0; k < counted.length; k++) {
            counted[k] = closure.exempt().names(draft.classes.list().get(k).cargo()) ? 0 : 1;
        }
        int factorRow = draft.rows.factorRow(counted);
        arcs(shut).forEach(arc -> draft.rows.consume(row, arc, 1, factorRow));
        widen(element, row, share * draft.shareOfYear(period));
    }

    private void widen(Element element, int row, double factor) {
        for (var expansion : expansions.of(element.id())) {
            draft.designs.widen(
                    expansions.design(expansion),
                    row,
                    0,
                    factor * adds(element, expansion.unit().adds()));
        }
    }

    private static double adds(Element element, @Nullable Double adds) {
        return adds == null ? element.capacityTonnes() : adds;
    }

    private boolean addsWithoutLimit(Element element) {
        return expansions.of(element.id()).stream()
                .anyMatch(expansion ->
                        Double.isInfinite(adds(element, expansion.unit().adds())));
    }

    private void open(Element element) {
        if (!draft.problem.isOpen(element.availability())
                && !passages.of(element.id()).isEmpty()) {
            expansions.open(element.id(), arcs(passages.of(element.id())), !addsWithoutLimit(element));
            expansions.openStore(element.id(), arcs(waits(element.id())));
        }
    }

    private List<Passage> waits(String terminal) {
        return passages.waits().stream()
                .filter(wait -> wait.id().equals(terminal))
                .toList();
    }

    private void addStore(Terminal terminal) {
        var byPeriod = new LinkedHashMap<Integer, List<Passage>>();
        waits(terminal.id())
                .forEach(wait -> byPeriod.computeIfAbsent(wait.period(), _ -> new ArrayList<>())
                        .add(wait));
        byPeriod.forEach((period, waits) -> {
            int row = draft.rows.add(
                    new RowInfo(
                            LoadKind.STORAGE,
                            terminal.id(),
                            "both",
                            draft.periods.get(period).id(),
                            "capacity",
                            "tonnes"),
                    0,
                    terminal.storage().storageTonnes());
            arcs(waits).forEach(arc -> draft.rows.consume(row, arc, 1));
        });
    }

    /** The arcs of passages, each once. */
    private Set<Integer> arcs(List<Passage> of) {
        var arcs = new LinkedHashSet<Integer>();
        of.forEach(passage -> arcs.addAll(draft.arcs.of(passage)));
        return arcs;
    }
}
