package id.binahumas.assignment;

import id.binahumas.shared.Ids;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.files.FilePolicy;
import id.binahumas.shared.files.FileStore;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;

/** An assignment as its participant sees it: feedback, the draft, the files, handing in. */
@Named
@RequestScoped
public class SubmissionPage {

    private static final String REMOVE = "remove-";

    @Inject
    SubmissionService submissions;

    @Inject
    FileStore files;

    @Inject
    Posted posted;

    private long enrolment;
    private long item;

    @FormField
    private int number;

    @FormField
    private int version;

    @FormField(multiline = true)
    @Size(max = 20_000)
    private String text;

    @FormField
    private boolean ownWork;

    @FormField
    private Part file;

    private SubmissionSheet sheet;
    private Saved saved;

    public void load() {
        sheet = submissions.sheet(enrolment, item);
        text = sheet.draft().text();
    }

    /** Every button of the form keeps the text first, so that nothing typed is lost without script either. */
    public String save() throws IOException {
        if (!posted.fill(this)) {
            return null;
        }
        String then = posted.text("then") == null ? "" : posted.text("then");
        boolean handsIn = then.equals("handIn");
        if (!handsIn || file != null) {
            saved = submissions.save(enrolment, item, number, version, text);
        }
        if (file != null) {
            attach();
        }
        if (handsIn) {
            submissions.handIn(enrolment, item, number, saved == null ? version : saved.version(), text, ownWork);
            return here() + "&ok=handedIn";
        }
        if (then.startsWith(REMOVE)) {
            submissions.detach(Ids.parse(then.substring(REMOVE.length())));
            return here() + "&ok=fileRemoved";
        }
        return here() + (file == null ? "&ok=draftSaved" : "&ok=fileAdded");
    }

    /** The bytes come in outside any transaction, and only from somebody who may add them. */
    private void attach() throws IOException {
        submissions.requireRoom(enrolment, item, number);
        try (InputStream content = file.getInputStream()) {
            files.storeFor(
                    content,
                    file.getSubmittedFileName(),
                    FilePolicy.SUBMISSION,
                    id -> submissions.attach(enrolment, item, number, id),
                    (attached, id) -> true);
        }
    }

    private String here() {
        return "/trainee/assignment/assignment.xhtml?faces-redirect=true&enrolment=" + enrolment + "&item=" + item;
    }

    /** Somebody (this person in another window) was faster: then both texts are shown. */
    public boolean isChangedElsewhere() {
        return posted.isPost()
                && saved == null
                && sheet != null
                && version != sheet.draft().version();
    }

    public int getVersion() {
        return saved == null ? sheet.draft().version() : saved.version();
    }

    public SubmissionSheet getSheet() {
        return sheet;
    }

    public String getText() {
        return text;
    }

    public boolean isOwnWork() {
        return ownWork;
    }

    public long getEnrolment() {
        return enrolment;
    }

    public void setEnrolment(long enrolment) {
        this.enrolment = enrolment;
    }

    public long getItem() {
        return item;
    }

    public void setItem(long item) {
        this.item = item;
    }
}
