package org.keruen.problem;

import org.jspecify.annotations.Nullable;

/** How many tonnes of a cargo a vehicle, box or lot holds. */
public record Units(
        @Column(about = "Tonnes in a wagon.", unit = "tonnes/wagon") @Nullable
        Double tonnesPerWagon,

        @Column(about = "Tonnes in a twenty-foot unit.", unit = "tonnes/TEU") @Nullable
        Double tonnesPerTeu,

        @Column(about = "Tonnes in a truck.", unit = "tonnes/truck") @Nullable
        Double tonnesPerTruck,

        @Column(about = "Tonnes in a lot as it is booked: a block train, a ship's parcel.", unit = "tonnes/lot")
        @Nullable
        Double tonnesPerLot) {

    /** Nothing said. */
    public static final Units NONE = new Units(null, null, null, null);

    public Units {
        positive(tonnesPerWagon, "tonnes_per_wagon");
        positive(tonnesPerTeu, "tonnes_per_teu");
        positive(tonnesPerTruck, "tonnes_per_truck");
        positive(tonnesPerLot, "tonnes_per_lot");
    }

    private static void positive(@Nullable Double tonnes, String name) {
        Require.require(tonnes == null || tonnes > 0, "%s is %s, must be above 0", name, tonnes);
    }
}
