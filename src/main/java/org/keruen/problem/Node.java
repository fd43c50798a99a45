package org.keruen.problem;

import org.jspecify.annotations.Nullable;

/** A place. */
@Table(name = "nodes", about = "A place: where cargo begins, ends, crosses a border or changes mode.")
public record Node(
        @Column(about = "Its name in this file.") String id,
        @Column(about = "Its name for readers.") @Nullable String name,
        @Column(about = "What it is to the trade.") NodeKind kind,

        @Column(about = "Country, ISO 3166 code; a border's own country is the one that runs the station.") @Nullable
        String country,

        @Column(about = "Latitude, north positive.", unit = "degrees", atLeast = -90, atMost = 90) @Nullable
        Double lat,

        @Column(about = "Longitude, east positive.", unit = "degrees", atLeast = -180, atMost = 180) @Nullable
        Double lon,

        @Columns Provenance provenance)
        implements Row {

    public Node {
        Require.require((lat == null) == (lon == null), "lat and lon must be given together");
    }
}
