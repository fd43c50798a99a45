package org.keruen.bench;

import java.util.List;
import java.util.Map;

/** Where settings compete: blocks of one problem and seed, the same for all. */
interface Arena {
    /** How many blocks there are. */
    int blocks();

    /** Whether settings have run on a block already, so that their cost there takes no run. */
    boolean isKnown(int block, Map<String, String> settings);

    /** The costs of settings on a block, less is better. */
    double[] costs(int block, List<Map<String, String>> settings) throws InterruptedException;
}
