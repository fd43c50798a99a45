package org.keruen.bench;

/**
 * A part of an experiment: every {@code count}-th block of runs, from the {@code number}-th (from 1) on. A block, all
 * configurations on a problem with a seed, is never torn apart.
 */
public record Shard(int number, int count) {
    /** All of it. */
    public static final Shard WHOLE = new Shard(1, 1);

    public Shard {
        if (number < 1 || number > count) {
            throw new IllegalArgumentException(
                    "shard %d/%d: the first must be from 1 to the second".formatted(number, count));
        }
    }

    /**
     * The shard that a text such as {@code 3/16} says.
     *
     * @throws IllegalArgumentException if it says none
     */
    public static Shard of(String text) {
        var match = java.util.regex.Pattern.compile("([0-9]{1,6})/([0-9]{1,6})").matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException(text + " is no shard; say, for example, 3/16");
        }
        return new Shard(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
    }

    boolean has(int block) {
        return block % count == number - 1;
    }
}
