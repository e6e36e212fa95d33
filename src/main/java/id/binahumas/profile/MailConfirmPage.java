package id.binahumas.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Size;

/** The page behind the link to a new mail address: whoever asked for it confirms it there. */
@Named
@RequestScoped
public class MailConfirmPage {

    @Inject
    ProfileService profiles;

    @Size(max = 100)
    private String token;

    private String mail;

    public void load() {
        mail = profiles.mailOf(token).mail();
    }

    public String confirm() {
        profiles.confirmMail(token);
        return "/profile.xhtml?faces-redirect=true&ok=mailConfirmed";
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getMail() {
        return mail;
    }
}
