package id.binahumas.profile;

import id.binahumas.people.Account;
import id.binahumas.people.DutyRow;
import id.binahumas.people.Person;
import id.binahumas.people.PostRow;
import java.util.List;

/** What the register knows of somebody, as they see it themselves. */
public record OwnDataRow(Person person, Account account, List<PostRow> posts, List<DutyRow> duties) {

    /** The post of today, the newest one; null without any. */
    public PostRow post() {
        return posts.stream().filter(p -> p.to() == null).findFirst().orElse(null);
    }
}
