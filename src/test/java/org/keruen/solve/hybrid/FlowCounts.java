package org.keruen.solve.hybrid;

/** What a flow state's paths come to, counted from scratch. */
final class FlowCounts {
    private FlowCounts() {}

    /** Users of all arcs, as the state has noted them. */
    static int users(FlowState state) {
        int sum = 0;
        for (int a = 0; a < state.core.network().arcCount(); a++) {
            sum += state.users().count(a);
        }
        return sum;
    }

    /** Arcs of all paths, an arc as often as there are paths on it. */
    static int arcsOnPaths(FlowState state) {
        int sum = 0;
        for (int k = 0; k < state.core.commodities().count(); k++) {
            for (int i = 0; i < state.pathCount(k); i++) {
                sum += state.path(k, i).length;
            }
        }
        return sum;
    }
}
