package id.binahumas.profile;

import static id.binahumas.shared.security.Role.ADMINISTRATOR;
import static id.binahumas.shared.security.Role.SIGNED_IN;
import static id.binahumas.shared.security.Role.SYSTEM;

import id.binahumas.people.Person;
import id.binahumas.people.PersonPrivacyService;
import id.binahumas.people.PersonService;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.jobs.Jobs;
import id.binahumas.shared.mail.Mails;
import id.binahumas.shared.privacy.DataOwner;
import id.binahumas.shared.privacy.PersonalCount;
import id.binahumas.shared.privacy.PersonalHoldings;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.text.Messages;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Door to requests to be erased: asked by oneself, decided by an administrator, done by a job. */
@Service
public class ErasureService {

    @Inject
    PrivacyRepository erasures;

    @Inject
    ProfileRepository profiles;

    @Inject
    PersonService people;

    @Inject
    PersonPrivacyService privacy;

    @Inject
    PersonalHoldings holdings;

    @Inject
    ProfileLetters letters;

    @Inject
    Mails mails;

    @Inject
    Jobs jobs;

    @Inject
    AuditTrail trail;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    @Allowed(SIGNED_IN)
    @Audited("erasure.ask")
    public ErasureRequest ask(@Size(max = 1000) String reason) {
        long personId = own();
        if (erasures.latestErasure(personId).filter(ErasureRequest::isOpen).isPresent()) {
            throw new Refusal("erasure.open");
        }
        privacy.requireAnotherAdministrator(personId);
        Instant now = clock.instant();
        ErasureRequest request =
                new ErasureRequest(personId, reason, now, responseTime().due(now));
        erasures.add(request);
        return request;
    }

    @Allowed(SIGNED_IN)
    public Optional<ErasureRequest> mine() {
        return erasures.latestErasure(own());
    }

    @Allowed(SIGNED_IN)
    public ResponseTime responseTime() {
        return profiles.responseTime(RequestKind.ERASURE, LocalDate.now(clock));
    }

    /** What the house holds about the caller: how many rows of each kind. */
    @Allowed(SIGNED_IN)
    public List<PersonalCount> held() {
        return held(own());
    }

    @Allowed(SIGNED_IN)
    @Audited("erasure.withdraw")
    public void withdraw(long requestId) {
        ErasureRequest request = erasures.lockErasure(requestId)
                .filter(r -> r.personId() == own())
                .orElseThrow(NotFound::new);
        request.withdraw();
    }

    /** Those due first come first; any state when none is named. */
    @Allowed(ADMINISTRATOR)
    @Audited("erasure.list")
    public List<ErasureRow> page(ErasureState state, int first, int size) {
        return erasures.erasures(state, first, size);
    }

    @Allowed(ADMINISTRATOR)
    public long count(ErasureState state) {
        return erasures.countErasures(state);
    }

    @Allowed(ADMINISTRATOR)
    @Audited("erasure.read")
    public ErasureRequest find(long requestId) {
        return of(any(requestId));
    }

    /** What the house holds about who asked. */
    @Allowed(ADMINISTRATOR)
    @Audited("erasure.held")
    public List<PersonalCount> held(ErasureRequest request) {
        return held(of(request).personId());
    }

    @Allowed(ADMINISTRATOR)
    @Audited("erasure.accept")
    public void accept(long requestId, int version) {
        ErasureRequest request = forDecision(requestId, version);
        privacy.requireAnotherAdministrator(request.personId());
        request.accept(callers.current().accountId(), clock.instant());
        jobs.enqueueNew(ErasureJob.KIND, String.valueOf(requestId), new ErasureJob.Which(requestId), clock.instant());
    }

    @Allowed(ADMINISTRATOR)
    @Audited("erasure.refuse")
    public void refuse(
            long requestId, int version, @NotNull ErasureGround ground, @NotBlank @Size(max = 1000) String reason) {
        ErasureRequest request = forDecision(requestId, version);
        request.refuse(ground, reason, callers.current().accountId(), clock.instant());
        Person person = people.find(request.personId());
        Locale locale = letters.locale(person.id());
        letters.write("erasure-refused", person, String.valueOf(requestId), Messages.label(locale, ground), reason);
    }

    /** Everything in one transaction, or nothing: half of somebody must not stay. */
    @Allowed(SYSTEM)
    @Audited("erasure.carry-out")
    public void carryOut(long requestId) {
        ErasureRequest request = erasures.lockErasure(requestId).orElseThrow(NotFound::new);
        if (request.state() != ErasureState.ACCEPTED) {
            return;
        }
        Person person = people.find(of(request).personId());
        DataOwner owner = privacy.owner(person.id());
        Optional<String> address = letters.address(person);
        String name = person.fullName();
        Locale locale = letters.locale(person.id());
        request.done(clock.instant());
        privacy.erase(person.id());
        mails.forget(owner);
        owner.merged().forEach(mails::forget);
        address.ifPresent(to -> mails.sendUnkept(
                to,
                Messages.text(locale, "mail.erasure-done.subject"),
                Messages.text(locale, "mail.erasure-done.body", name),
                "erasure-done:" + requestId));
    }

    private List<PersonalCount> held(long personId) {
        return holdings.counts(privacy.owner(personId));
    }

    private ErasureRequest forDecision(long requestId, int version) {
        ErasureRequest request = of(any(requestId));
        request.requireVersion(version);
        if (Long.valueOf(request.personId()).equals(callers.current().personId())) {
            throw new Refusal("correction.own");
        }
        return request;
    }

    private ErasureRequest of(ErasureRequest request) {
        trail.about(request.personId());
        return request;
    }

    private ErasureRequest any(long requestId) {
        return erasures.erasure(requestId).orElseThrow(NotFound::new);
    }

    private long own() {
        Long personId = callers.current().personId();
        if (personId == null) {
            throw new NotFound();
        }
        return personId;
    }
}
