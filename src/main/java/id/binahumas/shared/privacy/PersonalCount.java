package id.binahumas.shared.privacy;

import java.util.List;
import java.util.stream.IntStream;

/** How many rows about somebody a table has that is named like this. */
public record PersonalCount(String name, long rows) {

    /** Tables named with commas between them, and how many rows each has, in the same order. */
    public static List<PersonalCount> of(String names, Object[] counts) {
        String[] tables = names.split(",");
        return IntStream.range(0, tables.length)
                .mapToObj(i -> new PersonalCount(tables[i], ((Number) counts[i]).longValue()))
                .toList();
    }

    /** The same table of two entries of one person. */
    PersonalCount and(PersonalCount other) {
        return new PersonalCount(name, rows + other.rows);
    }
}
