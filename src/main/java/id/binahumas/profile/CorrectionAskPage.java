package id.binahumas.profile;

import id.binahumas.people.Nip;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.files.FilePolicy;
import id.binahumas.shared.files.FileStore;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The form by which somebody asks to have one value of their own data put right. */
@Named
@RequestScoped
public class CorrectionAskPage {

    @Inject
    ProfileService profiles;

    @Inject
    CorrectionService corrections;

    @Inject
    FileStore files;

    @Inject
    Posted posted;

    private String field;
    private OwnDataRow data;
    private ResponseTime responseTime;

    @FormField
    @Size(max = 200)
    private String value;

    @FormField(multiline = true)
    @NotBlank
    @Size(max = 1000)
    private String reason;

    @FormField
    private Part proof;

    public void load() {
        getChosen();
        data = profiles.mine().orElseThrow(NotFound::new);
        responseTime = corrections.responseTime();
    }

    /** The bytes come in outside any transaction. */
    public String ask() throws IOException {
        if (!posted.fill(this)) {
            return null;
        }
        if (proof == null) {
            corrections.ask(getChosen(), value, reason, null);
        } else {
            askWithProof();
        }
        return "/profile.xhtml?faces-redirect=true&ok=correctionAsked";
    }

    private void askWithProof() throws IOException {
        try (InputStream content = proof.getInputStream()) {
            files.storeFor(
                    content,
                    proof.getSubmittedFileName(),
                    FilePolicy.PROOF,
                    id -> corrections.ask(getChosen(), value, reason, id),
                    (request, id) -> true);
        }
    }

    public CorrectionField getChosen() {
        return Arrays.stream(CorrectionField.values())
                .filter(f -> f.name().equals(field))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** As the register has it now; a NIP is masked. */
    public String getCurrent() {
        return switch (getChosen()) {
            case NAME -> data.person().name();
            case TITLE_BEFORE -> data.person().titleBefore();
            case TITLE_AFTER -> data.person().titleAfter();
            case NIP -> Nip.masked(data.person().nip());
            case POST -> data.post() == null ? null : data.post().post();
            case UNIT -> data.post() == null ? null : data.post().unitName();
        };
    }

    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = field;
    }

    public String getValue() {
        return value;
    }

    public String getReason() {
        return reason;
    }

    public ResponseTime getResponseTime() {
        return responseTime;
    }

    public FilePolicy getPolicy() {
        return FilePolicy.PROOF;
    }
}
