package id.binahumas.profile;

import id.binahumas.people.Account;
import id.binahumas.people.DutyRow;
import id.binahumas.people.Person;
import id.binahumas.people.PostRow;
import java.time.LocalDate;
import java.util.List;

/** What the register knows of somebody, as they see it themselves. */
public record OwnDataRow(Person person, Account account, List<PostRow> posts, List<DutyRow> duties, LocalDate today) {

    /** The post of today, of several the newest one; null without any. */
    public PostRow post() {
        return posts.stream().filter(p -> p.isHeldOn(today)).findFirst().orElse(null);
    }
}
