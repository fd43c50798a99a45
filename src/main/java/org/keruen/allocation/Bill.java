package org.keruen.allocation;

import java.util.EnumMap;
import java.util.Map;

/** Amounts by part, in the problem's currency, for a year or for a tonne; a part that is not there is 0. */
public record Bill(Map<BillPart, Double> parts) {

    public Bill {
        var ordered = new EnumMap<BillPart, Double>(BillPart.class);
        parts.forEach((part, amount) -> {
            if (amount != 0) {
                ordered.put(part, amount);
            }
        });
        parts = java.util.Collections.unmodifiableMap(ordered);
    }

    public double of(BillPart part) {
        return parts.getOrDefault(part, 0.0);
    }

    /** The money that is paid: every part but revenue, time and unmet tonnes. */
    public double money() {
        return sum(true);
    }

    private double sum(boolean moneyOnly) {
        double total = 0;
        for (var entry : parts.entrySet()) {
            if (!moneyOnly || entry.getKey().isMoney()) {
                total += entry.getValue();
            }
        }
        return total;
    }

    /** Every part: what the objective counts, except that revenue counts only where the margin is sought. */
    public double all() {
        return sum(false);
    }
}
