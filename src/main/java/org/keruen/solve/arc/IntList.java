package org.keruen.solve.arc;

import java.util.Arrays;

/** Integers in a growing array. */
final class IntList {
    private int[] values = new int[16];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    int get(int i) {
        return values[i];
    }

    void removeLast() {
        size--;
    }

    /** Where a value is first; −1 if it is not there. */
    int indexOf(int value) {
        for (int i = 0; i < size; i++) {
            if (values[i] == value) {
                return i;
            }
        }
        return -1;
    }

    int size() {
        return size;
    }

    int[] array() {
        return Arrays.copyOf(values, size);
    }
}
