package id.binahumas.people;

import static id.binahumas.shared.security.Role.ANYONE;
import static id.binahumas.shared.security.Role.SYSTEM;

import id.binahumas.shared.Ids;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.jobs.Jobs;
import id.binahumas.shared.security.Allowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.EnumSet;

/** Door for those who forgot their password: whoever asks learns nothing, a link goes to the address the account has. */
@Service
public class PasswordResetService {

    @Inject
    AccountRepository accounts;

    @Inject
    PersonRepository people;

    @Inject
    AccountMails mails;

    @Inject
    Jobs jobs;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Looks nothing up, so that the answer is the same, and as fast, whether there is such an account or not. */
    @Allowed(ANYONE)
    @Audited("account.forgot")
    public void ask(@NotBlank @Size(max = 200) String typed) {
        jobs.enqueueNew(PasswordResetJob.KIND, Ids.code(20), new ResetAsked(typed), clock.instant());
    }

    /** Sends a link, which ends older ones; the password goes on working until the link is used. A closed account gets none. */
    @Allowed(SYSTEM)
    @Audited("account.reset-link")
    public void send(String typed) {
        accounts.byAnyName(typed).filter(this::mayReset).ifPresent(account -> {
            String secret = Ids.code(ActivationToken.SECRET_LENGTH);
            accounts.endTokens(account.id(), EnumSet.of(LinkPurpose.RESET), clock.instant());
            ActivationToken token = new ActivationToken(account.id(), LinkPurpose.RESET, secret, clock.instant());
            accounts.add(token);
            trail.about(account.id());
            mails.send(
                    account,
                    "reset",
                    "reset-" + token.id(),
                    ActivationToken.address(secret),
                    LinkPurpose.RESET.life().toMinutes());
        });
    }

    /** Open, or waiting for its first password, and not that of somebody whose entry led on to another. */
    private boolean mayReset(Account account) {
        boolean counts = account.personId() == null
                || people.byId(account.personId()).filter(Person::counts).isPresent();
        return counts && account.state() != AccountState.CLOSED;
    }
}
