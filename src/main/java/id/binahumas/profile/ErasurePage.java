package id.binahumas.profile;

import id.binahumas.people.Person;
import id.binahumas.people.PersonService;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.privacy.PersonalCount;
import id.binahumas.shared.security.Callers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;

/** One request to be erased: who asks and why, what is held; an administrator accepts it or refuses it on a ground of the law. */
@Named
@RequestScoped
public class ErasurePage {

    @Inject
    ErasureService erasures;

    @Inject
    PersonService people;

    @Inject
    Callers callers;

    @Inject
    Posted posted;

    private Long id;
    private ErasureRequest request;
    private Person person;
    private List<PersonalCount> held = List.of();

    @FormField
    @NotNull
    private ErasureGround ground;

    @FormField(multiline = true)
    @NotBlank
    @Size(max = 1000)
    private String reason;

    public void load() {
        if (id == null) {
            throw new NotFound();
        }
        request = erasures.find(id);
        person = people.find(request.personId());
        held = erasures.held(request);
    }

    public String accept() {
        erasures.accept(id, posted.getVersion());
        return "/admin/profile/erasures.xhtml?faces-redirect=true&ok=erasureAccepted";
    }

    public String refuse() {
        if (!posted.fill(this, "ground", "reason")) {
            return null;
        }
        erasures.refuse(id, posted.getVersion(), ground, reason);
        return "/admin/profile/erasures.xhtml?faces-redirect=true&ok=erasureRefused";
    }

    public boolean isOpen() {
        return request.state() == ErasureState.REQUESTED;
    }

    /** Nobody decides about what they asked for themselves. */
    public boolean isOwn() {
        return Long.valueOf(person.id()).equals(callers.current().personId());
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public ErasureRequest getRequest() {
        return request;
    }

    public Person getPerson() {
        return person;
    }

    public List<PersonalCount> getHeld() {
        return held;
    }

    public List<ErasureGround> getGrounds() {
        return Arrays.asList(ErasureGround.values());
    }

    public ErasureGround getGround() {
        return ground;
    }

    public String getReason() {
        return reason;
    }
}
