package id.binahumas.certificate;

import static id.binahumas.shared.security.Role.ORGANISER;
import static id.binahumas.shared.security.Role.SYSTEM;
import static id.binahumas.shared.security.Role.TRAINEE;

import id.binahumas.enrolment.Enrolment;
import id.binahumas.enrolment.EnrolmentRow;
import id.binahumas.enrolment.EnrolmentService;
import id.binahumas.organisation.UnitService;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunService;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.files.FileStore;
import id.binahumas.shared.files.StoredFile;
import id.binahumas.shared.jobs.Jobs;
import id.binahumas.shared.persistence.RetriesContention;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.Duties;
import id.binahumas.shared.security.ScopeKind;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Door to certificates: number and snapshot, the issued bytes, and what a person decides about them afterwards. */
@Service
public class CertificateService {

    static final int PAGE = 50;
    private static final int MOST_OWN = 200;

    @Inject
    CertificateRepository certificates;

    @Inject
    FactsFinder facts;

    @Inject
    EnrolmentService enrolments;

    @Inject
    RunService runs;

    @Inject
    UnitService units;

    @Inject
    FileStore files;

    @Inject
    Jobs jobs;

    @Inject
    AuditTrail trail;

    @Inject
    Callers callers;

    @Inject
    Event<CertificateIssued> issued;

    @Inject
    Clock clock;

