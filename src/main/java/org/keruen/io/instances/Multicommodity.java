package org.keruen.io.instances;

import java.util.ArrayList;
import org.keruen.core.Core;

/** Formats with many commodities: sizes, arcs, commodities. */
final class Multicommodity {
    private static final int MOST = 100_000_000;

    private final Tokens tokens;
    private final int firstNode;
    private final int nodeCount;
    private final int arcCount;
    private final int commodityCount;
    private final CoreDraft draft;

    private Multicommodity(Tokens tokens, int firstNode) {
        this.tokens = tokens;
        this.firstNode = firstNode;
        this.nodeCount = tokens.count("the number of nodes", 1, MOST);
        this.arcCount = tokens.count("the number of arcs", 0, MOST);
        this.commodityCount = tokens.count("the number of commodities", 0, MOST);
        this.draft = new CoreDraft(nodeCount);
    }

    static Core canad(Tokens tokens) {
        tokens.heading("MULTIGEN.DAT:");
        var reader = new Multicommodity(tokens, 1);
        for (int a = 0; a < reader.arcCount; a++) {
            int arc = reader.arc();
            double capacity = tokens.limit("the arc's capacity", 0);
            double fixedCost = tokens.number("the arc's fixed cost", 0);
            tokens.skip("the arc's sixth number");
            tokens.skip("the arc's seventh number");
            reader.draft.opening(arc, fixedCost, capacity);
        }
        return reader.withCommodities();
    }

    static Core linear(Tokens tokens) {
        var reader = new Multicommodity(tokens, 1);
        for (int a = 0; a < reader.arcCount; a++) {
            int arc = reader.arc();
            reader.draft.flow(arc, Double.NEGATIVE_INFINITY, tokens.limit("the arc's capacity", 0));
        }
        return reader.withCommodities();
    }

    static Core modular(Tokens tokens) {
        var reader = new Multicommodity(tokens, 0);
        var modules = new ArrayList<Module>();
        for (int a = 0; a < reader.arcCount; a++) {
            int resource = reader.draft.flow(reader.arc(), Double.NEGATIVE_INFINITY, 0);
            int kinds = tokens.whole("the arc's number of kinds of module", 0, 1000);
            for (int i = 0; i < kinds; i++) {
                double capacity = tokens.limit("the module's capacity", Double.MIN_NORMAL);
                modules.add(new Module(resource, capacity, tokens.number("the module's cost", 0)));
            }
        }
        reader.commodities();
        double all = reader.draft.allQuantity();
        for (var module : modules) {
            double most = Math.min(MOST, Math.ceil(all / module.capacity));
            reader.draft.module(module.resource, (int) most, module.cost, module.capacity);
        }
        return reader.finish();
    }

    /** A kind of module that may be bought for an arc. */
    private record Module(int resource, double capacity, double cost) {}

    private int arc() {
        int tail = node("the arc's first node");
        int head = node("the arc's second node");
        return draft.arc(tail, head, tokens.signed("the arc's cost"));
    }

    private int node(String what) {
        return tokens.whole(what, firstNode, firstNode + nodeCount - 1) - firstNode;
    }

    private Core withCommodities() {
        commodities();
        return finish();
    }

    private void commodities() {
        for (int k = 0; k < commodityCount; k++) {
            int origin = node("the commodity's origin");
            int destination = node("the commodity's destination");
            draft.commodity(origin, destination, tokens.number("the commodity's quantity", 0));
        }
    }

    private Core finish() {
        tokens.end();
        return draft.finish();
    }
}
