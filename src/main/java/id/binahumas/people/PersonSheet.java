package id.binahumas.people;

import java.util.List;

/** A person with the posts and duties of then and now; version is what a change must name. */
public record PersonSheet(long id, int version, PersonDetails details, List<PostRow> posts, List<DutyRow> duties) {

    public PersonSheet {
        posts = List.copyOf(posts);
        duties = List.copyOf(duties);
    }
}
