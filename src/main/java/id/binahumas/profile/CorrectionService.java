package id.binahumas.profile;

import static id.binahumas.shared.security.Role.ADMINISTRATOR;
import static id.binahumas.shared.security.Role.SIGNED_IN;

import id.binahumas.people.Nip;
import id.binahumas.people.Person;
import id.binahumas.people.PersonDetails;
import id.binahumas.people.PersonService;
import id.binahumas.people.PostRow;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.files.FileStore;
import id.binahumas.shared.files.StoredFile;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.text.Messages;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Door to corrections somebody asks for in their own data: by law answered within a time, by somebody else. */
@Service
public class CorrectionService {

    private static final int SHOWN = 20;

    @Inject
    ProfileRepository profiles;

    @Inject
    PersonService people;

    @Inject
    FileStore files;

    @Inject
    ProfileLetters letters;

    @Inject
    AuditTrail trail;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** A title may be asked away by leaving the value empty. */
    @Allowed(SIGNED_IN)
    @Audited("correction.ask")
    public CorrectionRequest ask(
            CorrectionField field,
            @Size(max = 200) String value,
            @NotBlank @Size(max = 1000) String reason,
            Long proofFileId) {
        Person person = people.find(own());
        if (profiles.isOpen(person.id(), field)) {
            throw new Refusal("correction.open");
        }
        if (field == CorrectionField.POST || field == CorrectionField.UNIT) {
            postId(person);
        }
        CorrectionRequest.Wish wish = new CorrectionRequest.Wish(checked(field, value, person), reason, proofFileId);
        ResponseTime time = profiles.responseTime(RequestKind.CORRECTION, LocalDate.now(clock));
        Instant now = clock.instant();
        CorrectionRequest request =
                new CorrectionRequest(person.id(), field, current(person, field), wish, now, time.due(now));
        profiles.add(request);
        return request;
    }

    /** The newest ones of the caller. */
    @Allowed(SIGNED_IN)
    public List<CorrectionRow> mine() {
        return profiles.correctionsOf(own(), SHOWN);
    }

    /** How soon the law wants an answer today. */
    @Allowed(SIGNED_IN)
    public ResponseTime responseTime() {
        return profiles.responseTime(RequestKind.CORRECTION, LocalDate.now(clock));
    }

    @Allowed(SIGNED_IN)
    @Audited("correction.withdraw")
    public void withdraw(long requestId) {
        CorrectionRequest request = any(requestId);
        if (request.personId() != own()) {
            throw new NotFound();
        }
        request.withdraw(clock.instant());
    }

    /** How many requests wait for a decision, those to be erased among them. */
    @Allowed(ADMINISTRATOR)
    public WaitingRequests waiting() {
        return profiles.waiting();
    }

    /** Those due first come first; any state when none is named. */
    @Allowed(ADMINISTRATOR)
    @Audited("correction.list")
    public List<CorrectionRow> page(CorrectionState state, int first, int size) {
        return profiles.corrections(state, first, size);
    }

    @Allowed(ADMINISTRATOR)
    public long count(CorrectionState state) {
        return profiles.countCorrections(state);
    }

    @Allowed(ADMINISTRATOR)
    @Audited("correction.read")
    public CorrectionRequest find(long requestId) {
        return of(any(requestId));
    }

    /** What the register says today where the request wants something else. */
    @Allowed(ADMINISTRATOR)
    public String current(long requestId) {
        CorrectionRequest request = any(requestId);
        return current(people.find(request.personId()), request.field());
    }

    @Allowed(ADMINISTRATOR)
    @Audited("correction.proof")
    public StoredFile proof(long requestId) {
        Long fileId = of(any(requestId)).proofFileId();
        if (fileId == null) {
            throw new NotFound();
        }
        return files.find(fileId);
    }

