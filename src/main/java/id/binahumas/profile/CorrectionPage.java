package id.binahumas.profile;

import id.binahumas.organisation.UnitService;
import id.binahumas.people.Nip;
import id.binahumas.people.Person;
import id.binahumas.people.PersonService;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.security.Callers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;

/** One correction somebody asked for: what is, what is wanted and why; an administrator accepts it or says why not. */
@Named
@RequestScoped
public class CorrectionPage {

    @Inject
    CorrectionService corrections;

    @Inject
    PersonService people;

    @Inject
    UnitService units;

    @Inject
    Callers callers;

    @Inject
    Posted posted;

    @Inject
    Clock clock;

    private Long id;
    private CorrectionRequest request;
    private Person person;
    private String current;

    /** By code or name. */
    @FormField
    @Size(max = 260)
    private String unit;

    @FormField(multiline = true)
    @NotBlank
    @Size(max = 1000)
    private String reason;

    public void load() {
        if (id == null) {
            throw new NotFound();
        }
        request = corrections.find(id);
        person = people.find(request.personId());
        current = shown(corrections.current(id));
    }

    public String accept() {
        if (!posted.fill(this, "unit")) {
            return null;
        }
        Long unitId =
                unit == null ? null : units.named(unit, LocalDate.now(clock)).id();
        corrections.accept(id, posted.getVersion(), unitId);
        return "/admin/profile/corrections.xhtml?faces-redirect=true&ok=correctionAccepted";
    }

    public String refuse() {
        if (!posted.fill(this, "reason")) {
            return null;
        }
        corrections.refuse(id, posted.getVersion(), reason);
        return "/admin/profile/corrections.xhtml?faces-redirect=true&ok=correctionRefused";
    }

    public boolean isUnitWanted() {
        return request.field() == CorrectionField.UNIT;
    }

    public boolean isOpen() {
        return request.state() == CorrectionState.OPEN;
    }

    /** Nobody decides about what they asked for themselves. */
    public boolean isOwn() {
        return Long.valueOf(person.id()).equals(callers.current().personId());
    }

    /** A NIP is compared digit by digit, so the wanted one is shown whole; who looked is written down. */
    public String getWanted() {
        return request.field() == CorrectionField.NIP ? Nip.spaced(request.newValue()) : request.newValue();
    }

    public String getBefore() {
        return shown(request.oldValue());
    }

    private String shown(String value) {
        return request.field() == CorrectionField.NIP ? Nip.spaced(value) : value;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public CorrectionRequest getRequest() {
        return request;
    }

    public Person getPerson() {
        return person;
    }

    public String getCurrent() {
        return current;
    }

    /** The name as it was asked for, until whoever decides types another. */
    public String getUnit() {
        return posted.is("accept") ? unit : request.newValue();
    }

    public String getReason() {
        return reason;
    }
}
