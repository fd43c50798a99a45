package org.keruen.report;

/** Distances on the earth. */
final class Globe {
    private static final double RADIUS_KM = 6371;

    private Globe() {}

    /** Great-circle distance of two places given in degrees. */
    static double km(double lat1, double lon1, double lat2, double lon2) {
        double dLat = Math.toRadians(lat2 - lat1) / 2;
        double dLon = Math.toRadians(lon2 - lon1) / 2;
        double h = square(Math.sin(dLat))
                + Math.cos(Math.toRadians(lat1)) * Math.cos(Math.toRadians(lat2)) * square(Math.sin(dLon));
        return 2 * RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, h)));
    }

    private static double square(double x) {
        return x * x;
    }
}
