package id.binahumas.course;

/** A course as the organiser's list shows it; minutes is the sum of its subjects. */
public record CourseRow(
        long id,
        String code,
        String title,
        CourseKind kind,
        DeliveryMode mode,
        String owner,
        Long minutes,
        int minutesPerJp) {

    public int jp() {
        return minutes == null ? 0 : (int) (minutes / minutesPerJp);
    }
}
