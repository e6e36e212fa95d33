package id.binahumas.schedule;

import static id.binahumas.shared.security.Role.ANYONE;
import static id.binahumas.shared.security.Role.ORGANISER;
import static id.binahumas.shared.security.Role.RESOURCE_PERSON;
import static id.binahumas.shared.security.Role.SYSTEM;

import id.binahumas.course.CourseService;
import id.binahumas.course.ItemKind;
import id.binahumas.course.SyllabusItemRemoved;
import id.binahumas.course.SyllabusRow;
import id.binahumas.schedule.PersonalLinkRepository.Held;
import id.binahumas.shared.Ids;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.Settings;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.AuditWords;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.mail.Mails;
import id.binahumas.shared.persistence.RetriesContention;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import id.binahumas.shared.time.Dates;
import id.binahumas.shared.web.RequestFacts;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Door to the personal links of guests: organisers hand them out and take them back, guests come in by them. */
@Service
public class PersonalLinkService {

    private static final int MOST_PER_SESSION = 20;
    private static final int FORGOTTEN_AT_ONCE = 200;

    @Inject
    PersonalLinkRepository links;

    @Inject
    LinkGate gate;

    @Inject
    RunService runs;

    @Inject
    CourseService courses;

    @Inject
    Mails mails;

    @Inject
    Callers callers;

    @Inject
    AuditTrail trail;

    @Inject
    Dates dates;

    @Inject
    Clock clock;

    @Inject
    Event<PersonalLinksForgotten> forgotten;

    @Allowed({ORGANISER, SYSTEM})
    public List<PersonalLinkRow> ofSession(long sessionId) {
        runs.ownSession(sessionId);
        return links.rows(sessionId);
    }

    /** What a guest of this session can be given to judge: the assignments of its course. */
    @Allowed({ORGANISER, SYSTEM})
    public List<SyllabusRow> judgeable(long sessionId) {
        return assignments(runs.ownSession(sessionId));
    }

    /** A link for one guest of the session, mailed when there is an address; its address is answered for handing over, this once. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("session.link.make")
    public String make(long sessionId, @Valid PersonalLinkDetails details) {
        ClassSession session = runs.ownSession(sessionId);
        requireRun(session);
        requireAssignments(session, details.itemIds());
        if (links.count(sessionId) >= MOST_PER_SESSION) {
            throw new Refusal("link.many", MOST_PER_SESSION);
        }
        String secret = Ids.code(PersonalLink.SECRET_LENGTH);
        Caller caller = callers.current();
        PersonalLink link = new PersonalLink(
                session, details, secret, caller.isSystem() ? null : caller.accountId(), clock.instant());
        links.add(link);
        trail.changed(null, told(link));
        return handOver(link, session, secret);
    }

    /** The same guest gets another link; the old one ends, and so does what it opened. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("session.link.renew")
    @RetriesContention
    public String renew(long linkId) {
        PersonalLink link = own(linkId);
        ClassSession session = runs.session(link.sessionId());
        requireRun(session);
        String before = told(link);
        String secret = Ids.code(PersonalLink.SECRET_LENGTH);
        link.renew(session, secret, clock.instant());
        trail.changed(before, told(link));
        return handOver(link, session, secret);
    }

    @Allowed({ORGANISER, SYSTEM})
    @Audited("session.link.revoke")
    @RetriesContention
    public void revoke(long linkId) {
        PersonalLink link = own(linkId);
        link.revoke(clock.instant());
        trail.changed(told(link), LinkState.REVOKED);
    }

    /** What somebody with the secret sees before coming in, also before its time; looking alone uses nothing, as mail scanners look too. */
    @Allowed(ANYONE)
    public GuestInvitation invitation(String secret) {
        return links.invitation(gate.bySecretSoon(secret).link().id(), clock.instant(), LocalDate.now(clock))
                .orElseThrow(NotFound::new);
    }

    /** Somebody comes in by the link: when, and from where, is kept. */
    @Allowed(ANYONE)
    @Audited("session.link.use")
    @RetriesContention
    public PersonalLink use(String secret) {
        PersonalLink link = gate.bySecret(secret).link();
        link.use(RequestFacts.current().address(), clock.instant());
        trail.changed(null, LinkGate.signature(link));
        return link;
    }

