package id.binahumas.shared.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Rows about somebody: a name and columns, whose words stand in the message files, and what is in them. */
public record PersonalTable(String name, List<String> columns, List<Object[]> rows) {

    /** Columns named with commas between them, in the order in which each row has its values. */
    public static PersonalTable of(String name, String columns, List<Object[]> rows) {
        return new PersonalTable(name, Arrays.asList(columns.split(",")), rows);
    }

    /** With the rows of another table of that name. */
    PersonalTable and(PersonalTable other) {
        return new PersonalTable(
                name, columns, Stream.concat(rows.stream(), other.rows.stream()).toList());
    }
}
