package id.binahumas.people;

import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.HalfLogin;
import id.binahumas.shared.security.HalfLogins;
import id.binahumas.shared.security.ProvenCredential;
import id.binahumas.shared.security.SessionAuthentication;
import id.binahumas.shared.web.LocalPath;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The second page of a login: the code of the app, or one from paper. Opens nothing without the first page. */
@Named
@RequestScoped
public class LoginCodePage {

    private static final String PATH = "/login-code.xhtml";
    private static final String PAPER = "paper";

    @FormField(raw = true)
    @NotBlank
    @Size(max = 40)
    private String code;

    @FormField(raw = true)
    @NotBlank
    @Size(max = 40)
    private String paper;

    @Inject
    HalfLogins halves;

    @Inject
    SecondFactorService factors;

    @Inject
    Arrival arrival;

    @Inject
    Callers callers;

    @Inject
    SecurityContext security;

    @Inject
    HttpServletRequest request;

    @Inject
    Posted posted;

    @Inject
    CodeErrors trouble;

    /** Where a login that waits for a code goes on. */
    static String address(String to) {
        return LocalPath.isSafe(to) ? PATH + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8) : PATH;
    }

    public void load() throws IOException {
        if (!arrival.isResumed()
                && !FacesContext.getCurrentInstance().getResponseComplete()
                && halves.of(request).isEmpty()) {
            Arrival.leave("/login.xhtml");
        }
    }

    public void enter() throws Exception {
        if (posted.fill(this, "code")) {
            show(code, "code");
        }
    }

    /** With a code from paper, when the app is lost. */
    public void enterByPaper() throws Exception {
        if (posted.fill(this, PAPER)) {
            show(paper, PAPER);
        }
    }

    private void show(String typed, String field) throws Exception {
        Optional<HalfLogin> half = halves.of(request);
        if (half.isEmpty()) {
            return;
        }
        long accountId = half.get().accountId();
        CodeAnswer answer = callers.callAsSystem(() -> factors.check(accountId, typed));
        if (answer != CodeAnswer.RIGHT) {
            trouble.say(answer, field);
        } else if (authenticate(accountId) != AuthenticationStatus.SUCCESS) {
            trouble.say(CodeAnswer.WRONG, field);
        } else {
            if (field.equals(PAPER)) {
                arrival.completeByPaper(accountId);
            } else {
                arrival.complete(accountId);
            }
        }
    }

    public boolean isResumed() {
        return arrival.isResumed();
    }

    private AuthenticationStatus authenticate(long accountId) {
        ProvenCredential proven = new ProvenCredential(accountId, ProvenCredential.Step.CODE);
        return SessionAuthentication.signIn(security, request, Arrival.response(), proven);
    }
}
