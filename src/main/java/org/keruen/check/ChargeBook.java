package org.keruen.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keruen.problem.Contract;
import org.keruen.problem.Problem;
import org.keruen.problem.ThroughRate;

/** How each passage is paid: at its member's own charge, under a contract, or by a through rate. */
final class ChargeBook {
    private record Key(String member, boolean forward, String table) {}

    private final Problem problem;
    private final PriceLists lists;
    private final Map<Key, Slot> slots = new LinkedHashMap<>();
    private final List<Passage> unlisted = new ArrayList<>();

    ChargeBook(Plan plan, Findings findings) {
        problem = plan.problem();
        lists = new PriceLists(problem);
        for (var passage : plan.passages()) {
            if (paysOwnCharge(passage)) {
                enter(passage);
            }
            if (paysOwnCharge(passage) || paysListUnderContract(passage)) {
                listed(passage, findings);
            }
        }
        for (var slot : slots.values()) {
            if (slot.isBelowTable()) {
                var what = "tonnes in the year, since the price list begins there";
                findings.atLeast(
                        Rule.TARIFF,
                        slot.where(),
                        what,
                        slot.tonnes(),
                        slot.table().from(0),
                        "tonnes");
            }
        }
    }

    private void enter(Passage passage) {
        var table = table(passage);
        if (table == null) {
            unlisted.add(passage);
            return;
        }
        var key = new Key(passage.member().name(), passage.forward(), table.id());
        slots.computeIfAbsent(key, _ -> new Slot(passage.member(), passage.forward(), table, new ArrayList<>(), lists))
                .passages()
                .add(passage);
    }

    private void listed(Passage passage, Findings findings) {
        var list = passage.member().charge().priceList();
        if (list != null && table(passage) == null) {
            var what = "price list %s has no rate for %s, %s, in %s"
                    .formatted(
                            list,
                            passage.cargo().id(),
                            Wording.way(passage.forward()),
                            passage.leg().period());
            findings.wrongTonnes(Rule.TARIFF, passage.where(), what, passage.tonnes());
        }
    }

    List<Slot> slots() {
        return List.copyOf(slots.values());
    }

    /** Passages that pay their member's own price and no price list. */
    List<Passage> unlisted() {
        return unlisted;
    }

    private static boolean paysOwnCharge(Passage passage) {
        return passage.leg().throughRate() == null && passage.leg().contract() == null;
    }

    private boolean paysListUnderContract(Passage passage) {
        var id = passage.leg().contract();
        var contract = id == null ? null : problem.find(Contract.class, id);
        return passage.leg().throughRate() == null
                && contract != null
                && contract.price().pricePerTonne() == null;
    }

    /** The member's own price of a tonne, besides any price list. */
    double ownPrice(Member member) {
        var price = member.charge().pricePerTonne();
        return price == null ? 0 : price * problem.worth(member.charge().currency());
    }

    /**
     * The price of a tonne under the passage's contract: the contract's, or, if it sets none, the member's own charge
     * at its lowest tier; null without a contract.
     */
    @Nullable
    Double contractPrice(Passage passage) {
        var id = passage.leg().contract();
        if (id == null || passage.leg().throughRate() != null) {
            return null;
        }
        var contract = problem.find(Contract.class, id);
        var price = contract == null ? null : contract.price().pricePerTonne();
        return contract == null || price == null
                ? Double.valueOf(lowestTier(passage))
                : Double.valueOf(price * problem.worth(contract.price().currency()));
    }

    private double lowestTier(Passage passage) {
        var table = table(passage);
        double rate = table == null ? 0 : lists.perTonne(table.tiers().getFirst(), passage);
        return ownPrice(passage.member()) + rate;
    }

    private @Nullable TariffTable table(Passage passage) {
        var list = passage.member().charge().priceList();
        return list == null ? null : lists.table(list, passage);
    }

    /** The price of a tonne on the whole chain; 0 for a name that is not there. */
    double throughPrice(String id) {
        var rate = problem.find(ThroughRate.class, id);
        return rate == null ? 0 : rate.pricePerTonne() * problem.worth(rate.currency());
    }
}
