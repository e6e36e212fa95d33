package id.binahumas.people;

import static id.binahumas.shared.security.Role.ADMINISTRATOR;
import static id.binahumas.shared.security.Role.SIGNED_IN;
import static id.binahumas.shared.security.Role.SYSTEM;

import id.binahumas.shared.Ids;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.Settings;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.SecondFactorState;
import id.binahumas.shared.security.SecretBox;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Door to the second step of a login: switched on and off by its owner, taken off by an administrator, asked at every login. */
@Service
public class SecondFactorService {

    static final int CODES = 10;

    private static final String KEY = "second-factor";
    private static final int SECRET_BYTES = 20;

    private final SecureRandom random = new SecureRandom();

    @Inject
    SecondFactorRepository factors;

    @Inject
    AccountRepository accounts;

    @Inject
    AccountMails mails;

    @Inject
    AuditTrail trail;

    @Inject
    SecretBox box;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** How it stands with one's own. */
    @Allowed(SIGNED_IN)
    public SecondFactorView mine() {
        Account account = own();
        Set<Role> held = held(account.id());
        boolean offered = SecondFactorRules.isFor(held);
        boolean demanded = offered && SecondFactorRules.isDemanded();
        Optional<SecondFactor> factor = factors.of(account.id());
        if (factor.isEmpty()) {
            return new SecondFactorView(offered, demanded, null, 0, null, null);
        }
        if (factor.get().isOn()) {
            long left = factors.unused(account.id()).size();
            return new SecondFactorView(offered, demanded, factor.get().confirmedAt(), left, null, null);
        }
        String secret = Totp.base32(opened(factor.get(), account.id()));
        return new SecondFactorView(offered, demanded, null, 0, secret, uri(account.login(), secret));
    }

    /** A secret for one's app, which counts once a first code was shown. */
    @Allowed(SIGNED_IN)
    @Audited("account.second.begin")
    public void begin() {
        Account account = own();
        if (!SecondFactorRules.isFor(held(account.id()))) {
            throw new Refusal("second.notFor");
        }
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String sealed = box.seal(KEY, secret, String.valueOf(account.id()));
        Optional<SecondFactor> known = factors.locked(account.id());
        if (known.isPresent()) {
            known.get().beginAgain(sealed, clock.instant());
        } else {
            factors.add(new SecondFactor(account.id(), sealed, clock.instant()));
        }
    }

    /** The first code shows that the app has the secret: from now on it is asked, and sessions elsewhere end. */
    @Allowed(SIGNED_IN)
    @Audited("account.second.on")
    public RecoveryCodes confirm(String code) {
        Account account = own();
        SecondFactor factor = factors.locked(account.id()).orElseThrow(() -> new Refusal("second.notBegun"));
        factor.confirm(opened(factor, account.id()), digits(code), clock.instant());
        account.endSessions();
        mails.send(account, "secondOn", "secondOn-" + Ids.next());
        return new RecoveryCodes(CodeAnswer.RIGHT, fresh(account.id()), account.stamp());
    }

    /** Other codes for paper; the old ones end. */
    @Allowed(SIGNED_IN)
    @Audited("account.second.codes")
    public RecoveryCodes renewCodes(String code) {
        Account account = own();
        CodeAnswer answer = judge(account, code);
        trail.changed(null, answer);
        if (answer != CodeAnswer.RIGHT) {
            return new RecoveryCodes(answer, List.of(), account.stamp());
        }
        mails.send(account, "secondCodes", "secondCodes-" + Ids.next());
        return new RecoveryCodes(answer, fresh(account.id()), account.stamp());
    }

    /** One's own, by whoever shows a code of it once more. */
    @Allowed(SIGNED_IN)
    @Audited("account.second.off")
    public CodeAnswer switchOff(String code) {
        Account account = own();
        if (SecondFactorRules.isDemanded() && SecondFactorRules.isFor(held(account.id()))) {
            throw new Refusal("second.demanded");
        }
        CodeAnswer answer = judge(account, code);
        trail.changed(SecondFactorState.ON, answer == CodeAnswer.RIGHT ? SecondFactorState.OFF : answer);
        if (answer == CodeAnswer.RIGHT) {
            remove(account.id());
            mails.send(account, "secondOff", "secondOff-" + Ids.next());
        }
        return answer;
    }

