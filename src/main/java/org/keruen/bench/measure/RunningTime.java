package org.keruen.bench.measure;

/**
 * Expected running time to a target when failed runs are started again: the seconds of all runs, failed ones with what
 * they took, over the number of runs that came to the target (Auger, Hansen, Performance evaluation of an advanced
 * local search evolutionary algorithm, 2005, 10.1109/CEC.2005.1554903).
 */
public final class RunningTime {
    private RunningTime() {}

    /**
     * Infinite if no run came to the target.
     *
     * @param secondsToTarget of each run; infinite if it never came there
     * @param limitSeconds that a run which did not come there took
     */
    public static double expected(double[] secondsToTarget, double limitSeconds) {
        double sum = 0;
        int successes = 0;
        for (double seconds : secondsToTarget) {
            sum += Double.isFinite(seconds) ? seconds : limitSeconds;
            successes += Double.isFinite(seconds) ? 1 : 0;
        }
        return successes == 0 ? Double.POSITIVE_INFINITY : sum / successes;
    }
}
