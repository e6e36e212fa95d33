package id.binahumas.profile;

import id.binahumas.shared.NotFound;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.privacy.PersonalCount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What one may take along or have erased: a copy of everything, and the request to be forgotten, with what goes and what stays. */
@Named
@RequestScoped
public class OwnDataPage {

    @Inject
    ProfileService profiles;

    @Inject
    DataCopyService copies;

    @Inject
    ErasureService erasures;

    @Inject
    Posted posted;

    private DataCopyRow copy;
    private ErasureRequest erasure;
    private ResponseTime responseTime;
    private List<PersonalCount> held = List.of();

    @FormField(multiline = true)
    @Size(max = 1000)
    private String reason;

    @FormField
    @AssertTrue(message = "{erasure.understood.needed}")
    private boolean understood;

    public void load() {
        profiles.mine().orElseThrow(NotFound::new);
        copy = copies.mine().orElse(null);
        erasure = erasures.mine().orElse(null);
        responseTime = erasures.responseTime();
        held = erasures.held();
    }

    public String askCopy() {
        copies.ask();
        return "/profile-data.xhtml?faces-redirect=true&ok=copyAsked";
    }

    public String askErasure() {
        if (!posted.fill(this, "reason", "understood")) {
            return null;
        }
        erasures.ask(reason);
        return "/profile-data.xhtml?faces-redirect=true&ok=erasureAsked";
    }

    public String withdraw() {
        erasures.withdraw(posted.getId());
        return "/profile-data.xhtml?faces-redirect=true&ok=erasureWithdrawn";
    }

    public DataCopyRow getCopy() {
        return copy;
    }

    public ErasureRequest getErasure() {
        return erasure;
    }

    public boolean isAskable() {
        return erasure == null || !erasure.isOpen();
    }

    public ResponseTime getResponseTime() {
        return responseTime;
    }

    public List<PersonalCount> getHeld() {
        return held;
    }

    public String getReason() {
        return reason;
    }
}
