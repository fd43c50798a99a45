package org.keruen.io;

import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keruen.problem.Column;
import org.keruen.problem.Layout;

/**
 * What a column of a file is.
 *
 * @param name its name in files
 * @param kind what its items are
 * @param list whether it holds several items
 * @param mayBeBlank whether nothing may be said, without a default
 * @param itemType Java's type of an item
 * @param column what the record says of it
 */
record ColumnSchema(String name, Kind kind, boolean list, boolean mayBeBlank, Class<?> itemType, Column column) {
    static final String UNLIMITED = "unlimited";

    /** What an item of a column is. */
    enum Kind {
        TEXT("text"),
        NUMBER("number"),
        WHOLE("whole number"),
        YES_NO("yes or no"),
        WORD("word");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String inWords() {
            return words;
        }
    }

    static ColumnSchema of(Layout.Leaf leaf) {
        var component = leaf.component();
        boolean list = component.getType() == List.class;
        var item = list
                ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                : component.getType();
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return new ColumnSchema(leaf.name(), kindOf(item), list, nullable, item, leaf.column());
    }

    private static Kind kindOf(Class<?> type) {
        if (type.isEnum()) {
            return Kind.WORD;
        }
        return switch (type.getSimpleName()) {
            case "String" -> Kind.TEXT;
            case "double", "Double" -> Kind.NUMBER;
            case "int", "Integer" -> Kind.WHOLE;
            case "boolean" -> Kind.YES_NO;
            default -> throw new IllegalStateException("no column can be a " + type);
        };
    }

    boolean isRequired() {
        return !list && !mayBeBlank && column.byDefault().isEmpty();
    }

    boolean canBeUnlimited() {
        return column.byDefault().equals(UNLIMITED);
    }

    /** The words allowed in a column of words, in the order of their enum. */
    List<String> words() {
        return Stream.of(itemType.getEnumConstants()).map(ColumnSchema::word).toList();
    }

    /** The word that a constant is in files. */
    static String word(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
