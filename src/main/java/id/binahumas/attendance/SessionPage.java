package id.binahumas.attendance;

import id.binahumas.shared.Ids;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The attendance sheet of a session, the committee's or a guest's own: everybody present, exceptions marked, one save. */
@Named("attendanceSheetPage")
@RequestScoped
public class SessionPage {

    @Inject
    AttendanceService attendance;

    @Inject
    Posted posted;

    private String id;
    private AttendanceSheet sheet;

    public void load() {
        sheet = attendance.sheet(Ids.parse(id));
    }

    public void loadOwn() {
        sheet = attendance.guestSheet();
    }

    public String saveOwn() {
        take();
        return "/guest/attendance/session.xhtml?faces-redirect=true&ok=attendance.saved";
    }

    public String save() {
        take();
        return "/organiser/attendance/session.xhtml?faces-redirect=true&id=" + id + "&ok=attendance.saved";
    }

    private void take() {
        List<PresenceMark> marks =
                sheet.rows().stream().map(this::mark).filter(Objects::nonNull).toList();
        attendance.take(sheet.session().id(), marks, posted.text("reason"));
    }

    /** What the form says of one row; somebody who got a seat meanwhile is not on it. */
    private PresenceMark mark(PresenceRow row) {
        String status = posted.text("status-" + row.enrolmentId());
        PresenceStatus chosen = Arrays.stream(PresenceStatus.values())
                .filter(s -> s.name().equals(status))
                .findFirst()
                .orElse(null);
        BigDecimal minutes = posted.decimal("minutes-" + row.enrolmentId());
        if (chosen == null) {
            return null;
        }
        if (minutes == null || chosen != PresenceStatus.PRESENT) {
            return new PresenceMark(row.enrolmentId(), chosen, null);
        }
        if (BigDecimal.valueOf(minutes.intValue()).compareTo(minutes) != 0) {
            throw new Refusal("attendance.minutes.whole");
        }
        return new PresenceMark(row.enrolmentId(), chosen, minutes.intValueExact());
    }

    /** What was chosen, when the sheet comes back with a refusal; else what is noted. */
    public boolean isShown(PresenceRow row, PresenceStatus status) {
        String chosen = posted.text("status-" + row.enrolmentId());
        return chosen == null ? row.status() == status : chosen.equals(status.name());
    }

    public Object minutesShown(PresenceRow row) {
        String typed = posted.text("minutes-" + row.enrolmentId());
        return typed == null ? row.minutes() : typed;
    }

    public String getReason() {
        return posted.text("reason");
    }

    public PresenceStatus[] getStatuses() {
        return PresenceStatus.values();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public AttendanceSheet getSheet() {
        return sheet;
    }
}
