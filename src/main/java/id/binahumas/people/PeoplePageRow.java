package id.binahumas.people;

import java.util.List;

/** Some people as programs get them; without a cursor they are the last. */
public record PeoplePageRow(List<PersonSummaryRow> people, String cursor) {

    static PeoplePageRow of(PeopleList list) {
        List<PersonSummaryRow> rows =
                list.rows().stream().map(PersonSummaryRow::of).toList();
        return new PeoplePageRow(rows, list.more() ? rows.get(rows.size() - 1).id() : null);
    }
}
