package id.binahumas.people;

import id.binahumas.shared.privacy.PersonalTable;
import java.util.List;

/** One of two entries before they are brought together: who it says it is, and how much hangs on it. */
public record MergeSide(Person person, Account account, List<PersonalTable> tables) {

    public String maskedNip() {
        return Nip.masked(person.nip());
    }

    public int count(String table) {
        return tables.stream()
                .filter(t -> t.name().equals(table))
                .mapToInt(t -> t.rows().size())
                .sum();
    }

    /** Hours of training by the certificates that count. */
    public int jp() {
        return tables.stream()
                .filter(t -> t.columns().contains("jp"))
                .flatMap(t -> t.rows().stream().map(r -> r[t.columns().indexOf("jp")]))
                .mapToInt(jp -> ((Number) jp).intValue())
                .sum();
    }
}
