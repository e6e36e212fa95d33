package id.binahumas.bench;

import java.util.List;
import java.util.stream.Stream;

/** The few words in which the databases differ when rows are made by the million. */
enum Dialect {
    H2("h2") {
        @Override
        String series(int from, int to) {
            return "(select x as n from system_range(%d, %d))".formatted(from, to);
        }

        @Override
        String dropIndex(String table, String index) {
            return "drop index " + index;
        }

        @Override
        List<String> quick() {
            return List.of("set referential_integrity false");
        }

        @Override
        List<String> careful(List<String> tables) {
            return List.of("set referential_integrity true", "analyze");
        }
    },
    MARIADB("mariadb") {
        @Override
        String series(int from, int to) {
            return "(select seq as n from seq_%d_to_%d)".formatted(from, to);
        }

        @Override
        String dropIndex(String table, String index) {
            return "drop index " + index + " on " + table;
        }

        @Override
        List<String> quick() {
            // a pool as an installation of this size has: its own default holds an eighth of a gigabyte
            return List.of(
                    "set global innodb_buffer_pool_size = 1073741824",
                    "set foreign_key_checks = 0",
                    "set unique_checks = 0");
        }

        @Override
        List<String> careful(List<String> tables) {
            return Stream.concat(
                            Stream.of("set foreign_key_checks = 1", "set unique_checks = 1"),
                            tables.stream().map(table -> "analyze table " + table))
                    .toList();
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

    /** A large table is filled sooner without its indexes in another order. */
    abstract String dropIndex(String table, String index);

    /** Before very many rows are written, and after them what a database does by itself sooner or later. */
    abstract List<String> quick();

    abstract List<String> careful(List<String> tables);
}
