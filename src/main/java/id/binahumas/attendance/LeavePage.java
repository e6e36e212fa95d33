package id.binahumas.attendance;

import id.binahumas.shared.Ids;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.files.FilePolicy;
import id.binahumas.shared.files.FileStore;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;

/** A participant asks for leave from sessions of an own run, with a letter, and sees what became of it. */
@Named
@RequestScoped
public class LeavePage {

    @Inject
    LeaveService leaves;

    @Inject
    FileStore files;

    @Inject
    Posted posted;

    private String enrolment;
    private String session;
    private LeaveDesk desk;

    @FormField
    @NotNull
    private LeaveKind kind;

    @FormField(multiline = true)
    @NotBlank
    @Size(max = 1000)
    private String reason;

    @FormField
    private Part letter;

    @FormField(multiline = true)
    @NotBlank
    @Size(max = 1000)
    private String appeal;

    public void load() {
        desk = leaves.desk(Ids.parse(enrolment));
    }

    /** The bytes come in outside any transaction. */
    public String ask() throws IOException {
        if (!posted.fill(this, "kind", "reason", "letter")) {
            return null;
        }
        List<Long> chosen = chosen();
        if (chosen.isEmpty()) {
            throw new Refusal("leave.sessions.none");
        }
        long id = Ids.parse(enrolment);
        if (letter == null) {
            leaves.ask(id, kind, chosen, reason, null);
            return here("leaveAsked");
        }
        try (InputStream content = letter.getInputStream()) {
            files.storeFor(
                    content,
                    letter.getSubmittedFileName(),
                    FilePolicy.PROOF,
                    file -> leaves.ask(id, kind, chosen, reason, file),
                    (request, file) -> true);
        }
        return here("leaveAsked");
    }

    public String sendAppeal() {
        if (!posted.fill(this, "appeal")) {
            return null;
        }
        leaves.appeal(posted.getId(), appeal);
        return here("leaveAppealed");
    }

    public String withdraw() {
        leaves.withdraw(posted.getId());
        return here("leaveWithdrawn");
    }

    /** Single sessions, and all of the days that were ticked as a whole. */
    private List<Long> chosen() {
        List<String> days = posted.values("day");
        Stream<Long> ofDays = leaves.desk(Ids.parse(enrolment)).days().stream()
                .filter(d -> days.contains(d.day().toString()))
                .flatMap(d -> d.sessions().stream())
                .map(LeaveSessionRow::id);
        return Stream.concat(posted.ids("session").stream(), ofDays).distinct().toList();
    }

    private String here(String done) {
        return "/trainee/attendance/leave.xhtml?faces-redirect=true&enrolment=" + enrolment + "&ok=" + done;
    }

    public boolean isTicked(LeaveSessionRow row) {
        return posted.isPost()
                ? posted.values("session").contains(String.valueOf(row.id()))
                : String.valueOf(row.id()).equals(session);
    }

    public boolean isDayTicked(LeaveDay day) {
        return posted.values("day").contains(day.day().toString());
    }

    /** Only against an entry of absence somebody says to have been there. */
    public List<LeaveKind> getKinds() {
        boolean absent =
                desk.days().stream().flatMap(d -> d.sessions().stream()).anyMatch(LeaveSessionRow::absent);
        return Stream.of(LeaveKind.values())
                .filter(k -> absent || k != LeaveKind.PRESENT)
                .toList();
    }

    public FilePolicy getPolicy() {
        return FilePolicy.PROOF;
    }

    public String getEnrolment() {
        return enrolment;
    }

    public void setEnrolment(String enrolment) {
        this.enrolment = enrolment;
    }

    public String getSession() {
        return session;
    }

    public void setSession(String session) {
        this.session = session;
    }

    public LeaveDesk getDesk() {
        return desk;
    }

    public LeaveKind getKind() {
        return kind;
    }

    public String getReason() {
        return reason;
    }

    public String getAppeal() {
        return appeal;
    }
}
