package org.keruen.io.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keruen.core.Core;
import org.keruen.io.BadFile;
import org.keruen.solve.Budget;
import org.keruen.solve.Outcome;
import org.keruen.solve.Watcher;
import org.keruen.solve.hybrid.HybridSettings;
import org.keruen.solve.hybrid.HybridSolver;

/** Small samples of each format mean what they say, and what is wrong in a file is named with its place. */
class InstanceFormatTest {
    @Test
    void anOpeningIsPaidOnceForAllItsFlow() {
        assertThat(least(sample(InstanceFormat.CANAD, "triangle.dow"))).isCloseTo(7 + 3 + 5 + 4 * 3, within(1e-6));
    }

    @Test
    void modulesAddUp() {
        assertThat(least(sample(InstanceFormat.MODULAR, "modules.txt"))).isCloseTo(8 + 10 + 15, within(1e-6));
    }

    @Test
    void parallelArcsAreApart() {
        assertThat(least(sample(InstanceFormat.MCF, "parallel.mcf"))).isCloseTo(5 + 2 * 5 + 6 + 2 * 7, within(1e-6));
    }

    @Test
    void servingCostsAreOfTheWholeDemand() {
        assertThat(least(sample(InstanceFormat.WAREHOUSE, "two-warehouses.txt")))
                .isCloseTo(30 + 12 + 30, within(1e-6));
    }

    @Test
    void suppliesMeetDemands() {
        assertThat(least(sample(InstanceFormat.FIXED_CHARGE, "two-supplies.txt")))
                .isCloseTo(1 + 4 + 6 * 2, within(1e-6));
    }

    @Test
    void supplyThatNobodyAsksForIsInfeasible() {
        var core = InstanceFormat.FIXED_CHARGE.read("x", "2 1  1 2 0 0 9  1 -5  2 4");
        assertThat(outcome(core)).isInstanceOf(Outcome.Infeasible.class);
    }

    @Test
    void aWrongNumberIsNamedWithItsLineAndColumn() {
        assertThatThrownBy(() -> InstanceFormat.MCF.read("small.mcf", "2\n1\n1\n1 3 4.5 x\n1 2 -1\n"))
                .isInstanceOf(BadFile.class)
                .hasMessage("""
                    small.mcf:4:3: "3" the arc's second node must be a whole number from 1 to 2
                    small.mcf:4:9: "x" the arc's capacity must be a number
                    small.mcf:5:5: "-1" the commodity's quantity must be a finite number of at least 0\
                    """);
    }

    @Test
    void aFileThatEndsEarlyIsNamedWithWhatIsMissing() {
        assertThatThrownBy(() -> InstanceFormat.MCF.read("small.mcf", "2 1 1\n1 2 4"))
                .hasMessage("small.mcf:2:6: the file ends where the arc's capacity was expected");
    }

    @Test
    void aCountThatIsNoneEndsTheReading() {
        assertThatThrownBy(() -> InstanceFormat.MCF.read("small.mcf", "2 -1 1\n1 2 x"))
                .hasMessage("small.mcf:1:3: \"-1\" the number of arcs must be a whole number from 0 to 100000000");
        assertThatThrownBy(() -> InstanceFormat.CANAD.read("grid.dow", "25 80 100\n"))
                .hasMessage("grid.dow:1:1: \"25\" the file must begin with MULTIGEN.DAT:; it is of another format, or"
                        + " no instance");
    }

    @Test
    void whatNumbersMustBeIsSaidInWords() {
        assertThatThrownBy(() -> InstanceFormat.MODULAR.read("m.txt", "2 1 0\n0 1 1e999 1 0 5"))
                .hasMessage("""
                    m.txt:2:5: "1e999" the arc's cost must be a finite number
                    m.txt:2:13: "0" the module's capacity must be a finite number above 0\
                    """);
    }

    @Test
    void aFileThatGoesOnIsWrong() {
        assertThatThrownBy(() -> InstanceFormat.MCF.read("small.mcf", "1 0 0\n\n 7"))
                .hasMessage("small.mcf:3:2: \"7\" the file must end before this");
    }

