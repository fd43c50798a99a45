package org.keruen.solve.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.keruen.solve.path.MasterDuals.LinkPrice;

/** The cuts that are rows of a master, by commodity. */
final class CutRows {
    private final List<List<Share>> ofCommodity = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private List<List<LinkPrice>> prices = new ArrayList<>();
    private List<LinkPrice> common = List.of();

    /** A cut and its row; {@code idle} counts optima since it had a price. */
    private static final class Place {
        private final Cut cut;
        private final boolean common;
        private int row;
        private int idle;

        private Place(Cut cut, int row, boolean common) {
            this.cut = cut;
            this.row = row;
            this.common = common;
        }

        private double dual(double[] rowDuals) {
            return row < rowDuals.length ? rowDuals[row] : 0;
        }
    }

    /** A cut's row for the commodities of one of its parts. */
    private record Share(Place place, Cut.Part part) {
        void price(double[] rowDuals, List<LinkPrice> to) {
            double dual = place.dual(rowDuals);
            for (int i = 0; dual > 0 && i < part.arc().length; i++) {
                to.add(new LinkPrice(part.arc()[i], part.weight()[i] * dual));
            }
        }
    }

    CutRows(int commodityCount) {
        for (int k = 0; k < commodityCount; k++) {
            ofCommodity.add(new ArrayList<>());
            prices.add(List.of());
        }
    }

    /**
     * Whether its price is one of the arcs themselves: it is of everybody, and no arc is the cheaper for it, so that it
     * lets no circle pay.
     */
    private boolean isCommon(Cut cut) {
        var part = cut.parts().getFirst();
        return part.commodity().length == ofCommodity.size()
                && Arrays.stream(part.weight()).allMatch(weight -> weight <= 0);
    }

    void add(Cut cut, int row) {
        var place = new Place(cut, row, isCommon(cut));
        places.add(place);
        for (var part : cut.parts()) {
            var share = new Share(place, part);
            for (int k : part.commodity()) {
                ofCommodity.get(k).add(share);
            }
        }
    }

    /** Adds what a unit on a path counts in the rows of its commodity. */
    void enter(int commodity, int[] path, Entries entries) {
        for (var share : ofCommodity.get(commodity)) {
            double weight = share.part.ofPath(path);
            if (weight != 0) {
                entries.append(share.place.row, weight);
            }
        }
    }

    /** Takes the rows' duals of the last optimum. */
    void price(double[] rowDuals) {
        var fresh = new ArrayList<List<LinkPrice>>();
        for (var place : places) {
            place.idle = place.dual(rowDuals) > 0 ? 0 : place.idle + 1;
        }
        for (var ofOne : ofCommodity) {
            var list = new ArrayList<LinkPrice>();
            for (var share : ofOne) {
                if (!share.place.common) {
                    share.price(rowDuals, list);
                }
            }
            fresh.add(list);
        }
        prices = fresh;
        common = new ArrayList<>();
        for (var place : places) {
            if (place.common) {
                new Share(place, place.cut.parts().getFirst()).price(rowDuals, common);
            }
        }
    }

    /** Takes from each design's cost what the rows' duals say its units are worth. */
    void reduce(double[] costOfDesign, double[] rowDuals) {
        for (var place : places) {
            double dual = place.dual(rowDuals);
            for (int j = 0; dual > 0 && j < place.cut.design().length; j++) {
                costOfDesign[place.cut.design()[j]] -= dual * place.cut.factor()[j];
            }
        }
    }

    int count() {
        return places.size();
    }

    /** Which of so many rows hold cuts that had no price at so many optima. */
    boolean[] idle(int rowCount, int optima) {
        boolean[] idle = new boolean[rowCount];
        for (var place : places) {
            idle[place.row] = place.idle >= optima;
        }
        return idle;
    }

    /** Takes note of where rows have gone; the cuts whose rows are no more. */
    List<Cut> move(int[] newRow) {
        places.forEach(place -> place.row = newRow[place.row]);
        var gone = places.stream()
                .filter(place -> place.row < 0)
                .map(place -> place.cut)
                .toList();
        places.removeIf(place -> place.row < 0);
        ofCommodity.forEach(list -> list.removeIf(share -> share.place.row < 0));
        return gone;
    }

    /** What the rows of everybody are worth on their arcs, where that is in no one's {@link #prices}. */
    List<LinkPrice> common() {
        return common;
    }

    /** What the rows of a commodity are worth on its arcs. */
    List<LinkPrice> prices(int commodity) {
        return prices.get(commodity);
    }
}