    /** The caller's own session. */
    @Allowed(RESOURCE_PERSON)
    public GuestSession session() {
        return links.session(pass().linkId()).orElseThrow(NotFound::new);
    }

    /** How far the caller's link reaches, if it still stands; doors of higher floors ask before they let a guest through. */
    @Allowed({RESOURCE_PERSON, SYSTEM})
    public GuestPass pass() {
        Caller caller = callers.current();
        if (!caller.isGuest()) {
            throw new NotFound();
        }
        Held held = gate.byId(caller.linkId());
        PersonalLink link = held.link();
        return new GuestPass(link.id(), link.sessionId(), held.run().id(), link.takesAttendance(), link.itemIds());
    }

    /** Guests whose links ended long ago are forgotten, some at a time; says how many there were. */
    @Allowed(SYSTEM)
    public int forgetOld() {
        List<PersonalLink> old = links.endedBefore(clock.instant().minus(PersonalLink.KEPT), FORGOTTEN_AT_ONCE);
        if (!old.isEmpty()) {
            forget(old);
            trail.record("session.link.forget", null, Integer.toString(old.size()));
        }
        return old.size();
    }

    /** With a session nobody has used yet its links go too. */
    void on(@Observes SessionRemoved removed) {
        forget(links.ofSession(removed.sessionId()));
    }

    void on(@Observes SyllabusItemRemoved removed) {
        links.judging(removed.itemId()).forEach(l -> l.drop(removed.itemId()));
    }

    private void forget(List<PersonalLink> old) {
        if (!old.isEmpty()) {
            forgotten.fire(new PersonalLinksForgotten(
                    old.stream().map(PersonalLink::id).toList()));
            old.forEach(links::remove);
        }
    }

    private PersonalLink own(long linkId) {
        PersonalLink link = links.byId(linkId).orElseThrow(NotFound::new);
        runs.ownSession(link.sessionId());
        return link;
    }

    private void requireRun(ClassSession session) {
        if (runs.find(session.runId()).isCancelled()) {
            throw new Refusal("run.ended");
        }
    }

    private List<SyllabusRow> assignments(ClassSession session) {
        return courses.syllabus(runs.find(session.runId()).courseId()).stream()
                .filter(i -> i.kind() == ItemKind.ASSIGNMENT)
                .toList();
    }

    private void requireAssignments(ClassSession session, Collection<Long> itemIds) {
        List<Long> known = assignments(session).stream().map(SyllabusRow::id).toList();
        if (!known.containsAll(itemIds)) {
            throw new NotFound();
        }
    }

    private String handOver(PersonalLink link, ClassSession session, String secret) {
        String address = Settings.address() + "/guest.xhtml?token=" + secret;
        if (link.mail() != null) {
            Locale locale = Languages.INDONESIAN;
            Run run = runs.find(session.runId());
            Instant from = session.startsAt();
            mails.send(
                    link.mail(),
                    Messages.text(locale, "mail.guest.subject", session.title()),
                    Messages.text(
                            locale,
                            "mail.guest.body",
                            link.guestName(),
                            Messages.text(locale, "GuestRole." + link.role()),
                            session.title(),
                            courses.find(run.courseId()).title(),
                            dates.dateTime(from, run.zone()),
                            address,
                            dates.dateTime(link.validFrom(), run.zone()),
                            dates.dateTime(link.validTo().minusSeconds(60), run.zone())),
                    "session-link-" + link.id() + "-" + link.stamp());
        }
        return address;
    }

    private static String told(PersonalLink link) {
        return AuditWords.kept(
                LinkGate.signature(link),
                link.validFrom() + " – " + link.validTo(),
                link.takesAttendance() ? Messages.text(Languages.INDONESIAN, "audit.guest.takesAttendance") : null,
                link.itemIds().isEmpty()
                        ? null
                        : Messages.text(
                                Languages.INDONESIAN,
                                "audit.guest.items",
                                link.itemIds().size()));
    }
}
