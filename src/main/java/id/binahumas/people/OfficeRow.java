package id.binahumas.people;

import java.time.LocalDate;

/** Who leads a unit, or stands in for somebody in it, from a day to a day. */
public record OfficeRow(
        long personId,
        String titleBefore,
        String name,
        String titleAfter,
        String post,
        Acting acting,
        Boolean leading,
        LocalDate from,
        LocalDate to) {

    public String fullName() {
        return Person.fullName(titleBefore, name, titleAfter);
    }

    public boolean leads() {
        return Boolean.TRUE.equals(leading);
    }
}
