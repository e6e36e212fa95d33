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
import java.util.Map;
import java.util.Objects;

/** The attendance sheet of a session, the committee's or a guest's own: everybody present, exceptions marked, one save. */
@Named("attendanceSheetPage")
@RequestScoped
public class SessionPage {

    @Inject
    AttendanceService attendance;

    @Inject
    LeaveService leaves;

    @Inject
    LiveService live;

    @Inject
    Posted posted;

    private String id;
    private AttendanceSheet sheet;
    private Map<Long, Long> waiting = Map.of();
    private LiveSheet minutes;

    public void load() {
        sheet = attendance.sheet(Ids.parse(id));
        waiting = leaves.waiting(Ids.parse(id));
        minutes = live.sheet(Ids.parse(id));
    }

    /** Staying in the live session counts from this share of its minutes on, or entering does. */
    public String count() {
        BigDecimal percent = posted.decimal("percent");
        live.count(Ids.parse(id), percent == null ? null : percent.intValue());
        return "/organiser/attendance/session.xhtml?faces-redirect=true&id=" + id + "&ok=attendance.counted";
    }

    public LiveSheet getMinutes() {
        return minutes;
    }

    /** What was counted of a participant in the live session; null of who never entered. */
    public LiveRow stay(PresenceRow row) {
        return minutes == null ? null : minutes.stays().get(row.enrolmentId());
    }

    /** The request for leave of a participant that waits for an answer; null when there is none. */
    public Long waiting(PresenceRow row) {
        return waiting.get(row.enrolmentId());
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
