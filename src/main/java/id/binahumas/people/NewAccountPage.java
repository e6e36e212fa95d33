package id.binahumas.people;

import id.binahumas.organisation.UnitService;
import id.binahumas.shared.faces.FormField;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The form with which an administrator enters somebody new and the account for them. */
@Named
@RequestScoped
public class NewAccountPage extends PersonForm {

    @Inject
    AccountService accounts;

    @Inject
    MergeService merges;

    @Inject
    UnitService units;

    @Inject
    Clock clock;

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
        if (!filled()) {
            return null;
        }
        namesakes = anyway ? List.of() : merges.namesakes(getName(), getNip());
        if (!namesakes.isEmpty()) {
            errors.general(words.of("person.namesake.found", namesakes.size()));
            return null;
        }
        long unitId = units.named(unit, LocalDate.now(clock)).id();
        Account account = accounts.register(NewPerson.of(details(), unitId, post, login, trainee));
        return "/admin/people/account.xhtml?faces-redirect=true&id=" + account.id() + "&ok=accountMade";
    }

    /** Who may be the same person, and was entered before. */
    public List<PersonRow> getNamesakes() {
        return namesakes;
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
