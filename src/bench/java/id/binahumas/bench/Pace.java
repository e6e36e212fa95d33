package id.binahumas.bench;

/**
 * How long the benchmark takes its time, in processor seconds of the server: at most so many slices until it is warm, at most so
 * many at the start of each cell, and the window that is measured.
 */
record Pace(double warmSliceCpuSeconds, int warmSlices, double sliceCpuSeconds, int slices, double windowCpuSeconds) {

    static final Pace SHORT = new Pace(8, 12, 0.5, 3, 1.5);
    static final Pace FULL = new Pace(20, 15, 3, 8, 10);
}
