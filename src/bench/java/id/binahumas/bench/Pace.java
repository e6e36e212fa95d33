package id.binahumas.bench;

/**
 * How long the benchmark takes its time, in processor seconds of the server: so many rounds until it is warm, at most so
 * many slices at the start of each cell, and the window that is measured.
 */
record Pace(double warmRoundCpuSeconds, int warmRounds, double sliceCpuSeconds, int slices, double windowCpuSeconds) {

    static final Pace SHORT = new Pace(20, 4, 0.5, 3, 1.5);
    static final Pace FULL = new Pace(40, 5, 2, 4, 6);
}