    /**
     * Takes number, code and snapshot of a completed enrolment; the one that is there already is found again. Empty when the
     * completion was withdrawn before its turn came, with or without a number.
     */
    @Allowed(SYSTEM)
    @RetriesContention
    public Optional<Certificate> prepare(long enrolmentId) {
        Optional<Certificate> known = certificates.validOf(enrolmentId);
        Enrolment enrolment = enrolments.find(enrolmentId);
        if (known.isPresent() && (known.get().hasFile() || enrolment.isCompleted())) {
            return known;
        }
        if (!enrolment.isCompleted()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Run run = runs.find(enrolment.runId());
        LocalDate day = LocalDate.ofInstant(now, run.zone());
        Issuer issuer = issuerOf(run.organiserUnitId(), day);
        CertificateFacts printed = facts.find(enrolment, run, issuer, day);
        Long replaces = certificates.latestOf(enrolmentId).map(Certificate::id).orElse(null);
        IssuerCounter counter = certificates.lockCounter(run.organiserUnitId(), day.getYear());
        Optional<Certificate> faster = certificates.validOf(enrolmentId);
        if (faster.isPresent()) {
            return faster;
        }
        Certificate certificate = new Certificate(
                enrolmentId, run.id(), enrolment.personId(), counter, issuer.numbering(), printed, replaces, now);
        certificates.add(certificate);
        return Optional.of(certificate);
    }

    /** The bytes are kept; a second rendering of the same certificate changes nothing. */
    @Allowed(SYSTEM)
    public void issue(long certificateId, long fileId, String sha256) {
        Certificate certificate = find(certificateId);
        if (certificate.issue(fileId, sha256, clock.instant())) {
            issued.fire(new CertificateIssued(certificateId));
        }
    }

    /** For higher floors. */
    @Allowed(SYSTEM)
    public Certificate find(long certificateId) {
        return certificates.byId(certificateId).orElseThrow(NotFound::new);
    }

    /** A completion was taken back: the certificate waits for a person, and stays what it is until then. */
    @Allowed(SYSTEM)
    public void flag(long enrolmentId) {
        certificates.validOf(enrolmentId).ifPresent(Certificate::flag);
    }

    @Allowed(TRAINEE)
    public List<CertificateRow> mine() {
        Long personId = callers.current().personId();
        return personId == null
                ? List.of()
                : certificates.ofPerson(personId, MOST_OWN).stream()
                        .map(CertificateRow::of)
                        .toList();
    }

    /** Somebody's certificates, the newest first; callers of higher floors have checked who asks. */
    @Allowed(SYSTEM)
    public List<CertificateRow> ofPerson(long personId) {
        return certificates.ofPerson(personId, MOST_OWN).stream()
                .map(CertificateRow::of)
                .toList();
    }

    /** What each of these people holds; callers of higher floors have checked who asks. */
    @Allowed(SYSTEM)
    public Map<Long, Certified> certified(List<Long> personIds, int year) {
        Map<Long, Certified> held = new HashMap<>();
        personIds.forEach(id -> held.put(id, Certified.NOTHING));
        certificates
                .validOf(personIds)
                .forEach(c -> held.computeIfPresent(c.personId(), (id, sum) -> sum.and(c, year)));
        return held;
    }

    /** The caller's courses without a certificate that counts: under way, or completed and being prepared. */
    @Allowed(TRAINEE)
    public List<EnrolmentRow> missing(List<CertificateRow> mine) {
        Set<Long> certified = mine.stream()
                .filter(CertificateRow::valid)
                .map(CertificateRow::enrolmentId)
                .collect(Collectors.toSet());
        return enrolments.mine().stream()
                .filter(e -> e.seated() && !certified.contains(e.id()))
                .toList();
    }

    /** The caller's own bytes. */
    @Allowed(TRAINEE)
    public StoredFile ownFile(long certificateId) {
        Certificate certificate = find(certificateId);
        if (!Long.valueOf(certificate.personId()).equals(callers.current().personId())) {
            throw new NotFound();
        }
        return fileOf(certificate);
    }

    @Allowed(ORGANISER)
    @Audited("certificate.download")
    public StoredFile fileFor(long certificateId) {
        return fileOf(held(certificateId));
    }

    @Allowed(ORGANISER)
    @Audited("certificate.list")
    public List<CertificateRow> ofRun(long runId, int page) {
        runs.own(runId);
        return certificates.ofRun(runId, (page - 1) * PAGE, PAGE).stream()
                .map(CertificateRow::of)
                .toList();
    }

    @Allowed(ORGANISER)
    public long countOfRun(long runId) {
        runs.own(runId);
        return certificates.countOfRun(runId);
    }

    @Allowed({ORGANISER, SYSTEM})
    @Audited("certificate.revoke")
    public void revoke(long certificateId, @Size(max = 500) String reason) {
        heldForAnother(certificateId).revoke(reason, accountId(), clock.instant());
    }

    /** A corrected one takes its place, with a number of its own; the old one stays visible as replaced. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("certificate.replace")
    public void replace(long certificateId, @Size(max = 500) String reason) {
        Certificate old = heldForAnother(certificateId);
        if (!enrolments.find(old.enrolmentId()).isCompleted()) {
            throw new Refusal("certificate.replace.notCompleted");
        }
        old.supersede(reason, accountId(), clock.instant());
        jobs.enqueue(CertificateJob.KIND, old.enrolmentId() + ":" + old.id(), null);
    }

    /** It stays as it is although its completion was withdrawn; the note says why. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("certificate.keep")
    public void keep(long certificateId, @Size(max = 500) String reason) {
        heldForAnother(certificateId).keep(reason);
    }

    @Allowed({ORGANISER, SYSTEM})
    public boolean mayDescribeIssuer(long runId) {
        Caller caller = callers.current();
        return caller.isSystem()
                || caller.hasFor(ORGANISER, ScopeKind.UNIT, runs.own(runId).organiserUnitId());
    }

    /** What the run's organising unit prints as an issuer. */
    @Allowed(ORGANISER)
    public IssuerDetails issuer(long runId) {
        return issuerOf(issuingUnit(runId), LocalDate.now(clock)).details();
    }

    /** Describes the run's organising unit as an issuer; certificates given out stay as they are. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("issuer.describe")
    public void describeIssuer(long runId, @Valid IssuerDetails details) {
        long unitId = issuingUnit(runId);
        Duties.requireAnotherSigns(callers.current(), details.signatoryName());
        Optional<Issuer> known = certificates.issuer(unitId);
        known.ifPresent(i -> i.describe(details));
        if (known.isEmpty()) {
            certificates.add(new Issuer(unitId, details));
        }
    }

    /** The unit that issues for a run, for its own organisers only: a co-organiser holds the run but not the other's pen. */
    private long issuingUnit(long runId) {
        if (!mayDescribeIssuer(runId)) {
            throw new NotFound();
        }
        return runs.own(runId).organiserUnitId();
    }

    private Issuer issuerOf(long unitId, LocalDate day) {
        return certificates.issuer(unitId).orElseGet(() -> Issuer.usual(units.lastRow(unitId, day)));
    }

    /** One's own certificate is somebody else's to decide about. */
    private Certificate heldForAnother(long certificateId) {
        Certificate certificate = held(certificateId);
        Duties.requireAnother(
                callers.current(), enrolments.find(certificate.enrolmentId()).personId());
        return certificate;
    }

    private Certificate held(long certificateId) {
        Certificate certificate = find(certificateId);
        runs.own(certificate.runId());
        trail.about(certificate.personId());
        return certificate;
    }

    private StoredFile fileOf(Certificate certificate) {
        if (!certificate.hasFile()) {
            throw new NotFound();
        }
        return files.find(certificate.fileId());
    }

    private Long accountId() {
        Caller caller = callers.current();
        return caller.isSystem() ? null : caller.accountId();
    }
}
