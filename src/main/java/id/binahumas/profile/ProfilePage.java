package id.binahumas.profile;

import id.binahumas.people.Nip;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.text.Texts;
import id.binahumas.shared.web.LanguageChoice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One's own data, what one changes of it oneself and what one has asked to have put right. */
@Named
@RequestScoped
public class ProfilePage {

    @Inject
    ProfileService profiles;

    @Inject
    CorrectionService corrections;

    @Inject
    Posted posted;

    @Inject
    HttpServletRequest request;

    private OwnDataRow data;
    private MailChange waiting;
    private String nip;
    private List<MailChoiceRow> mails = List.of();
    private List<CorrectionRow> requests = List.of();

    @FormField
    @NotBlank
    @Email(regexp = Texts.MAIL)
    @Size(max = 200)
    private String mail;

    @FormField
    @NotNull
    @Pattern(regexp = "id|en")
    @Size(max = 2)
    private String language;

    public void load() {
        data = profiles.mine().orElse(null);
        if (data != null) {
            waiting = profiles.waitingMail().orElse(null);
            mails = profiles.mails();
            requests = corrections.mine();
        }
    }

    public void reveal() {
        nip = profiles.nip();
    }

    public String askMail() {
        if (!posted.fill(this, "mail")) {
            return null;
        }
        profiles.askMail(mail);
        return "/profile.xhtml?faces-redirect=true&ok=mailAsked";
    }

    public String speak() {
        if (!posted.fill(this, "language")) {
            return null;
        }
        profiles.chooseLanguage(language);
        LanguageChoice.remember(
                request,
                (HttpServletResponse)
                        FacesContext.getCurrentInstance().getExternalContext().getResponse(),
                language);
        return "/profile.xhtml?faces-redirect=true&ok=languageChosen";
    }

    public String chooseMails() {
        Set<MailKind> chosen = EnumSet.noneOf(MailKind.class);
        for (String name : posted.values("wanted")) {
            MailKind.choices().stream().filter(k -> k.name().equals(name)).forEach(chosen::add);
        }
        profiles.chooseMails(chosen);
        return "/profile.xhtml?faces-redirect=true&ok=mailsChosen";
    }

    public String withdraw() {
        corrections.withdraw(posted.getId());
        return "/profile.xhtml?faces-redirect=true&ok=correctionWithdrawn";
    }

    public OwnDataRow getData() {
        return data;
    }

    public String getNip() {
        return nip;
    }

    public String getMaskedNip() {
        return Nip.masked(data.person().nip());
    }

    public MailChange getWaiting() {
        return waiting;
    }

    public List<MailChoiceRow> getMails() {
        return mails;
    }

    public List<CorrectionRow> getRequests() {
        return requests;
    }

    public String getMail() {
        return mail;
    }

    public String getLanguage() {
        return data.account().locale();
    }
}
