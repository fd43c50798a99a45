package org.keruen.io.instances;

import org.keruen.core.Core;

/**
 * Formats of one good: everything comes from one source, with an arc to each supply, and what each customer asks is a
 * commodity of its own, so that openings are linked to each.
 */
final class SingleGood {
    private static final int MOST = 1_000_000;

    private SingleGood() {}

    static Core warehouse(Tokens tokens) {
        int warehouseCount = tokens.count("the number of warehouses", 1, MOST);
        int customerCount = tokens.count("the number of customers", 0, MOST);
        var draft = new CoreDraft(1 + warehouseCount + customerCount);
        for (int i = 0; i < warehouseCount; i++) {
            double capacity = tokens.limit("the warehouse's capacity", 0);
            draft.opening(draft.arc(0, 1 + i, 0), tokens.number("the warehouse's fixed cost", 0), capacity);
        }
        for (int j = 0; j < customerCount; j++) {
            int customer = 1 + warehouseCount + j;
            double demand = tokens.number("the customer's demand", 0);
            for (int i = 0; i < warehouseCount; i++) {
                double cost = tokens.signed("the cost of serving the customer");
                draft.arc(1 + i, customer, demand > 0 ? cost / demand : 0);
            }
            draft.commodity(0, customer, demand);
        }
        tokens.end();
        return draft.finish();
    }

    static Core fixedCharge(Tokens tokens) {
        int nodeCount = tokens.count("the number of nodes", 1, MOST);
        int arcCount = tokens.count("the number of arcs", 0, 100 * MOST);
        var draft = new CoreDraft(1 + nodeCount);
        for (int a = 0; a < arcCount; a++) {
            int tail = tokens.whole("the arc's first node", 1, nodeCount);
            int head = tokens.whole("the arc's second node", 1, nodeCount);
            int arc = draft.arc(tail, head, tokens.signed("the arc's cost"));
            double fixedCost = tokens.number("the arc's fixed cost", 0);
            draft.opening(arc, fixedCost, tokens.limit("the arc's capacity", 0));
        }
        demands(tokens, nodeCount, draft);
        tokens.end();
        return draft.finish();
    }

    /** A node that is not told of neither asks nor supplies. */
    private static void demands(Tokens tokens, int nodeCount, CoreDraft draft) {
        boolean[] told = new boolean[1 + nodeCount];
        while (tokens.hasMore()) {
            int node = tokens.whole("the node's number", 1, nodeCount);
            if (told[node]) {
                tokens.complain("the node's demand is given twice");
            }
            told[node] = true;
            double demand = tokens.signed("the node's demand");
            if (demand < 0) {
                draft.flow(draft.arc(0, node, 0), -demand, -demand);
            }
            draft.commodity(0, node, demand);
        }
    }
}
