package org.keruen.solve.greedy;

import static java.lang.Double.POSITIVE_INFINITY;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.core.CoreIndex;
import org.keruen.core.LightPaths;
import org.keruen.core.ShortestPaths;

/** Cheapest ways through what is still free. */
final class Ways {
    private final Core core;
    private final CoreIndex index;
    private final Loads loads;
    private final boolean[] blocked;

    /**
     * A path.
     *
     * @param cost of a unit, with the cost of what must be opened spread over what is to be carried
     */
    record Way(int[] path, double cost) {}

    Ways(Core core, CoreIndex index, Loads loads) {
        this.core = core;
        this.index = index;
        this.loads = loads;
        this.blocked = new boolean[core.network().arcCount()];
    }

    /** Keeps a path's scarce arcs from being found again. */
    void block(int[] path) {
        boolean any = false;
        for (int a : path) {
            blocked[a] |= isScarce(a);
            any |= blocked[a];
        }
        if (!any && path.length > 0) {
            blocked[path[0]] = true;
        }
    }

    void forgetBlocked() {
        Arrays.fill(blocked, false);
    }

    private boolean isScarce(int a) {
        return index.firstEntry()[a] < index.firstEntry()[a + 1] || index.firstOwner()[a] < index.firstOwner()[a + 1];
    }

    /** The cheapest way of a commodity that has room for some of it; null if there is none. */
    @Nullable
    Way cheapest(int k, double quantity) {
        return way(k, prices(k, quantity));
    }

    /** The cheapest way that shares no scarce arc with another. */
    @Nullable
    Way cheapestAvoiding(int k, double quantity, Way other) {
        double[] price = prices(k, quantity);
        for (int a : other.path()) {
            price[a] = isScarce(a) ? POSITIVE_INFINITY : price[a];
        }
        return way(k, price);
    }

    /** A cheap way that uses much of a resource. */
    @Nullable
    Way cheapestOver(int k, double quantity, int r) {
        double[] price = prices(k, quantity);
        double bonus =
                1 + Arrays.stream(price).filter(Double::isFinite).map(Math::abs).sum();
        for (int i = core.resources().first()[r]; i < core.resources().first()[r + 1]; i++) {
            int a = core.resources().arc()[i];
            price[a] -=
                    bonus * core.resources().consumption(i, core.commodities().costClass()[k]);
        }
        return way(k, price);
    }

    private @Nullable Way way(int k, double[] price) {
        var commodities = core.commodities();
        int origin = commodities.origin()[k];
        int destination = commodities.destination()[k];
        double most = commodities.maxWeight()[k];
        if (most < POSITIVE_INFINITY) {
            var label = LightPaths.from(core.network(), origin, price, most).cheapest(destination, most);
            return label == null ? null : new Way(label.path(), label.cost());
        }
        var paths = ShortestPaths.from(core.network(), origin, price);
        double cost = paths.distance()[destination];
        return cost == POSITIVE_INFINITY ? null : new Way(paths.path(destination), cost);
    }

    /** Each arc's cost to a commodity, with what must be opened; +∞ where there is no room to be had. */
    private double[] prices(int k, double quantity) {
        int costClass = core.commodities().costClass()[k];
        double[] price = core.cost()[costClass].clone();
        for (int a = 0; a < price.length; a++) {
            price[a] = blocked[a] ? POSITIVE_INFINITY : price[a];
            for (int i = index.firstOwner()[a]; i < index.firstOwner()[a + 1] && price[a] < POSITIVE_INFINITY; i++) {
                price[a] += openingPrice(index.owner()[i], quantity);
            }
            for (int i = index.firstEntry()[a]; i < index.firstEntry()[a + 1] && price[a] < POSITIVE_INFINITY; i++) {
                double consumed = core.resources().consumption(index.entry()[i], costClass);
                int r = index.entryResource()[i];
                if (consumed > 0 && loads.room(r) == 0) {
                    price[a] += consumed * extensionPrice(r);
                }
            }
        }
        return price;
    }

    private double openingPrice(int g, double quantity) {
        if (loads.units()[g] > 0) {
            return 0;
        }
        return loads.mayAdd(g) ? core.designs().cost()[g] / quantity : POSITIVE_INFINITY;
    }

    private double extensionPrice(int r) {
        int e = extension(r);
        return e < 0 ? POSITIVE_INFINITY : core.designs().cost()[index.effectDesign()[e]] / added(e);
    }

    /** Where in the index the cheapest effect is that adds to a resource and may be had; −1 if there is none. */
    private int extension(int r) {
        int best = -1;
        double least = POSITIVE_INFINITY;
        for (int i = index.firstEffect()[r]; i < index.firstEffect()[r + 1]; i++) {
            int g = index.effectDesign()[i];
            double price = added(i) > 0 ? core.designs().cost()[g] / added(i) : POSITIVE_INFINITY;
            if (price < least && loads.mayAdd(g)) {
                best = i;
                least = price;
            }
        }
        return best;
    }

    private double added(int i) {
        return core.designs().addsUpper()[index.effect()[i]];
    }

    /** Opens what a path needs and returns how much may go on it, at most so much. */
    double makeRoom(int k, int[] path, double wanted) {
        for (int a : path) {
            for (int i = index.firstOwner()[a]; i < index.firstOwner()[a + 1]; i++) {
                int g = index.owner()[i];
                if (loads.units()[g] < 1 && !loads.mayAdd(g)) {
                    return 0;
                }
                if (loads.units()[g] < 1) {
                    loads.addUnit(g);
                }
            }
        }
        double flow = wanted;
        for (int a : path) {
            for (int i = index.firstEntry()[a]; i < index.firstEntry()[a + 1]; i++) {
                flow = Math.min(flow, makeRoomIn(index.entryResource()[i], k, path, flow));
            }
        }
        return flow;
    }

    private double makeRoomIn(int r, int k, int[] path, double wanted) {
        double consumed = consumption(k, path, r);
        int e = loads.room(r) == 0 ? extension(r) : -1;
        while (e >= 0 && loads.room(r) < wanted * consumed) {
            loads.addUnit(index.effectDesign()[e]);
            e = extension(r);
        }
        return consumed == 0 ? wanted : Math.max(0, loads.room(r)) / consumed;
    }

    /** What a unit of a commodity on a path consumes of a resource. */
    double consumption(int k, int[] path, int r) {
        double sum = 0;
        for (int a : path) {
            for (int i = index.firstEntry()[a]; i < index.firstEntry()[a + 1]; i++) {
                sum += index.entryResource()[i] == r
                        ? core.resources()
                                .consumption(
                                        index.entry()[i], core.commodities().costClass()[k])
                        : 0;
            }
        }
        return sum;
    }

    boolean consumes(int[] path, int r) {
        for (int a : path) {
            for (int i = index.firstEntry()[a]; i < index.firstEntry()[a + 1]; i++) {
                if (index.entryResource()[i] == r) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What a unit of a commodity pays on a path, designs apart. */
    double cost(int k, int[] path) {
        double sum = 0;
        for (int a : path) {
            sum += core.cost()[core.commodities().costClass()[k]][a];
        }
        return sum;
    }

    boolean isOwner(int g, int[] path) {
        for (int a : path) {
            for (int i = index.firstOwner()[a]; i < index.firstOwner()[a + 1]; i++) {
                if (index.owner()[i] == g) {
                    return true;
                }
            }
        }
        return false;
    }
}
