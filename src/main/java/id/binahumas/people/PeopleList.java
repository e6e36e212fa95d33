package id.binahumas.people;

import java.util.List;

/** Some people of a list that is read on from the last of them. */
public record PeopleList(List<PersonRow> rows, boolean more) {

    public static final PeopleList NONE = new PeopleList(List.of(), false);

    public PeopleList {
        rows = List.copyOf(rows);
    }
}
