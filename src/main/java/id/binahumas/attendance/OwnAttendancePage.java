package id.binahumas.attendance;

import id.binahumas.shared.Ids;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A participant's own attendance in a run. */
@Named
@RequestScoped
public class OwnAttendancePage {

    @Inject
    OverviewService overviews;

    private String enrolment;
    private OwnAttendance own;

    public void load() {
        own = overviews.own(Ids.parse(enrolment));
    }

    public PresenceStatus[] getStatuses() {
        return PresenceStatus.values();
    }

    public String getEnrolment() {
        return enrolment;
    }

    public void setEnrolment(String enrolment) {
        this.enrolment = enrolment;
    }

    public OwnAttendance getOwn() {
        return own;
    }
}
