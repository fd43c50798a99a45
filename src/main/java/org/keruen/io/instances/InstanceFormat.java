package org.keruen.io.instances;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keruen.core.Core;
import org.keruen.io.MissingFile;
import org.keruen.io.Refusal;

/**
 * Formats of public collections of instances. Numbers are divided by blanks or line ends, wherever these stand; what
 * stands after a {@code #} is left out. Arcs may be parallel, of capacity 0 or lead from a node to itself; costs per
 * unit may be negative. What has no quantity, or is where it must go, is not carried.
 */
public enum InstanceFormat {
    /**
     * Multicommodity fixed-charge network design (Crainic, Frangioni, Gendron 2001, doi:10.1016/S0166-218X(00)00310-3):
     * {@code MULTIGEN.DAT:}; nodes, arcs, commodities; for each arc from, to, cost, capacity, fixed cost and two
     * numbers without meaning; for each commodity origin, destination, quantity. Nodes count from 1.
     */
    CANAD,
    /**
     * Network design with whole numbers of modules: nodes, arcs, commodities; for each arc from, to, cost, number of
     * kinds of module, and capacity and cost of each kind; for each commodity origin, destination, quantity. Nodes
     * count from 0.
     */
    MODULAR,
    /**
     * Linear multicommodity flow: nodes, arcs, commodities; for each arc from, to, cost, capacity; for each commodity
     * origin, destination, quantity. Nodes count from 1.
     */
    MCF,
    /**
     * Capacitated warehouse location (Beasley 1990, doi:10.1057/jors.1990.166): warehouses, customers; for each
     * warehouse capacity and fixed cost; for each customer its demand, then what serving all of it from each warehouse
     * costs.
     */
    WAREHOUSE,
    /**
     * Fixed-charge flow of one good: nodes, arcs; for each arc from, to, cost, fixed cost, capacity; for each node its
     * number and demand, negative for a supply. Nodes count from 1.
     */
    FIXED_CHARGE;

    /** As users write it: {@code fixed-charge}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The format users call so.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static InstanceFormat of(String id) {
        return Arrays.stream(values())
                .filter(format -> format.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no format is called %s; there are %s"
                        .formatted(
                                id,
                                Arrays.stream(values()).map(InstanceFormat::id).collect(Collectors.joining(", ")))));
    }

    /** The format that a file's name tells; null if it tells none. */
    public static @Nullable InstanceFormat find(Path file) {
        var name = file.toString();
        if (name.endsWith(".dow")) {
            return CANAD;
        }
        return name.endsWith(".mcf") ? MCF : null;
    }

    /**
     * Reads a file.
     *
     * @throws MissingFile if there is none
     * @throws org.keruen.io.BadFile if it does not say what it must
     * @throws UncheckedIOException if it cannot be read
     */
    public Core read(Path file) {
        if (Files.isDirectory(file)) {
            refuse(file, "is a folder, and must be an instance in the format " + id());
        }
        try {
            var text = Files.readString(file, StandardCharsets.ISO_8859_1);
            if (text.indexOf(0) >= 0) {
                refuse(file, "is no text, and must be an instance in the format " + id());
            }
            return read(file.toString(), text);
        } catch (NoSuchFileException e) {
            throw new MissingFile(file, "an instance in the format " + id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuse(Path file, String rule) {
        Refusal.throwIfAny(List.of(Refusal.fault(file, 0, rule)));
    }

    /** The Core that a text means; {@code file} is named in complaints. */
    Core read(String file, String text) {
        var tokens = new Tokens(file, text);
        return switch (this) {
            case CANAD -> Multicommodity.canad(tokens);
            case MODULAR -> Multicommodity.modular(tokens);
            case MCF -> Multicommodity.linear(tokens);
            case WAREHOUSE -> SingleGood.warehouse(tokens);
            case FIXED_CHARGE -> SingleGood.fixedCharge(tokens);
        };
    }
}
