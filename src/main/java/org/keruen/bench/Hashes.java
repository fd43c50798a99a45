package org.keruen.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of what a run depends on; a journal with others is of another experiment.
 *
 * @param problem of the problem's files, or of the generated problem as a file
 * @param settings of the configuration's family and settings
 * @param limits of the budget, memory, threads and options that all runs share
 */
public record Hashes(String problem, String settings, String limits) {
    static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