    /** Puts the register right through the same door as any correction, and tells who asked. */
    @Allowed(ADMINISTRATOR)
    @Audited("correction.accept")
    public void accept(long requestId, int version, Long unitId) {
        CorrectionRequest request = forDecision(requestId, version);
        Person person = people.find(request.personId());
        request.accept(
                current(person, request.field()), unitId, callers.current().accountId(), clock.instant());
        apply(request, person);
        trail.changed(shown(request, request.oldValue()), shown(request, request.newValue()));
        tell("correction-accepted", request, person, "");
    }

    @Allowed(ADMINISTRATOR)
    @Audited("correction.refuse")
    public void refuse(long requestId, int version, @NotBlank @Size(max = 1000) String reason) {
        CorrectionRequest request = forDecision(requestId, version);
        request.refuse(reason, callers.current().accountId(), clock.instant());
        tell("correction-refused", request, people.find(request.personId()), reason);
    }

    private CorrectionRequest forDecision(long requestId, int version) {
        CorrectionRequest request = of(any(requestId));
        request.requireVersion(version);
        if (Long.valueOf(request.personId()).equals(callers.current().personId())) {
            throw new Refusal("correction.own");
        }
        return request;
    }

    private void apply(CorrectionRequest request, Person person) {
        String value = request.newValue();
        PersonDetails now = new PersonDetails(
                person.name(), person.titleBefore(), person.titleAfter(), person.kind(), null, person.mail());
        switch (request.field()) {
            case NAME -> correct(person, now.withName(value));
            case TITLE_BEFORE -> correct(person, now.withTitles(value, person.titleAfter()));
            case TITLE_AFTER -> correct(person, now.withTitles(person.titleBefore(), value));
            case NIP -> correct(person, now.withNip(value));
            case POST -> people.correctPost(person.id(), postId(person), value, null);
            case UNIT -> people.correctPost(person.id(), postId(person), null, request.newUnitId());
        }
    }

    private void correct(Person person, PersonDetails right) {
        people.correct(person.id(), person.version(), right);
    }

    private void tell(String kind, CorrectionRequest request, Person person, String answer) {
        Locale locale = letters.locale(person.id());
        letters.write(
                kind,
                person,
                String.valueOf(request.id()),
                Messages.label(locale, request.field()),
                request.newValue() == null ? "–" : shown(request, request.newValue()),
                answer);
    }

    private static String shown(CorrectionRequest request, String value) {
        return request.field() == CorrectionField.NIP && value != null ? Nip.masked(value) : value;
    }

    private String current(Person person, CorrectionField field) {
        return switch (field) {
            case NAME -> person.name();
            case TITLE_BEFORE -> person.titleBefore();
            case TITLE_AFTER -> person.titleAfter();
            case NIP -> person.nip();
            case POST -> post(person).map(PostRow::post).orElse(null);
            case UNIT -> post(person).map(PostRow::unitName).orElse(null);
        };
    }

    private Optional<PostRow> post(Person person) {
        LocalDate today = LocalDate.now(clock);
        return people.posts(person.id()).stream().filter(p -> p.isHeldOn(today)).findFirst();
    }

    /** A post that is held can be put right; one that is not there has to be entered. */
    private long postId(Person person) {
        return post(person).orElseThrow(() -> new Refusal("correction.noPost")).id();
    }

    private static String checked(CorrectionField field, String value, Person person) {
        if (value != null && value.length() > field.longest()) {
            throw new Refusal("correction.long", field.longest());
        }
        if (field != CorrectionField.NIP || value == null) {
            return value;
        }
        Nip.problem(value, person.kind()).ifPresent(key -> {
            throw new Refusal(key);
        });
        return Nip.strip(value);
    }

    private CorrectionRequest of(CorrectionRequest request) {
        trail.about(request.personId());
        return request;
    }

    private CorrectionRequest any(long requestId) {
        return profiles.correction(requestId).orElseThrow(NotFound::new);
    }

    private long own() {
        Long personId = callers.current().personId();
        if (personId == null) {
            throw new NotFound();
        }
        return personId;
    }
}
