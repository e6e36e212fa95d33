package id.binahumas.people;

import java.time.LocalDate;
import java.util.List;

/** All that programs read of a person: posts and duties with their history, the newest first. The NIP is masked unless a reason was given. */
public record PersonDetailRow(
        String id,
        String name,
        String titleBefore,
        String titleAfter,
        String fullName,
        PersonKind kind,
        String nip,
        String mail,
        List<Post> posts,
        List<Duty> duties) {

    /** A post from a day to the first one without it; its unit is called as it is today or was at the end. */
    public record Post(
            String id,
            String unitId,
            String unit,
            String post,
            String level,
            String grade,
            LocalDate from,
            LocalDate until,
            Acting acting,
            boolean leading) {}

    /** A duty from a day to the first one without it. */
    public record Duty(String id, String unitId, String unit, String duty, LocalDate from, LocalDate until) {}

    static PersonDetailRow of(PersonSheet sheet) {
        PersonDetails person = sheet.details();
        return new PersonDetailRow(
                Long.toString(sheet.id()),
                person.name(),
                person.titleBefore(),
                person.titleAfter(),
                Person.fullName(person.titleBefore(), person.name(), person.titleAfter()),
                person.kind(),
                Nip.masked(person.nip()),
                person.mail(),
                sheet.posts().stream().map(PersonDetailRow::post).toList(),
                sheet.duties().stream().map(PersonDetailRow::duty).toList());
    }

    PersonDetailRow withNip(String whole) {
        return new PersonDetailRow(id, name, titleBefore, titleAfter, fullName, kind, whole, mail, posts, duties);
    }

    private static Post post(PostRow row) {
        return new Post(
                Long.toString(row.id()),
                Long.toString(row.unitId()),
                row.unitName(),
                row.post(),
                row.level(),
                row.grade(),
                row.from(),
                row.to(),
                row.acting(),
                row.leads());
    }

    private static Duty duty(DutyRow row) {
        return new Duty(
                Long.toString(row.id()), Long.toString(row.unitId()), row.unitName(), row.duty(), row.from(), row.to());
    }
}
