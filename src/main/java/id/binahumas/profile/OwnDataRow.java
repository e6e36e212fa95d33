package id.binahumas.profile;

import id.binahumas.people.Account;
import id.binahumas.people.DutyRow;
import id.binahumas.people.Person;
import id.binahumas.people.PostRow;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** What the register knows of somebody, as they see it themselves. */
public record OwnDataRow(Person person, Account account, List<PostRow> posts, List<DutyRow> duties, LocalDate today) {

    /** The own post of today, of several the newest one with a level; one held for somebody else where there is no other. */
    public PostRow post() {
        return posts.stream()
                .filter(p -> p.isHeldOn(today))
                .min(Comparator.comparing((PostRow p) -> p.acting() != null).thenComparing(p -> p.level() == null))
                .orElse(null);
    }
}
