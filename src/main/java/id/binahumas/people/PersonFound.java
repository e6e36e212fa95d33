package id.binahumas.people;

import java.util.List;
import java.util.stream.Stream;

/** Whom a search found, nobody twice and in the order in which they are shown; perhaps there are more. */
record PersonFound(List<Long> ids, boolean more) {

    static final PersonFound NOBODY = new PersonFound(List.of(), false);

    PersonFound {
        ids = ids.stream().distinct().toList();
    }

    /** Those found otherwise come after these. */
    PersonFound and(PersonFound others) {
        return new PersonFound(Stream.concat(ids.stream(), others.ids.stream()).toList(), more || others.more);
    }

    /** Not all were looked at. */
    PersonFound unsure() {
        return new PersonFound(ids, true);
    }
}
