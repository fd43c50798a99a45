package org.keruen.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of a YAML or JSON file that is read key by key. Whatever is wrong is gathered, with its place, for all
 * mappings of the file together; {@link #finish} then throws it at once, along with the keys that nobody asked for.
 */
public final class Form {
    private static final Set<String> YES = Set.of("yes", "true", "on");
    private static final Set<String> NO = Set.of("no", "false", "off");

    private final Tree.Branch branch;
    private final Faults faults;
    private final List<Form> all;
    private final Set<String> asked = new LinkedHashSet<>();

    private Form(Tree.Branch branch, Faults faults, List<Form> all) {
        this.branch = branch;
        this.faults = faults;
        this.all = all;
        all.add(this);
    }

    /**
     * The mapping that a file is.
     *
     * @throws MissingFile if there is none
     * @throws BadFile if it is not YAML or JSON
     */
    public static Form read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new MissingFile(file, "a YAML or JSON file");
        }
        try {
            var faults = new Faults();
            var branch = TreeParser.parse(Files.readString(file), String.valueOf(file.getFileName()), faults);
            if (branch == null) {
                throw new BadFile(faults.inOrder());
            }
            return new Form(branch, faults, new ArrayList<>());
        } catch (CharacterCodingException _) {
            throw new BadFile(List.of(Refusal.fault(file, 0, "is not UTF-8 text; save it as UTF-8")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the key is there. */
    public boolean has(String key) {
        return find(key) != null;
    }

    /** The text of a key that must be there; empty if it is not, which is a fault. */
    public String text(String key) {
        if (!has(key)) {
            faults.add(fault(branch.place(), key, null, "is missing"));
        }
        return text(key, "");
    }

    public String text(String key, String otherwise) {
        var leaf = leaf(key);
        return leaf == null ? otherwise : leaf.text();
    }

    public boolean truth(String key, boolean otherwise) {
        var leaf = leaf(key);
        if (leaf == null || YES.contains(leaf.text())) {
            return leaf == null ? otherwise : true;
        }
        if (!NO.contains(leaf.text())) {
            faults.add(fault(leaf.place(), key, leaf.text(), "must be yes or no"));
        }
        return false;
    }

    /** A number that must pass the test; {@code rule} says in words what it must be. */
    public double number(String key, double otherwise, DoublePredicate test, String rule) {
        var leaf = leaf(key);
        return leaf == null ? otherwise : number(key, leaf, otherwise, test, rule);
    }

    /** A whole number of at least {@code least}. */
    public long whole(String key, long otherwise, long least) {
        return (long) number(key, (double) otherwise, wholeFrom(least), "must be a whole number of at least " + least);
    }

    public List<Double> numbers(String key, DoublePredicate test, String rule) {
        return leaves(key).stream()
                .map(leaf -> number(key, leaf, Double.NaN, test, rule))
                .filter(number -> !Double.isNaN(number))
                .toList();
    }

    public List<Long> wholes(String key, long least) {
        return numbers(key, wholeFrom(least), "must be a whole number of at least " + least).stream()
                .map(Double::longValue)
                .toList();
    }

    /** The texts of a list, or of a single value. */
    public List<String> texts(String key) {
        return leaves(key).stream().map(Tree.Leaf::text).toList();
    }

    /** The mapping of a key; an empty one if it is missing. */
    public Form form(String key) {
        return switch (find(key)) {
            case Tree.Branch part -> new Form(part, faults, all);
            case null -> new Form(new Tree.Branch(Map.of(), branch.place()), faults, all);
            case Tree other -> {
                faults.add(fault(other.place(), key, null, "must be a mapping"));
                yield new Form(new Tree.Branch(Map.of(), other.place()), faults, all);
            }
        };
    }

    /** The mappings of a list. */
    public List<Form> forms(String key) {
        var forms = new ArrayList<Form>();
        for (var item : items(key)) {
            if (item instanceof Tree.Branch part) {
                forms.add(new Form(part, faults, all));
            } else {
                faults.add(fault(item.place(), key, null, "must be a list of mappings"));
            }
        }
        return forms;
    }

    /** All keys of this mapping with the texts of their lists or single values, whatever they are called. */
    public Map<String, List<String>> everything() {
        var lists = new LinkedHashMap<String, List<String>>();
        branch.parts().keySet().forEach(key -> lists.put(key, texts(key)));
        return lists;
    }

    /** Adds a fault at the place of a key. */
    public void complain(String key, String rule) {
        var part = find(key);
        var value = part instanceof Tree.Leaf leaf ? leaf.text() : null;
        faults.add(fault(part == null ? branch.place() : part.place(), key, value, rule));
    }

    /** Adds a fault for a name that is not among the known ones, with the one that was probably meant. */
    public void complainOfName(String key, String read, String what, Collection<String> known) {
        var part = find(key);
        var place = part == null ? branch.place() : part.place();
        var rule = "is no %s; there are %s".formatted(what, String.join(", ", known));
        faults.add(new Fault(place, "", "", key, read, rule, Nearest.remedy(read, known)));
    }

    /**
     * Ends the reading of the whole file.
     *
     * @throws BadFile with all that is wrong
     */
    public void finish() {
        for (var form : all) {
            form.branch.parts().forEach((key, part) -> {
                if (!form.asked.contains(key)) {
                    var remedy = Nearest.remedy(key, form.asked);
                    faults.add(new Fault(part.place(), "", "", key, null, "is not known here", remedy));
                }
            });
        }
        faults.throwIfAny();
    }

    private static DoublePredicate wholeFrom(long least) {
        return number -> number == Math.rint(number) && number >= least;
    }

    private static Fault fault(Place place, String key, @Nullable String value, String rule) {
        return new Fault(place, "", "", key, value, rule, "");
    }

    private double number(String key, Tree.Leaf leaf, double otherwise, DoublePredicate test, String rule) {
        var number = Figures.parse(leaf.text());
        if (number == null || !test.test(number)) {
            faults.add(fault(leaf.place(), key, leaf.text(), rule));
            return otherwise;
        }
        return number;
    }

    private @Nullable Tree find(String key) {
        asked.add(key);
        return branch.parts().get(key);
    }

    private Tree.@Nullable Leaf leaf(String key) {
        return switch (find(key)) {
            case Tree.Leaf leaf -> leaf;
            case null -> null;
            case Tree other -> {
                faults.add(fault(other.place(), key, null, "must be a single value"));
                yield null;
            }
        };
    }

    private List<Tree.Leaf> leaves(String key) {
        var leaves = new ArrayList<Tree.Leaf>();
        for (var item : items(key)) {
            if (item instanceof Tree.Leaf leaf) {
                leaves.add(leaf);
            } else {
                faults.add(fault(item.place(), key, null, "must be a list of words or numbers"));
            }
        }
        return leaves;
    }

    private List<Tree> items(String key) {
        return switch (find(key)) {
            case Tree.Items items -> items.items();
            case null -> List.of();
            case Tree single -> List.of(single);
        };
    }
}
