package id.binahumas.people;

import id.binahumas.shared.NotFound;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.faces.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Two entries side by side: what either has, what the one will be after, and the deed that brings them together. */
@Named
@RequestScoped
public class MergePage {

    /** What hangs on an entry, as far as it moves. */
    private static final List<String> TABLES =
            List.of("posts", "duties", "roles", "enrolments", "certificates", "sessions", "mails");

    @Inject
    MergeService merges;

    @Inject
    Posted posted;

    @Inject
    Words words;

    private Long keep;
    private Long gone;
    private MergePreview preview;

    @FormField
    private boolean name;

    @FormField
    private boolean nip;

    @FormField
    private boolean mail;

    @FormField
    private boolean account;

    @FormField
    private boolean leaveDoubled;

    @FormField(multiline = true)
    @NotBlank
    @Size(max = 1000)
    private String reason;

    public void load() {
        requireBoth();
        preview = merges.preview(keep, gone);
    }

    public String merge() {
        requireBoth();
        if (!posted.fill(this)) {
            return null;
        }
        merges.merge(keep, posted.number("keptVersion"), gone, posted.number("goneVersion"), choices(), reason);
        return "/admin/people/person.xhtml?faces-redirect=true&id=" + keep + "&ok=peopleMerged";
    }

    private void requireBoth() {
        if (keep == null || gone == null) {
            throw new NotFound();
        }
    }

    /** In words, each what stands in the way. */
    public List<String> getObjections() {
        return preview.objections().stream()
                .map(o -> words.of(o.key(), o.arguments()))
                .distinct()
                .toList();
    }

    private MergeChoices choices() {
        return new MergeChoices(name, nip, mail, account, leaveDoubled);
    }

    /** Who the kept entry will be, as chosen so far. */
    public PersonDetails getResult() {
        return preview.result(choices());
    }

    public String getResultNip() {
        return Nip.masked(getResult().nip());
    }

    public Account getStays() {
        return preview.stays(choices());
    }

    public List<String> getTables() {
        return TABLES;
    }

    public MergePreview getPreview() {
        return preview;
    }

    public Long getKeep() {
        return keep;
    }

    public void setKeep(Long keep) {
        this.keep = keep;
    }

    public Long getGone() {
        return gone;
    }

    public void setGone(Long gone) {
        this.gone = gone;
    }

    public boolean isName() {
        return name;
    }

    public boolean isNip() {
        return nip;
    }

    public boolean isMail() {
        return mail;
    }

    public boolean isAccount() {
        return account;
    }

    public boolean isLeaveDoubled() {
        return leaveDoubled;
    }

    public String getReason() {
        return reason;
    }
}
