package org.keruen.bench;

import java.util.List;
import java.util.Map;

/** Where settings compete: blocks of one problem and seed, the same for all. */
interface Arena {
    /** The costs of settings on a block, less is better. */
    double[] costs(int block, List<Map<String, String>> settings);
}
