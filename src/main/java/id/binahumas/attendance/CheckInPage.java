package id.binahumas.attendance;

import id.binahumas.shared.Ids;
import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.web.DeviceCookie;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The phone at the door: whoever scanned the screen of the room says "I am here", whoever cannot types its digits. */
@Named
@RequestScoped
public class CheckInPage {

    private static final String HERE = "/trainee/attendance/check-in.xhtml?faces-redirect=true&id=";
    private static final int LONGEST = 60;

    @Inject
    CheckInService checkIns;

    @Inject
    DeviceCookie devices;

    @Inject
    Posted posted;

    @Inject
    HttpServletRequest request;

    private String id;
    private String code;
    private CheckInPhone phone;

    public void load() {
        if (id != null && !id.isBlank()) {
            phone = checkIns.phone(Ids.parse(id), code);
        }
    }

    public String checkIn() {
        return HERE
                + checkIns.checkIn(Ids.parse(id), code, devices.read(request)).session();
    }

    public String type() {
        String digits = posted.text("digits", LONGEST);
        return HERE
                + checkIns.checkInTyped(digits == null ? "" : digits, devices.read(request))
                        .session();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public CheckInPhone getPhone() {
        return phone;
    }

    /** Scanned, and nothing is noted yet, or leave. */
    public boolean isReady() {
        return phone != null && phone.mayCome() && phone.open() && code != null && !code.isBlank();
    }
}
