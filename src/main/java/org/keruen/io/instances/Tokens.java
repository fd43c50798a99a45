package org.keruen.io.instances;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keruen.io.BadFile;
import org.keruen.io.Fault;
import org.keruen.io.Place;

/**
 * Words of a text, one after another, with their places; what stands after a {@code #} is left out. Lines end as they
 * do on any system; a mark of byte order at the beginning and one of the end of file (Ctrl-Z) are blanks.
 */
final class Tokens {
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";
    private static final Pattern WORD = Pattern.compile("#[^\r\n]*|(?<word>[^\\s\\x1a#]+)");

    /** Digits as people write them: what Java reads besides, such as {@code 0x1p4} or {@code 3d}, is a slip here. */
    private static final Pattern NUMBER = Pattern.compile("[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?");

    /** Beyond this a double tells eighths of a unit apart at best. */
    private static final double LARGEST = 1e15;

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
        this.lineStart = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
        this.matcher = WORD.matcher(text).region(lineStart, text.length());
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
        return NUMBER.matcher(word).matches() ? Double.parseDouble(word) : Double.NaN;
    }

    /** A number that is not less, of a size that can be computed with: a cost, a quantity. */
    double number(String what, double least) {
        double value = limit(what, least);
        if (Math.abs(value) > LARGEST) {
            complain(what + " must be at most 1e15 in size; a larger unit may help");
            return Math.max(0, least);
        }
        return value;
    }

    /** A finite number that is not less, however large: a capacity may be beyond all that can flow. */
    double limit(String what, double least) {
        next(what);
        double value = value();
        if (Double.isNaN(value)) {
            complain(what + " must be a number");
            return Math.max(0, least);
        }
        if (!(value >= least) || value == Double.POSITIVE_INFINITY) {
            complain("%s must be a finite number%s".formatted(what, atLeast(least)));
            return Math.max(0, least);
        }
        return value;
    }

    private static String atLeast(double least) {
        if (least == Double.MIN_NORMAL) {
            return " above 0";
        }
        return least == -Double.MAX_VALUE ? "" : " of at least %.0f".formatted(least);
    }

    /** A number of any sign. */
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
            if (endsLine(counted)) {
                line++;
                lineStart = counted + 1;
            }
        }
        return new Place(file, line, at - lineStart + 1);
    }

    /** Whether a line ends with the character at a place: a line feed, or a carriage return without one behind it. */
    private boolean endsLine(int at) {
        char c = text.charAt(at);
        return c == '\n' || (c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n'));
    }
}