    /** The code after the password. Counted also when it is wrong, so it is answered and not refused. */
    @Allowed(SYSTEM)
    @Audited("account.code")
    public CodeAnswer check(long accountId, String code) {
        CodeAnswer answer = judge(find(accountId), code);
        trail.changed(null, answer);
        return answer;
    }

    /** For somebody who lost app and paper, and showed in another way who it is; sessions of the account end. */
    @Allowed(ADMINISTRATOR)
    @Audited("account.second.off")
    public void takeOff(long accountId, @NotBlank @Size(max = 1000) String reason) {
        Account account = find(accountId);
        account.requireNotOf(callers.current().accountId(), "second.own");
        if (factors.locked(accountId).filter(SecondFactor::isOn).isEmpty()) {
            throw new Refusal("second.off");
        }
        remove(accountId);
        account.endSessions();
        trail.changed(SecondFactorState.ON, SecondFactorState.OFF);
        mails.send(account, "secondTaken", "secondTaken-" + Ids.next(), reason);
    }

    /** Since when somebody's is on; null when it is not. */
    @Allowed(ADMINISTRATOR)
    public Instant since(long accountId) {
        return factors.of(accountId).map(SecondFactor::confirmedAt).orElse(null);
    }

    private CodeAnswer judge(Account account, String code) {
        SecondFactor factor =
                factors.locked(account.id()).filter(SecondFactor::isOn).orElseThrow(() -> new Refusal("second.off"));
        Instant now = clock.instant();
        if (factor.isPaused(now)) {
            return CodeAnswer.PAUSED;
        }
        CodeAnswer answer = factor.count(isRight(factor, account.id(), code, now), now);
        if (answer == CodeAnswer.PAUSED) {
            mails.send(
                    account,
                    "secondPaused",
                    "secondPaused-" + Ids.next(),
                    SecondFactor.TRIES,
                    SecondFactor.PAUSE.toMinutes());
        }
        return answer;
    }

    private boolean isRight(SecondFactor factor, long accountId, String typed, Instant now) {
        String plain = RecoveryCode.plain(typed);
        if (plain.length() != RecoveryCode.LENGTH) {
            return factor.use(opened(factor, accountId), digits(typed), now);
        }
        Optional<RecoveryCode> fitting =
                factors.unused(accountId).stream().filter(c -> c.fits(plain)).findFirst();
        fitting.ifPresent(c -> c.use(now));
        return fitting.isPresent();
    }

    private List<String> fresh(long accountId) {
        factors.removeCodes(accountId);
        List<String> codes = Stream.generate(() -> Ids.code(RecoveryCode.LENGTH))
                .limit(CODES)
                .toList();
        codes.forEach(code -> factors.add(new RecoveryCode(accountId, code)));
        return codes.stream().map(RecoveryCode::readable).toList();
    }

    private void remove(long accountId) {
        factors.removeCodes(accountId);
        factors.of(accountId).ifPresent(factors::remove);
    }

    /** Without the key it was sealed with only the codes on paper are left. */
    private byte[] opened(SecondFactor factor, long accountId) {
        return box.open(KEY, factor.secret(), String.valueOf(accountId))
                .orElseThrow(() -> new Refusal("second.keyLost"));
    }

    private static String digits(String typed) {
        return typed.replaceAll("\\s", "");
    }

    /** As authenticator apps read it from the picture. */
    private static String uri(String login, String secret) {
        String issuer = Messages.text(Languages.INDONESIAN, "app.name") + " "
                + URI.create(Settings.address()).getHost();
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(login) + "?secret=" + secret + "&issuer="
                + encoded(issuer) + "&algorithm=SHA1&digits=" + Totp.DIGITS + "&period=" + Totp.STEP_SECONDS;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Set<Role> held(long accountId) {
        return accounts.signIn(accountId, LocalDate.now(clock)).stream()
                .map(SignInRow::role)
                .filter(role -> role != null)
                .collect(Collectors.toSet());
    }

    private Account own() {
        return find(callers.current().accountId());
    }

    private Account find(long accountId) {
        return accounts.byId(accountId).orElseThrow(NotFound::new);
    }
}
