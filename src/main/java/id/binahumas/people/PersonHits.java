package id.binahumas.people;

import java.util.List;

/** One page of the people whom a search finds, and how many there are: counted up to a bound, which there may be more than. */
public record PersonHits(List<PersonRow> rows, int total, boolean more) {

    /** Nobody reads on behind these; another word narrows the search. */
    public static final int MOST = 500;

    public static final PersonHits NONE = new PersonHits(List.of(), 0, false);

    public PersonHits {
        rows = List.copyOf(rows);
    }
}
