package org.keruen.core;

/**
 * The Core's tables looked up the other way round. What belongs to arc or resource {@code i} is at places
 * {@code first[i] … first[i + 1] - 1} of a table.
 *
 * @param firstEntry, entry, entryResource resources' entries of each arc, and the resource of each
 * @param firstOwner, owner designs that own each arc
 * @param firstEffect, effect, effectDesign designs' effects on each resource, and the design of each
 */
public record CoreIndex(
        int[] firstEntry,
        int[] entry,
        int[] entryResource,
        int[] firstOwner,
        int[] owner,
        int[] firstEffect,
        int[] effect,
        int[] effectDesign) {

    /** The index of a Core. */
    public static CoreIndex of(Core core) {
        var resources = core.resources();
        var designs = core.designs();
        int arcCount = core.network().arcCount();
        int[] firstEntry = firsts(resources.arc(), arcCount);
        int[] entry = places(resources.arc(), firstEntry);
        int[] firstOwner = firsts(designs.arc(), arcCount);
        int[] owned = places(designs.arc(), firstOwner);
        int[] firstEffect = firsts(designs.resource(), resources.count());
        int[] effect = places(designs.resource(), firstEffect);
        return new CoreIndex(
                firstEntry,
                entry,
                rows(entry, resources.first()),
                firstOwner,
                rows(owned, designs.firstArc()),
                firstEffect,
                effect,
                rows(effect, designs.firstEffect()));
    }

    private static int[] firsts(int[] key, int keyCount) {
        int[] first = new int[keyCount + 1];
        for (int k : key) {
            first[k + 1]++;
        }
        for (int k = 0; k < keyCount; k++) {
            first[k + 1] += first[k];
        }
        return first;
    }

    private static int[] places(int[] key, int[] first) {
        int[] next = first.clone();
        int[] places = new int[key.length];
        for (int i = 0; i < key.length; i++) {
            places[next[key[i]]++] = i;
        }
        return places;
    }

    /** The row of a table in compressed rows that each place lies in. */
    private static int[] rows(int[] places, int[] first) {
        int[] rowOf = new int[places.length];
        for (int row = 0; row + 1 < first.length; row++) {
            for (int i = first[row]; i < first[row + 1]; i++) {
                rowOf[i] = row;
            }
        }
        int[] rows = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            rows[i] = rowOf[places[i]];
        }
        return rows;
    }
}
