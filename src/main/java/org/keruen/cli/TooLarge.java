package org.keruen.cli;

/** What is to be solved needs more memory than there is; nothing was written. */
final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;

    private static final long MEGABYTE = 1L << 20;

    /**
     * In words that say how to give more.
     *
     * @param what that is too large, with its size
     */
    TooLarge(String what, OutOfMemoryError full) {
        super(
                sentence(
                        what,
                        String.valueOf(full.getMessage()),
                        Runtime.getRuntime().maxMemory() / MEGABYTE),
                full);
    }

    private static String sentence(String what, String lacking, long heapMb) {
        return "out of memory (%s): %s needs more than the %d MB that Java may use; give it more, as with KERUEN_JAVA_OPTS=-Xmx%dm. Nothing was written."
                .formatted(lacking, what, heapMb, 2 * heapMb);
    }
}