    @Test
    void aNodeThatIsNotToldOfNeitherAsksNorSupplies() {
        var core = InstanceFormat.FIXED_CHARGE.read("three.txt", "3 2  1 2 5 10 4  2 3 1 0 4  1 -3  3 3");
        assertThat(least(core)).isEqualTo(3 * 5 + 10 + 3 * 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  2\n\n 1 1\n1 2 3 9\n1 2 4",
                "2 1 1\r\n1\t2 3 9\r\n1 2 4\r\n",
                "2 1 1\r\n1 2 3 9\r\n1 2 4\r\n\u001a",
                "2 1 1 # sizes\r1 2 3 9 # an arc\r1 2 4\r",
                "\u00ef\u00bb\u00bf2 1 1\n1 2 3 9\n1 2 4\n",
                "2 1 1\n1 2 .3e1 9.\n1 2 +4.0e+0\n",
                "2 1 1\n1 2 3 1e30\n1 2 4\n",
                "2 2 1\n1 1 -5 9\n1 2 3 9\n1 2 4\n",
                "2 2 1\n1 2 1 0\n1 2 3 9\n1 2 4\n",
                "2 3 1\n1 2 9 9\n1 2 9 9\n1 2 3 9\n1 2 4\n",
                "2 2 1\n2 1 -9 9\n1 2 3 9\n1 2 4\n",
                "2 1 3\n1 2 3 9\n1 2 4\n1 1 7\n2 1 0\n"
            })
    void howeverItIsWrittenAndWhateverDoesNotMatterTheSameIsRead(String text) {
        assertThat(least(InstanceFormat.MCF.read("small.mcf", text))).isEqualTo(12);
    }

    @Test
    void whatOnlyProgramsWriteIsNoNumber() {
        assertThatThrownBy(() -> InstanceFormat.MCF.read("small.mcf", "2 1 1\r1 2 3d 0x1p4\r1 2 Infinity\r"))
                .hasMessage("""
                    small.mcf:2:5: "3d" the arc's cost must be a number
                    small.mcf:2:8: "0x1p4" the arc's capacity must be a number
                    small.mcf:3:5: "Infinity" the commodity's quantity must be a number\
                    """);
    }

    @Test
    void whatIsTooLargeToComputeWithIsRefused() {
        assertThatThrownBy(() -> InstanceFormat.MCF.read("small.mcf", "2 1 1\n1 2 -1e16 1e300\n1 2 2e15\n"))
                .hasMessage("""
                    small.mcf:2:5: "-1e16" the arc's cost must be at most 1e15 in size; a larger unit may help
                    small.mcf:3:5: "2e15" the commodity's quantity must be at most 1e15 in size; a larger unit may help\
                    """);
    }

    @Test
    void columnsAreCountedWithoutAMarkOfByteOrder() {
        assertThatThrownBy(() -> InstanceFormat.MCF.read("small.mcf", "\u00ef\u00bb\u00bf2 x"))
                .hasMessage("small.mcf:1:3: \"x\" the number of arcs must be a whole number from 0 to 100000000");
    }

    @Test
    void whatHasNoArcOrNoRouteOrNoRoomIsInfeasible() {
        for (var text : new String[] {"2 0 1\n1 2 3\n", "3 1 1\n1 2 3 9\n1 3 1\n", "2 1 1\n1 2 3 0\n1 2 1\n"}) {
            assertThat(outcome(InstanceFormat.MCF.read("small.mcf", text))).isInstanceOf(Outcome.Infeasible.class);
        }
        var opened = InstanceFormat.CANAD.read("x.dow", "MULTIGEN.DAT: 2 1 1  1 2 5 3 7 1 1  1 2 4");
        assertThat(outcome(opened)).isInstanceOf(Outcome.Infeasible.class);
    }

    @Test
    void nothingToCarryCostsNothing() {
        assertThat(least(InstanceFormat.MCF.read("x.mcf", "1 0 0"))).isZero();
        assertThat(least(InstanceFormat.CANAD.read("x.dow", "MULTIGEN.DAT: 2 1 0  1 2 3 4 5 1 1")))
                .isZero();
    }

    @Test
    void anArcWithoutRoomIsNoWayOutHoweverCheapItsOpening() {
        var core = InstanceFormat.CANAD.read("x.dow", "MULTIGEN.DAT: 2 2 1  1 2 1 0 5 1 1  1 2 5 10 7 1 1  1 2 4");
        assertThat(least(core)).isEqualTo(27);
    }

    @Test
    void aFormatIsFoundByItsNameOrByTheFiles() {
        assertThat(InstanceFormat.of("fixed-charge")).isEqualTo(InstanceFormat.FIXED_CHARGE);
        assertThat(InstanceFormat.find(Path.of("c33.dow"))).isEqualTo(InstanceFormat.CANAD);
        assertThat(InstanceFormat.find(Path.of("grid1"))).isNull();
        assertThatThrownBy(() -> InstanceFormat.of("mps"))
                .hasMessage("no format is called mps; there are canad, modular, mcf, warehouse, fixed-charge");
    }

    private static Core sample(InstanceFormat format, String name) {
        try (var stream = InstanceFormatTest.class.getResourceAsStream("/instances/" + name)) {
            return format.read(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static double least(Core core) {
        assertThat(outcome(core)).isInstanceOf(Outcome.Optimal.class);
        return ((Outcome.Optimal) outcome(core)).cost();
    }

    private static Outcome outcome(Core core) {
        return new HybridSolver(HybridSettings.DEFAULT).solve(core, Budget.UNLIMITED, Watcher.NONE);
    }
}
