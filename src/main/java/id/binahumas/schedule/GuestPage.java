package id.binahumas.schedule;

import id.binahumas.shared.Refusal;
import id.binahumas.shared.security.LinkCredential;
import id.binahumas.shared.security.SessionAuthentication;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;

/** The page behind a personal link: says whose it is, and lets its guest in by a button, which leaves the secret behind. */
@Named
@RequestScoped
public class GuestPage {

    private static final String HOME = "/guest/enrolment/home.xhtml";

    @Size(max = 100)
    private String token;

    private GuestInvitation invitation;

    @Inject
    PersonalLinkService links;

    @Inject
    SecurityContext security;

    public void load() {
        if (token == null) {
            throw new Refusal("guest.none");
        }
        invitation = links.invitation(token);
    }

    public void enter() throws IOException {
        if (invitation == null) {
            return;
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        AuthenticationStatus status = SessionAuthentication.signIn(
                security,
                (HttpServletRequest) faces.getExternalContext().getRequest(),
                (HttpServletResponse) faces.getExternalContext().getResponse(),
                new LinkCredential(token));
        if (status != AuthenticationStatus.SUCCESS) {
            throw new Refusal("guest.unknown");
        }
        faces.getExternalContext().redirect(HOME);
        faces.responseComplete();
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public GuestInvitation getInvitation() {
        return invitation;
    }
}
