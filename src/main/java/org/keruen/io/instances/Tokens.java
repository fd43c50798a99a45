package org.keruen.io.instances;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keruen.io.BadFile;
import org.keruen.io.Fault;
import org.keruen.io.Place;

/** Words of a text, one after another, with their places; what stands after a {@code #} is left out. */
final class Tokens {
    private static final Pattern WORD = Pattern.compile("#[^\n]*|(?<word>[^\\s#]+)");
    private static final int MOST_FAULTS = 20;

    private final String file;
    private final String text;
    private final Matcher matcher;
    private final List<Fault> faults = new ArrayList<>();
    private String word = "";
    private int line = 1;
    private int lineStart;
    private int counted;
    private boolean peeked;

    Tokens(String file, String text) {
        this.file = file;
        this.text = text;
        this.matcher = WORD.matcher(text);
    }

    /** A whole number between bounds, both allowed. */
    int whole(String what, int least, int most) {
        next(what);
        double value = value();
        if (value == Math.rint(value) && value >= least && value <= most) {
            return (int) value;
        }
        complain(
                least == most
                        ? "%s must be %d".formatted(what, least)
                        : "%s must be a whole number from %d to %d".formatted(what, least, most));
        return least;
    }

    /**
     * How many there are of something, which the rest of the file hangs on.
     *
     * @throws BadFile with every fault so far, if this is no such number
     */
    int count(String what, int least, int most) {
        int count = whole(what, least, most);
        throwIfAny();
        return count;
    }

    /** The last word as a number; not a number if it is none. */
    private double value() {
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }

    /** A finite number that is not less. */
    double number(String what, double least) {
        next(what);
        double value = value();
        if (Double.isNaN(value)) {
            complain(what + " must be a number");
            return least;
        }
        if (!(value >= least) || value == Double.POSITIVE_INFINITY) {
            complain("%s must be a finite number%s".formatted(what, atLeast(least)));
            return least;
        }
        return value;
    }

    private static String atLeast(double least) {
        if (least == Double.MIN_NORMAL) {
            return " above 0";
        }
        return least == -Double.MAX_VALUE ? "" : " of at least %.0f".formatted(least);
    }

    /** A finite number of any sign. */
    double signed(String what) {
        return number(what, -Double.MAX_VALUE);
    }

    /**
     * Passes a word that says what the file is.
     *
     * @throws BadFile if the file does not begin so: it is something else
     */
    void heading(String expected) {
        next(expected);
        if (!word.equals(expected)) {
            complain("the file must begin with %s; it is of another format, or no instance".formatted(expected));
        }
        throwIfAny();
    }

    /** Passes a word that says nothing of use. */
    void skip(String what) {
        next(what);
    }

    /** Complains of the last word read. */
    void complain(String rule) {
        faults.add(new Fault(here(), "", "", "", word, rule, ""));
        if (faults.size() >= MOST_FAULTS) {
            throw new BadFile(faults);
        }
    }

    /** Whether anything is left to read. */
    boolean hasMore() {
        peeked = peeked || find();
        return peeked;
    }

    /**
     * Makes sure that all is read and all is right.
     *
     * @throws BadFile with every fault
     */
    void end() {
        if (hasMore()) {
            complain("the file must end before this");
        }
        throwIfAny();
    }

    private void throwIfAny() {
        if (!faults.isEmpty()) {
            throw new BadFile(faults);
        }
    }

    private void next(String what) {
        boolean found = hasMore();
        peeked = false;
        if (!found) {
            word = "";
            faults.add(new Fault(
                    place(text.length()), "", "", "", null, "the file ends where " + what + " was expected", ""));
            throw new BadFile(faults);
        }
    }

    private boolean find() {
        while (matcher.find()) {
            var found = matcher.group("word");
            if (found != null) {
                word = found;
                return true;
            }
        }
        return false;
    }

    private Place here() {
        return place(matcher.start());
    }

    private Place place(int at) {
        for (; counted < at; counted++) {
            if (text.charAt(counted) == '\n') {
                line++;
                lineStart = counted + 1;
            }
        }
        return new Place(file, line, at - lineStart + 1);
    }
}
