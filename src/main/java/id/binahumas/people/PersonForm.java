package id.binahumas.people;

import id.binahumas.shared.faces.Errors;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.faces.Words;
import id.binahumas.shared.text.Texts;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;

/** What a form says of a person, on every page that has one: the number has to fit the kind. */
public abstract class PersonForm {

    @Inject
    protected Posted posted;

    @Inject
    protected Errors errors;

    @Inject
    protected Words words;

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

    /** Fills these fields of the page; false when something is wrong with one of them. */
    protected boolean filled(String... fields) {
        boolean filled = posted.fill(this, fields);
        if (nip != null && kind != null) {
            Nip.problem(nip, kind).ifPresent(key -> errors.field("nip", words.of(key)));
        }
        return filled && !errors.isAny();
    }

    protected PersonDetails details() {
        return new PersonDetails(name, titleBefore, titleAfter, kind, nip, mail);
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
}
