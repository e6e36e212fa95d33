package id.binahumas.shared.security;

import id.binahumas.shared.Refusal;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.web.Agent;
import id.binahumas.shared.web.Bearer;
import id.binahumas.shared.web.CallerAttribute;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Login by form, kept in a session that holds an account's id and stamp and nothing else. A session begins at login
 * only, under a new id; every request looks the account up again, so a withdrawn role or account is gone at once. The
 * session of a guest holds the id and stamp of a personal link instead, and is looked up as often.
 */
@ApplicationScoped
public class SessionAuthentication implements HttpAuthenticationMechanism {

    static final String ACCOUNT = "account";
    private static final String LINK = "link";
    static final String STAMP = "stamp";
    private static final String VOUCHED = "vouched";
    private static final String BY_PROVIDER = "provider";

    @Inject
    IdentityStoreHandler stores;

    @Inject
    CallerSource accounts;

    @Inject
    TokenSource tokens;

    @Inject
    GuestSource guests;

    @Inject
    HalfLogins halves;

    @Inject
    AuditTrail trail;

    @Inject
    SessionLimits limits;

    @Inject
    OpenSessions open;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (Bearer.isSent(request)) {
            return bear(request, context);
        }
        Credential credential = context.getAuthParameters().getCredential();
        return credential == null ? resume(request, context) : login(credential, request, context);
    }

    /** Signs in by what was shown, also where somebody is signed in already: otherwise the server would not ask for it. */
    public static AuthenticationStatus signIn(
            SecurityContext security, HttpServletRequest request, HttpServletResponse response, Credential credential) {
        if (request.getUserPrincipal() != null) {
            try {
                request.logout();
            } catch (ServletException e) {
                throw new IllegalStateException(e);
            }
        }
        return security.authenticate(
                request, response, AuthenticationParameters.withParams().credential(credential));
    }

    private AuthenticationStatus login(Credential credential, HttpServletRequest request, HttpMessageContext context) {
        CredentialValidationResult result = stores.validate(credential);
        boolean fits = result.getStatus() == CredentialValidationResult.Status.VALID;
        if (fits && result.getCallerPrincipal() instanceof GuestPrincipal guest) {
            return enter(guest, request, context);
        }
        if (!fits || !(result.getCallerPrincipal() instanceof AccountPrincipal principal)) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        ProvenCredential.Step step = credential instanceof ProvenCredential proven ? proven.step() : null;
        boolean vouched = step == ProvenCredential.Step.PROVIDER_WITH_SECOND_FACTOR;
        Optional<SignedIn> signedIn = load(principal.accountId(), vouched);
        if (signedIn.isEmpty() || step == ProvenCredential.Step.CODE && !isAwaited(request, signedIn.get())) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (step != ProvenCredential.Step.CODE && signedIn.get().secondFactor() == SecondFactorState.ON) {
            halves.begin(request, principal.accountId(), signedIn.get().stamp(), step != null);
            note(step == null ? "account.login.password" : "account.login.provider", signedIn.get(), step != null);
            return AuthenticationStatus.SEND_FAILURE;
        }
        boolean byProvider = step == ProvenCredential.Step.CODE
                ? halves.of(request).filter(HalfLogin::byProvider).isPresent()
                : step != null;
        HttpSession session =
                begin(request, ACCOUNT, principal.accountId(), signedIn.get().stamp());
        session.setAttribute(BY_PROVIDER, byProvider);
        session.setAttribute(VOUCHED, vouched);
        open.begun(session, principal.accountId(), Agent.of(request));
        note("account.login", signedIn.get(), byProvider);
        return admit(signedIn.get(), request, context);
    }

    private void note(String deed, SignedIn signedIn, boolean byProvider) {
        long accountId = signedIn.caller().accountId();
        String way = byProvider ? "OIDC" : null;
        trail.recordBy(accountId, signedIn.caller().name(), deed, accountId, way);
    }

    private AuthenticationStatus enter(GuestPrincipal guest, HttpServletRequest request, HttpMessageContext context) {
        Caller caller = guests.load(guest.linkId(), guest.stamp());
        begin(request, LINK, guest.linkId(), guest.stamp());
        return admit(new SignedIn(caller, false, guest.stamp(), SecondFactorState.OFF), request, context);
    }

    /** Whatever session there was ends, so nobody can have planted its id. */
    private HttpSession begin(HttpServletRequest request, String kind, long id, String stamp) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        HttpSession session = request.getSession(true);
        session.setAttribute(kind, id);
        session.setAttribute(STAMP, stamp);
        limits.begin(session);
        // the server gives a new session the id that the browser asked with, whoever chose it
        request.changeSessionId();
        return session;
    }

    private AuthenticationStatus resume(HttpServletRequest request, HttpMessageContext context) {
        if (!needsCaller(request)) {
            return context.doNothing();
        }
        HttpSession session = request.getSession(false);
        boolean known =
                session != null && (session.getAttribute(LINK) != null || session.getAttribute(ACCOUNT) != null);
        if (known && limits.isOver(session)) {
            session.invalidate();
            return context.doNothing();
        }
        if (session != null && session.getAttribute(LINK) instanceof Long linkId) {
            return resumeGuest(session, linkId, request, context);
        }
        if (session == null || !(session.getAttribute(ACCOUNT) instanceof Long accountId)) {
            return context.doNothing();
        }
        Optional<SignedIn> signedIn;
        try {
            signedIn = load(accountId, Boolean.TRUE.equals(session.getAttribute(VOUCHED)))
                    .filter(s -> s.stamp().equals(session.getAttribute(STAMP)));
        } catch (RuntimeException e) {
            // no filter has run yet that could answer; the session stays for when the database is back
            CallerAttribute.failed(request, e);
            return context.doNothing();
        }
        if (signedIn.isEmpty()) {
            session.invalidate();
            return context.doNothing();
        }
        return admit(signedIn.get(), request, context);
    }

    /** A program with a key of somebody's: no session is read, opened or kept. */
    private AuthenticationStatus bear(HttpServletRequest request, HttpMessageContext context) {
        Optional<String> token = Bearer.of(request);
        if (token.isEmpty()) {
            return context.doNothing();
        }
        try {
            TokenHolder holder =
                    tokens.load(token.get(), request.getRemoteAddr()).orElseThrow(InvalidToken::new);
            CallerAttribute.setToken(request, holder);
            return admit(holder.signedIn(), request, context);
        } catch (RuntimeException e) {
            CallerAttribute.failed(request, e);
            return context.doNothing();
        }
    }

    private AuthenticationStatus resumeGuest(
            HttpSession session, long linkId, HttpServletRequest request, HttpMessageContext context) {
        String stamp = (String) session.getAttribute(STAMP);
        try {
            return admit(
                    new SignedIn(guests.load(linkId, stamp), false, stamp, SecondFactorState.OFF), request, context);
        } catch (Refusal ended) {
            session.invalidate();
            CallerAttribute.ended(request, ended);
        } catch (RuntimeException e) {
            CallerAttribute.failed(request, e);
        }
        return context.doNothing();
    }

    private Optional<SignedIn> load(long accountId, boolean vouched) {
        return vouched ? accounts.loadVouchedFor(accountId) : accounts.load(accountId);
    }

    /** The code belongs to the login that was begun in this browser, with the password of today. */
    private boolean isAwaited(HttpServletRequest request, SignedIn signedIn) {
        return halves.of(request)
                .filter(h -> h.accountId() == signedIn.caller().accountId()
                        && h.stamp().equals(signedIn.stamp()))
                .isPresent();
    }

    /** Whoever leaves here may still be signed in at the identity provider. */
    public static boolean isByProvider(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && Boolean.TRUE.equals(session.getAttribute(BY_PROVIDER));
    }

    /** The password was changed in this session: it goes on, all others end. */
    public void keepSession(HttpServletRequest request, String stamp) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(STAMP, stamp);
            request.changeSessionId();
        }
    }

    private static AuthenticationStatus admit(
            SignedIn signedIn, HttpServletRequest request, HttpMessageContext context) {
        CallerAttribute.set(request, signedIn);
        Caller caller = signedIn.caller();
        Set<String> groups =
                caller.assignments().stream().map(a -> a.role().name()).collect(Collectors.toSet());
        return context.notifyContainerAboutLogin(new AccountPrincipal(caller.login(), caller.accountId()), groups);
    }

    /** Style sheets, fonts and health checks are the same for everybody. */
    private static boolean needsCaller(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean forEverybody = path.startsWith("/assets/")
                || path.startsWith("/jakarta.faces.resource/")
                || path.startsWith("/health/")
                || path.equals("/metrics")
                || path.equals("/favicon.ico");
        return !forEverybody;
    }
}
