package id.binahumas.bench;

/** How long the benchmark takes its time: slices of warming up, at most so many, and the window that is measured. */
record Pace(long sliceMillis, int warmSlices, long windowMillis, int guests) {

    static final Pace SHORT = new Pace(1_000, 4, 2_000, 500);
    static final Pace FULL = new Pace(3_000, 20, 10_000, 500);
}
