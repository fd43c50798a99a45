package org.keruen.problem;

/** Room at a terminal in which cargo waits, before it is handled, from one period to the next. */
public record Storage(
        @Column(
                about = "Most tonnes in store between one period and the next; 0 says there is no store.",
                unit = "tonnes",
                byDefault = "0")
        double storageTonnes,

        @Column(
                about = "Price of keeping a tonne a day, over the days of the period it waits in.",
                unit = "currency/tonne/day",
                byDefault = "0")
        double storagePricePerTonneDay) {

    /** No store. */
    public static final Storage NONE = new Storage(0, 0);

    public Storage {
        Require.atLeast(0, storageTonnes, "storage_tonnes");
        Require.atLeast(0, storagePricePerTonneDay, "storage_price_per_tonne_day");
    }
}
