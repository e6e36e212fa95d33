package id.binahumas.people;

import id.binahumas.shared.faces.Errors;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.security.LoginThrottle;
import id.binahumas.shared.web.RequestFacts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;

/** Somebody who forgot the password asks for a link. Its one answer is the same whoever asks. */
@Named
@RequestScoped
public class ForgotPage {

    @FormField
    @NotBlank
    @Size(max = 200)
    private String login;

    @Inject
    PasswordResetService resets;

    @Inject
    LoginThrottle throttle;

    @Inject
    Posted posted;

    @Inject
    Errors errors;

    public String ask() {
        if (!posted.fill(this)) {
            return null;
        }
        Duration pause = throttle.askForReset(
                Account.keyOf(login), RequestFacts.current().address());
        if (!pause.isZero()) {
            errors.later("forgot.paused", pause);
            return null;
        }
        resets.ask(login);
        return "/forgot.xhtml?faces-redirect=true&ok=resetAsked";
    }

    public String getLogin() {
        return login;
    }
}
