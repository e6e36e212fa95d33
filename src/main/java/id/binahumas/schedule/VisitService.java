package id.binahumas.schedule;

import static id.binahumas.shared.security.Role.ANYONE;
import static id.binahumas.shared.security.Role.ORGANISER;
import static id.binahumas.shared.security.Role.SYSTEM;

import id.binahumas.shared.Ids;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.Settings;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.mail.Mails;
import id.binahumas.shared.persistence.RetriesContention;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import id.binahumas.shared.time.Dates;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Door to study visits: organisers send the request, hosts answer it by the link in it. */
@Service
public class VisitService {

    private static final int MOST_PER_BLOCK = 20;
    private static final int FORGOTTEN_AT_ONCE = 200;
    private static final Locale LANGUAGE = Languages.INDONESIAN;

    @Inject
    VisitRepository visits;

    @Inject
    RunRepository runRepository;

    @Inject
    RunService runs;

    @Inject
    Mails mails;

    @Inject
    AuditTrail trail;

    @Inject
    Dates dates;

    @Inject
    Clock clock;

    /** The newest first. */
    @Allowed({ORGANISER, SYSTEM})
    public List<VisitLetter> ofBlock(long blockId) {
        Block block = runs.ownBlock(blockId);
        Run run = runs.find(block.runId());
        RunRow row = row(run);
        return visits.ofBlock(block.id()).stream()
                .map(r -> VisitLetter.of(r, row, run.zone(), clock.instant()))
                .toList();
    }

    /** One of them, to be printed. */
    @Allowed(ORGANISER)
    public VisitLetter ownLetter(long requestId) {
        VisitRequest request = visits.byId(requestId).orElseThrow(NotFound::new);
        Run run = runs.find(runs.ownBlock(request.blockId()).runId());
        return VisitLetter.of(request, row(run), run.zone(), clock.instant());
    }

    /** A letter to a host, mailed when there is an address; the link in it is answered for handing over, this once. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("run.visit.send")
    public String send(long blockId, @Valid VisitDetails details) {
        Block block = runs.ownBlock(blockId);
        Run run = runs.find(block.runId());
        run.requireOpen();
        if (visits.ofBlock(blockId).size() >= MOST_PER_BLOCK) {
            throw new Refusal("visit.many", MOST_PER_BLOCK);
        }
        String secret = Ids.code(VisitRequest.SECRET_LENGTH);
        VisitRequest request = new VisitRequest(block, details, secret, clock.instant());
        visits.add(request);
        trail.changed(null, request.host());
        return handOver(request, run, secret);
    }

    /** The same letter with another link; the old one ends. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("run.visit.send-again")
    @RetriesContention
    public String sendAgain(long blockId, long requestId) {
        VisitRequest request = own(blockId, requestId);
        Run run = runOf(request);
        run.requireOpen();
        String secret = Ids.code(VisitRequest.SECRET_LENGTH);
        request.sendAgain(secret, clock.instant());
        return handOver(request, run, secret);
    }

    @Allowed({ORGANISER, SYSTEM})
    @Audited("run.visit.withdraw")
    @RetriesContention
    public void withdraw(long blockId, long requestId) {
        VisitRequest request = own(blockId, requestId);
        request.withdraw(clock.instant());
        trail.changed(request.host(), VisitState.WITHDRAWN);
    }

    /** What whoever has the link reads; looking changes nothing, as mail scanners look too. */
    @Allowed(ANYONE)
    public VisitLetter letter(String secret) {
        VisitRequest request = bySecret(secret);
        Run run = runOf(request);
        return VisitLetter.of(request, row(run), run.zone(), clock.instant());
    }

    /** The host's yes or no, told to the coordinator. */
    @Allowed(ANYONE)
    @Audited("run.visit.answer")
    @RetriesContention
    public void answer(String secret, @Valid VisitReply reply) {
        VisitRequest request = bySecret(secret);
        Run run = runOf(request);
        VisitState before = request.state(clock.instant());
        request.answer(reply, clock.instant());
        trail.changed(before, request.host() + ": " + request.answer());
        if (request.coordinatorMail() != null) {
            mails.send(
                    request.coordinatorMail(),
                    Messages.text(LANGUAGE, "mail.visit.answered.subject." + request.answer(), request.host()),
                    Messages.text(
                            LANGUAGE,
                            "mail.visit.answered.body",
                            request.coordinator(),
                            request.host(),
                            Messages.text(LANGUAGE, "VisitAnswer." + request.answer()),
                            when(request, run),
                            orDash(request.answeredBy()),
                            orDash(request.place()),
                            orDash(request.note())),
                    "visit-answer-" + request.id() + "-" + Ids.next());
        }
    }

    /** The people of hosts are forgotten half a year after the visit, some at a time; says how many requests there were. */
    @Allowed(SYSTEM)
    public int forgetOld() {
        List<VisitRequest> old = visits.endedBefore(clock.instant().minus(VisitRequest.KEPT), FORGOTTEN_AT_ONCE);
        old.forEach(VisitRequest::forget);
        if (!old.isEmpty()) {
            trail.record("run.visit.forget", null, Integer.toString(old.size()));
        }
        return old.size();
    }

    private VisitRequest bySecret(String secret) {
        VisitRequest request =
                visits.byHash(Ids.hash(secret == null ? "" : secret)).orElseThrow(() -> new Refusal("guest.unknown"));
        if (runOf(request).isCancelled()) {
            throw new Refusal("guest.cancelled");
        }
        return request;
    }

    private VisitRequest own(long blockId, long requestId) {
        Block block = runs.ownBlock(blockId);
        return visits.byId(requestId).filter(r -> r.blockId() == block.id()).orElseThrow(NotFound::new);
    }

    private Run runOf(VisitRequest request) {
        return runRepository
                .byId(Block.class, request.blockId())
                .flatMap(b -> runRepository.byId(Run.class, b.runId()))
                .orElseThrow(NotFound::new);
    }

    private RunRow row(Run run) {
        return runRepository.row(run.id(), LocalDate.now(clock)).orElseThrow(NotFound::new);
    }

    private String handOver(VisitRequest request, Run run, String secret) {
        String address = Settings.address() + "/visit.xhtml?token=" + secret;
        if (request.mail() != null) {
            RunRow row = row(run);
            mails.send(
                    request.mail(),
                    Messages.text(LANGUAGE, "mail.visit.subject", row.organiser()),
                    Messages.text(
                            LANGUAGE,
                            "mail.visit.body",
                            request.addressee(),
                            request.host(),
                            orDash(request.letterNumber()),
                            row.organiser(),
                            row.title(),
                            when(request, run),
                            request.visitors(),
                            request.purpose(),
                            request.coordinator(),
                            address),
                    "visit-" + request.id() + "-" + request.stamp());
        }
        return address;
    }

    private String when(VisitRequest request, Run run) {
        Instant from = request.startsAt();
        return dates.weekday(from.atZone(run.zone()).toLocalDate()) + ", "
                + dates.hours(from, request.endsAt(), run.zone());
    }

    private static String orDash(String text) {
        return text == null ? "–" : text;
    }
}
