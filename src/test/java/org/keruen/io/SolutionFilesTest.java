package org.keruen.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keruen.allocation.Allocation;
import org.keruen.allocation.Bill;
import org.keruen.allocation.BillPart;
import org.keruen.allocation.Choice;
import org.keruen.allocation.ChoiceKind;
import org.keruen.allocation.Leg;
import org.keruen.allocation.LegKind;
import org.keruen.allocation.Load;
import org.keruen.allocation.LoadKind;
import org.keruen.allocation.Proof;
import org.keruen.allocation.Route;
import org.keruen.allocation.Status;
import org.keruen.allocation.Unmet;

/** Plans come back from their files as they were. */
class SolutionFilesTest {
    private static final Bill PER_TONNE = new Bill(Map.of(BillPart.RAIL, 0.1 + 0.2, BillPart.CO2, 1e-7));

    private static final Route ROUTE = new Route(
            "d",
            "h1",
            "IST",
            "buyer",
            1 / 3.0,
            List.of("MID"),
            List.of(
                    new Leg(LegKind.LINK, "A-B", true, "h1", "c", null, null, 1e22),
                    new Leg(LegKind.STORAGE, "B-PORT", true, "h1", null, null, null, 0.1),
                    new Leg(LegKind.DELIVERY, "buyer", true, "h2", null, "sub", null, 0)),
            12.25,
            3,
            0.1,
            PER_TONNE);

    private static final Allocation PLAN = new Allocation(
            "two-ways",
            null,
            "USD",
            new Proof("arc glop", Status.OPTIMAL, 12345.678901234567, null, "proven, \"best\""),
            List.of(ROUTE, ROUTE),
            List.of(new Unmet("d", "h1", 3.5, 90)),
            List.of(new Choice(ChoiceKind.EXPANSION, "berth", 2, 1e6)),
            List.of(
                    new Load(LoadKind.LINK, "A-B", "forward", "h1", "capacity", "tonnes", 5, 0, 10, -1.5),
                    new Load(
                            LoadKind.THROUGH_RATE,
                            "x",
                            "both",
                            null,
                            "capacity",
                            "tonnes",
                            5,
                            0,
                            Double.POSITIVE_INFINITY,
                            null)),
            new Bill(Map.of(BillPart.RAIL, 5.0, BillPart.REVENUE, -7.25)));

    private static final RunRecord RUN = new RunRecord(
            new RunRecord.Machine("0.1.0", "25", "Linux"),
            new RunRecord.Method("arc glop", Map.of("backend", "glop"), 7, 1, Double.POSITIVE_INFINITY, 1e-6),
            new RunRecord.Origin("two-ways", "shut", "00ff"),
            "2026-01-01T00:00:00Z",
            1.5,
            "sound");

    @TempDir
    private Path folder;

    @Test
    void aPlanComesBackFromItsFolder() {
        SolutionFiles.write(folder.resolve("new/one"), PLAN, RUN);
        assertThat(SolutionFiles.read(folder.resolve("new/one"))).isEqualTo(PLAN);
        assertThat(SolutionFiles.read(folder.resolve("new/one/allocation.json")))
                .isEqualTo(PLAN);
    }

    @Test
    void theFilesReadWell() throws IOException {
        SolutionFiles.write(folder, PLAN, RUN);
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder("allocation.json", "routes.csv", "loads.csv", "bill.csv", "run.json");
        assertThat(Files.readAllLines(folder.resolve("allocation.json")))
                .startsWith("{", "  \"format\": 1,", "  \"problem\": \"two-ways\",", "  \"scenario\": null,")
                .contains("    {\"kind\":\"expansion\",\"id\":\"berth\",\"units\":2,\"costPerYear\":1000000.0}")
                .contains("  \"bill\": {\"parts\":{\"rail\":5.0,\"revenue\":-7.25}},");
        assertThat(Files.readString(folder.resolve("bill.csv"))).isEqualTo("""
            part,amount,is_money
            rail,5,yes
            revenue,-7.25,no
            """);
        assertThat(Files.readAllLines(folder.resolve("loads.csv")))
                .containsExactly(
                        "kind,id,direction,period,rule,unit,amount,lower,capacity,utilisation,dual",
                        "link,A-B,forward,h1,capacity,tonnes,5,0,10,0.5,-1.5",
                        "through-rate,x,both,,capacity,tonnes,5,0,unlimited,0,");
        assertThat(Files.readAllLines(folder.resolve("routes.csv")).getLast())
                .startsWith("d,h1,IST,buyer,0.3333333333333333,MID,A-B;B-PORT;buyer,12.25,3,0.1,");
        assertThat(Files.readString(folder.resolve("run.json")))
                .contains("\"sha256\" : \"00ff\"", "\"seed\" : 7", "\"started\" : \"2026-01-01T00:00:00Z\"");
    }

    @Test
    void whatIsNoPlanIsRefusedWithItsPlace() throws IOException {
        Files.writeString(folder.resolve("a.json"), "{\"format\": 1,\n \"problem\": \"x\", \"colour\": 3}");
        assertThatThrownBy(() -> SolutionFiles.read(folder.resolve("a.json")))
                .isInstanceOf(BadFile.class)
                .hasMessage("a.json:2:29: is no plan: Missing creator property 'scenario' (index 2)");
        assertThatThrownBy(() -> SolutionFiles.read(folder)).isInstanceOf(MissingFile.class);
    }
}
