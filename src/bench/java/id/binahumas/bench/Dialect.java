package id.binahumas.bench;

/** The few words in which the databases differ when rows are made by the million. */
enum Dialect {
    H2("h2") {
        @Override
        String series(int from, int to) {
            return "(select x as n from system_range(%d, %d))".formatted(from, to);
        }
    },
    MARIADB("mariadb") {
        @Override
        String series(int from, int to) {
            return "(select seq as n from seq_%d_to_%d)".formatted(from, to);
        }
    };

    private final String label;

    Dialect(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** A table of the whole numbers from one to another, in a column named n. */
    abstract String series(int from, int to);
}
