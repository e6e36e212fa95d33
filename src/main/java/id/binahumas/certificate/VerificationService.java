package id.binahumas.certificate;

import static id.binahumas.shared.security.Role.ANYONE;

import id.binahumas.shared.Service;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.text.Texts;
import id.binahumas.shared.web.Limit;
import id.binahumas.shared.web.RateLimits;
import jakarta.inject.Inject;
import java.time.Clock;

/** Door for everybody with a code in hand: is this certificate genuine, and does it still count? */
@Service
public class VerificationService {

    @Inject
    CertificateRepository certificates;

    @Inject
    RateLimits limits;

    @Inject
    Clock clock;

    @Allowed(ANYONE)
    public Verdict verify(String typed) {
        String code = CertificateCode.read(Texts.start(typed, CertificateCode.LONGEST_TYPED));
        if (limits.isReached(Limit.VERIFY_MISSES)) {
            return new Verdict(VerdictKind.TOO_MANY, code, null);
        }
        if (!CertificateCode.isWellFormed(code)) {
            limits.take(Limit.VERIFY_MISSES);
            return new Verdict(VerdictKind.MALFORMED, CertificateCode.grouped(code), null);
        }
        return certificates
                .byCode(code)
                .filter(Certificate::hasFile)
                .map(this::verdict)
                .orElseGet(() -> {
                    limits.take(Limit.VERIFY_MISSES);
                    return new Verdict(VerdictKind.UNKNOWN, CertificateCode.grouped(code), null);
                });
    }

    private Verdict verdict(Certificate c) {
        String successor = c.isIssued()
                ? null
                : certificates.successorOf(c.id()).map(Certificate::code).orElse(null);
        Verification facts = Verification.of(c, successor, clock.instant());
        VerdictKind kind = c.isIssued()
                ? VerdictKind.VALID
                : VerdictKind.valueOf(c.status().name());
        return new Verdict(kind, facts.code(), facts);
    }
}
