package org.keruen.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** Reads a YAML or JSON text as a {@link Tree}; blank values are left out. */
final class TreeParser {
    private final JsonParser parser;
    private final String file;
    private final Faults faults;

    private TreeParser(JsonParser parser, String file, Faults faults) {
        this.parser = parser;
        this.file = file;
        this.faults = faults;
    }

    /** The tree of the text; null if it is no mapping, which is then among the faults. */
    static Tree.@Nullable Branch parse(String text, String file, Faults faults) {
        TokenStreamFactory factory = file.endsWith(".json") ? new JsonFactory() : new YAMLFactory();
        try (var parser = factory.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                return new TreeParser(parser, file, faults).branch();
            }
            faults.add(Place.file(file), "must be a mapping of keys to values");
        } catch (JacksonException e) {
            faults.add(place(e.getLocation(), file), "cannot be read: " + firstLine(e.getOriginalMessage()));
        }
        return null;
    }

    private static String firstLine(@Nullable String message) {
        return String.valueOf(message).lines().findFirst().orElse("");
    }

    private static Place place(@Nullable TokenStreamLocation location, String file) {
        return location == null
                ? Place.file(file)
                : new Place(file, Math.max(0, location.getLineNr()), Math.max(0, location.getColumnNr()));
    }

    private Place here() {
        return place(parser.currentTokenLocation(), file);
    }

    private Tree.Branch branch() {
        var place = here();
        var parts = new LinkedHashMap<String, Tree>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var key = parser.currentName();
            var keyPlace = here();
            parser.nextToken();
            var value = value();
            if (value != null && parts.putIfAbsent(key, value) != null) {
                faults.add(new Fault(keyPlace, "", "", key, null, "stands twice in this mapping", ""));
            }
        }
        return new Tree.Branch(parts, place);
    }

    private Tree.Items items() {
        var place = here();
        var items = new ArrayList<Tree>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            var value = value();
            if (value != null) {
                items.add(value);
            }
        }
        return new Tree.Items(items, place);
    }

    private @Nullable Tree value() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> branch();
            case START_ARRAY -> items();
            case VALUE_NULL -> null;
            default -> new Tree.Leaf(parser.getString(), here());
        };
    }
}
