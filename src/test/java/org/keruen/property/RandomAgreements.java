package org.keruen.property;

import static org.keruen.property.Sketch.UNLIMITED;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.keruen.problem.Contract;
import org.keruen.problem.ContractPrice;
import org.keruen.problem.ContractVolume;
import org.keruen.problem.Link;
import org.keruen.problem.Mode;
import org.keruen.problem.Provenance;
import org.keruen.problem.Subsidy;
import org.keruen.problem.Terminal;
import org.keruen.problem.ThroughRate;

/** Through rates, contracts and subsidies. */
record RandomAgreements(Sketch sketch, Dice dice) {
    void add() {
        repeat(dice.oneIn(3) ? dice.between(1, 2) : 0, this::throughRate);
        repeat(dice.oneIn(3) ? dice.between(1, 2) : 0, this::contract);
        repeat(dice.oneIn(3) ? dice.between(1, 2) : 0, this::subsidy);
    }

    private static void repeat(int times, Runnable what) {
        for (int i = 0; i < times; i++) {
            what.run();
        }
    }

    private void throughRate() {
        var chain = chain();
        if (chain.size() < 2) {
            return;
        }
        sketch.add(new ThroughRate(
                sketch.nextId(ThroughRate.class),
                null,
                chain,
                dice.quarters(1, 12),
                sketch.currency(),
                dice.oneIn(2, 5 * dice.between(2, 16), UNLIMITED),
                sketch.somePeriods(5),
                sketch.cargoFilter(6),
                Provenance.NONE));
    }

    /** A walk along links forward and, where it changes mode or chance will, through terminals. */
    private List<String> chain() {
        var first = dice.pick(sketch.all(Link.class));
        var chain = new ArrayList<>(List.of(first.id()));
        var node = first.course().to();
        var mode = first.course().mode();
        int most = dice.between(2, 4);
        while (chain.size() < most) {
            var next = next(chain, node, mode);
            if (next.isEmpty()) {
                break;
            }
            var leg = dice.pick(next);
            chain.add(leg);
            for (var link : sketch.all(Link.class)) {
                node = link.id().equals(leg) ? link.course().to() : node;
            }
            for (var terminal : sketch.all(Terminal.class)) {
                mode = terminal.id().equals(leg) ? terminal.handling().toMode() : mode;
            }
        }
        return chain;
    }

    private List<String> next(List<String> chain, String node, Mode mode) {
        var links = sketch.all(Link.class).stream()
                .filter(link ->
                        link.course().from().equals(node) && link.course().mode() == mode)
                .map(Link::id);
        var terminals = sketch.all(Terminal.class).stream()
                .filter(terminal -> terminal.handling().node().equals(node)
                        && terminal.handling().fromMode() == mode)
                .map(Terminal::id);
        return Stream.concat(links, terminals).filter(id -> !chain.contains(id)).toList();
    }

    private void contract() {
        boolean inLots = sketch.choiceOneIn(3);
        sketch.add(new Contract(
                sketch.nextId(Contract.class),
                null,
                sketch.target(),
                inLots || sketch.choiceOneIn(2),
                inLots ? lots() : committed(),
                price(),
                sketch.eligibility(),
                Provenance.NONE));
    }

    private ContractVolume lots() {
        int least = dice.oneIn(4) ? 1 : 0;
        return new ContractVolume(
                0, 5.0 * dice.between(1, 6), least, least + dice.between(1, 2), dice.oneIn(3), UNLIMITED);
    }

    private ContractVolume committed() {
        double committed = 5 * dice.between(0, 10);
        double most = dice.oneIn(2, committed + 5 * dice.between(0, 4), UNLIMITED);
        return new ContractVolume(committed, null, 0, 1, dice.oneIn(3), most);
    }

    private ContractPrice price() {
        var price = dice.oneIn(4) ? null : Double.valueOf(dice.quarters(0, 8));
        var shortfall = price == null || dice.oneIn(3) ? Double.valueOf(dice.quarters(0, 6)) : null;
        return new ContractPrice(price, shortfall, sketch.currency());
    }

    private void subsidy() {
        var targets = new ArrayList<String>();
        int count = dice.between(0, 2);
        while (targets.size() < count) {
            var target = dice.oneIn(4) ? sketch.node() : sketch.target();
            targets.remove(target);
            targets.add(target);
        }
        sketch.add(new Subsidy(
                sketch.nextId(Subsidy.class),
                null,
                targets,
                dice.quarters(0, 6),
                sketch.currency(),
                dice.oneIn(2, 10 * dice.between(1, 20), UNLIMITED),
                sketch.eligibility(),
                Provenance.NONE));
    }
}
