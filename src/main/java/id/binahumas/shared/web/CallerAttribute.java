package id.binahumas.shared.web;

import id.binahumas.shared.Refusal;
import id.binahumas.shared.security.ApiScope;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.SecondFactorState;
import id.binahumas.shared.security.SignedIn;
import id.binahumas.shared.security.TokenHolder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/** What the login mechanism found out, on its way to the filters of the same request. */
public final class CallerAttribute {

    private static final String NAME = SignedIn.class.getName();
    private static final String TOKEN = NAME + ".token";
    private static final String FAILURE = NAME + ".failure";
    private static final String ENDED = NAME + ".ended";

    private CallerAttribute() {}

    public static void set(HttpServletRequest request, SignedIn signedIn) {
        request.setAttribute(NAME, signedIn);
    }

    /** The call came with a key, and reaches as far as that. */
    public static void setToken(HttpServletRequest request, TokenHolder holder) {
        request.setAttribute(TOKEN, holder);
    }

    static Optional<TokenHolder> token(HttpServletRequest request) {
        return Optional.ofNullable((TokenHolder) request.getAttribute(TOKEN));
    }

    static Optional<Set<ApiScope>> scopes(HttpServletRequest request) {
        return token(request).map(TokenHolder::scopes);
    }

    /** Who is asking could not be found out; the filters answer for it. */
    public static void failed(HttpServletRequest request, RuntimeException failure) {
        request.setAttribute(FAILURE, failure);
    }

    /** The personal link this session was opened by stands no more; the refusal says why. */
    public static void ended(HttpServletRequest request, Refusal why) {
        request.setAttribute(ENDED, why);
    }

    /** Why a guest is none any more. */
    static Refusal whyOutside(HttpServletRequest request) {
        return request.getAttribute(ENDED) instanceof Refusal why ? why : new Refusal("guest.none");
    }

    static Optional<RuntimeException> failure(HttpServletRequest request) {
        return Optional.ofNullable((RuntimeException) request.getAttribute(FAILURE));
    }

    public static Caller of(HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof SignedIn signedIn ? signedIn.caller() : Caller.ANYONE;
    }

    public static boolean mustChangePassword(HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof SignedIn signedIn && signedIn.mustChangePassword();
    }

    static boolean lacksSecondFactor(HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof SignedIn signedIn
                && signedIn.secondFactor() == SecondFactorState.DEMANDED;
    }
}
