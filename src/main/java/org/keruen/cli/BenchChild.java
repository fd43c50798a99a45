package org.keruen.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.keruen.bench.Child;

/** The program of a benchmark's child: makes the run that the folder named by its argument asks for. */
final class BenchChild {
    private BenchChild() {}

    public static void main(String[] args) throws IOException {
        Child.run(Path.of(args[0]), BenchFamilies.all());
    }
}
