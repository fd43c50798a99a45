package org.keruen.io;

import java.util.List;
import java.util.Map;

/** What stands in a YAML or JSON file, each part with its place. */
sealed interface Tree {
    Place place();

    /** A word, number or truth, as it is written. */
    record Leaf(String text, Place place) implements Tree {}

    /** A list. */
    record Items(List<Tree> items, Place place) implements Tree {}

    /** Named parts in their order. */
    record Branch(Map<String, Tree> parts, Place place) implements Tree {}
}
