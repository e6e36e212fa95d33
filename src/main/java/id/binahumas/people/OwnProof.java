package id.binahumas.people;

import id.binahumas.shared.NotFound;
import id.binahumas.shared.faces.Errors;
import id.binahumas.shared.faces.Words;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.LoginAttempt;
import id.binahumas.shared.security.LoginThrottle;
import id.binahumas.shared.security.PasswordHasher;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Asked before something that outlives the session: who sits at an open one must show that it is theirs. Guesses count as tries to sign in. */
@RequestScoped
public class OwnProof {

    @Inject
    SecondFactorService factors;

    @Inject
    AccountRepository accounts;

    @Inject
    PasswordHasher hasher;

    @Inject
    LoginThrottle throttle;

    @Inject
    Devices devices;

    @Inject
    Callers callers;

    @Inject
    CodeErrors codeErrors;

    @Inject
    Errors errors;

    @Inject
    Words words;

    @Inject
    HttpServletRequest request;

    ProofKind kind() {
        if (factors.mine().on()) {
            return ProofKind.CODE;
        }
        return own().passwordHash() == null ? ProofKind.NONE : ProofKind.PASSWORD;
    }

    /** What is wrong with it is said at the field. */
    boolean holds(String typed, String field) throws Exception {
        return switch (kind()) {
            case NONE -> true;
            case CODE -> isCode(typed, field);
            case PASSWORD -> isPassword(typed, field);
        };
    }

    private boolean isCode(String typed, String field) throws Exception {
        long accountId = callers.current().accountId();
        CodeAnswer answer = callers.callAsSystem(() -> factors.check(accountId, typed));
        codeErrors.say(answer, field);
        return answer == CodeAnswer.RIGHT;
    }

    private boolean isPassword(String typed, String field) {
        LoginAttempt attempt = devices.attempt(request, own().login());
        if (!throttle.tryOnce(attempt)) {
            errors.later("proof.paused", throttle.pause(attempt));
            return false;
        }
        if (!fits(typed, attempt)) {
            errors.field(field, words.of("proof.wrong"));
            return false;
        }
        throttle.succeeded(attempt);
        return true;
    }

    private boolean fits(String typed, LoginAttempt attempt) {
        try {
            return hasher.fits(typed, own().passwordHash());
        } catch (RuntimeException busy) {
            throttle.unanswered(attempt);
            throw busy;
        }
    }

    private Account own() {
        return accounts.byId(callers.current().accountId()).orElseThrow(NotFound::new);
    }
}
