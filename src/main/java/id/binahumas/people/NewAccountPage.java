package id.binahumas.people;

import id.binahumas.organisation.UnitService;
import id.binahumas.shared.faces.Errors;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.faces.Words;
import id.binahumas.shared.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The form with which an administrator enters somebody new and the account for them. */
@Named
@RequestScoped
public class NewAccountPage {

    @Inject
    AccountService accounts;

    @Inject
    MergeService merges;

    @Inject
    UnitService units;

    @Inject
    Clock clock;

    @Inject
    Posted posted;

    @Inject
    Errors errors;

    @Inject
    Words words;

    @FormField
    @NotBlank
    @Size(max = 200)
    private String name;

    @FormField
    @Size(max = 60)
    private String titleBefore;

    @FormField
    @Size(max = 100)
    private String titleAfter;

    @FormField
    @NotNull
    private PersonKind kind = PersonKind.PNS;

    @FormField
    @Size(max = 40)
    private String nip;

    @FormField
    @Email(regexp = Texts.MAIL)
    @Size(max = 200)
    private String mail;

    /** By code or name. */
    @FormField
    @NotBlank
    @Size(max = 260)
    private String unit;

    @FormField
    @NotBlank
    @Size(max = 200)
    private String post;

    @FormField
    @Size(max = 120)
    private String login;

    @FormField
    private boolean trainee = true;

    /** In spite of those who may be the same. */
    @FormField
    private boolean anyway;

    private List<PersonRow> namesakes = List.of();

    public String save() {
        boolean filled = posted.fill(this);
        if (nip != null && kind != null) {
            Nip.problem(nip, kind).ifPresent(key -> errors.field("nip", words.of(key)));
        }
        if (!filled || errors.isAny()) {
            return null;
        }
        namesakes = anyway ? List.of() : merges.namesakes(name, nip);
        if (!namesakes.isEmpty()) {
            errors.general(words.of("person.namesake.found", namesakes.size()));
            return null;
        }
        long unitId = units.named(unit, LocalDate.now(clock)).id();
        Account account = accounts.register(
                new NewPerson(name, titleBefore, titleAfter, kind, nip, mail, unitId, post, login, trainee));
        return "/admin/people/account.xhtml?faces-redirect=true&id=" + account.id() + "&ok=accountMade";
    }

    /** Who may be the same person, and was entered before. */
    public List<PersonRow> getNamesakes() {
        return namesakes;
    }

    public List<PersonKind> getKinds() {
        return Arrays.asList(PersonKind.values());
    }

    public String getName() {
        return name;
    }

    public String getTitleBefore() {
        return titleBefore;
    }

    public String getTitleAfter() {
        return titleAfter;
    }

    public PersonKind getKind() {
        return kind;
    }

    public String getNip() {
        return nip;
    }

    public String getMail() {
        return mail;
    }

    public String getUnit() {
        return unit;
    }

    public String getPost() {
        return post;
    }

    public String getLogin() {
        return login;
    }

    public boolean isTrainee() {
        return trainee;
    }
}
