package id.binahumas.shared.privacy;

import java.util.Arrays;
import java.util.List;

/** Rows about somebody: a name and columns, whose words stand in the message files, and what is in them. */
public record PersonalTable(String name, List<String> columns, List<Object[]> rows) {

    /** Columns named with commas between them, in the order in which each row has its values. */
    public static PersonalTable of(String name, String columns, List<Object[]> rows) {
        return new PersonalTable(name, Arrays.asList(columns.split(",")), rows);
    }
}
