package id.binahumas.attendance;

import id.binahumas.enrolment.EnrolmentService;
import id.binahumas.enrolment.LearningPath;
import id.binahumas.shared.Ids;
import id.binahumas.shared.qr.QrCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Base64;

/** A participant's own code, to be shown at the table or printed. */
@Named
@RequestScoped
public class PersonCodePage {

    @Inject
    CheckInService checkIns;

    @Inject
    EnrolmentService enrolments;

    private String id;
    private String code;
    private LearningPath path;

    public void load() {
        long enrolmentId = Ids.parse(id);
        path = enrolments.path(enrolmentId);
        code = checkIns.personCode(enrolmentId);
    }

    public String getPicture() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(QrCode.png(code));
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

    public LearningPath getPath() {
        return path;
    }
}
