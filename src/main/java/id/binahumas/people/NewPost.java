package id.binahumas.people;

import java.time.LocalDate;

/** A post to give somebody: in which unit, from which day, for good or for somebody who is missing, and whether it leads the unit. */
public record NewPost(
        long unitId, String post, String level, String grade, LocalDate from, Acting acting, boolean leading) {}
