package id.binahumas.notification;

import static id.binahumas.shared.security.Role.ORGANISER;
import static id.binahumas.shared.security.Role.SYSTEM;

import id.binahumas.course.CourseService;
import id.binahumas.people.Person;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunService;
import id.binahumas.schedule.SessionKind;
import id.binahumas.schedule.SessionRow;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.Settings;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import id.binahumas.shared.time.Dates;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Door to what an organiser decides about the mails of a run: holding them back, their words, and the reminders. */
@Service
public class RunMailService {

    private static final int MOST_RULES = 6;

    @Inject
    RunMailRepository mails;

    @Inject
    RunService runs;

    @Inject
    CourseService courses;

    @Inject
    RunCalendarsJob calendars;

    @Inject
    RunMessageJob messages;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Allowed({ORGANISER, SYSTEM})
    public RunMailSheet sheet(long runId) {
        Run run = runs.own(runId);
        RunMailRepository.Seated seated = mails.people(runId);
        Set<WordingKind> own = Set.copyOf(mails.worded(runId));
        List<SessionRow> sessions = runs.sessions(runId);
        return new RunMailSheet(
                run,
                mails.of(runId).map(RunMail::heldBackSince).orElse(null),
                seated.reached(),
                seated.people() - seated.reached(),
                Stream.of(WordingKind.values())
                        .map(kind -> new WordingRow(kind, own.contains(kind)))
                        .toList(),
                mails.rules(runId).stream()
                        .map(rule -> new ReminderRow(
                                rule.id(), rule.hoursBefore(), rule.anchor(), next(rule, run, sessions)))
                        .toList());
    }

    /** What goes to many waits until it is released. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("run.mail.hold")
    public void holdBack(long runId) {
        runs.own(runId).requireOpen();
        settings(runId).holdBack(clock.instant());
    }

    /** What waited goes out, once for all that changed meanwhile. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("run.mail.release")
    public void release(long runId) {
        runs.own(runId);
        settings(runId).release();
        mails.unfinished(runId).forEach(messages::promise);
        if (Settings.mailServerSet()) {
            calendars.promiseNow(runId);
        }
    }

    /** The words of a letter as they are now: the organiser's, or those of the house. */
    @Allowed({ORGANISER, SYSTEM})
    public MailWords words(long runId, WordingKind kind) {
        runs.own(runId);
        return mails.wording(runId, kind).map(MailWording::words).orElseGet(() -> ofTheHouse(kind));
    }

    /** As it would read to the participant with the longest name; without participants to one who has a long one. */
    @Allowed({ORGANISER, SYSTEM})
    public MailWords preview(long runId, MailWords words) {
        Run run = runs.own(runId);
        String name = mails.longestNamed(runId)
                .map(Person::fullName)
                .orElseGet(() -> Messages.text(Languages.INDONESIAN, "mail.wording.example"));
        SessionRow first = taught(runs.sessions(runId)).findFirst().orElse(null);
        MailFacts facts = new MailFacts(
                name,
                courses.find(run.courseId()).title(),
                organiser(runId),
                days(run),
                place(run),
                first == null ? "" : first.title(),
                first == null ? "" : Dates.dateTime(first.startsAt(), run.zone(), Languages.INDONESIAN),
                Settings.address() + "/trainee/enrolment/home.xhtml");
        return MailWording.filled(MailWording.checked(words), facts);
    }

    @Allowed({ORGANISER, SYSTEM})
    @Audited("run.mail.word")
    public void word(long runId, WordingKind kind, MailWords words) {
        runs.own(runId).requireOpen();
        MailWording known = mails.wording(runId, kind).orElse(null);
        trail.changed(known == null ? null : known.words().subject(), words.subject());
        if (known == null) {
            mails.add(new MailWording(runId, kind, words));
        } else {
            known.say(words);
        }
        mails.flushOrRefuse("data.changed");
    }

    /** The house's own words again. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("run.mail.unword")
    public void unword(long runId, WordingKind kind) {
        runs.own(runId).requireOpen();
        mails.wording(runId, kind).ifPresent(mails::remove);
    }

    @Allowed({ORGANISER, SYSTEM})
    @Audited("run.reminder.add")
    public void remind(long runId, int hoursBefore, ReminderAnchor anchor) {
        runs.own(runId).requireOpen();
        List<ReminderRule> rules = mails.rules(runId);
        if (rules.size() >= MOST_RULES) {
            throw new Refusal("reminder.many", MOST_RULES);
        }
        if (rules.stream().anyMatch(r -> r.hoursBefore() == hoursBefore && r.anchor() == anchor)) {
            throw new Refusal("reminder.twice");
        }
        mails.add(new ReminderRule(runId, hoursBefore, anchor, clock.instant()));
        mails.flushOrRefuse("reminder.twice");
    }

    @Allowed({ORGANISER, SYSTEM})
    @Audited("run.reminder.remove")
    public void forget(long runId, long ruleId) {
        runs.own(runId);
        ReminderRule rule = mails.rule(ruleId).orElseThrow(NotFound::new);
        if (rule.runId() != runId) {
            throw new NotFound();
        }
        mails.remove(rule);
    }

    private RunMail settings(long runId) {
        return mails.of(runId).orElseGet(() -> {
            RunMail made = new RunMail(runId);
            mails.add(made);
            return made;
        });
    }

    /** With names in braces where a letter is filled. */
    private static MailWords ofTheHouse(WordingKind kind) {
        String key = "mail." + kind.letter();
        String[] names = {"{nama}", "{pelatihan}", "{penyelenggara}", "{sesi}", "{waktu}", "{tempat}", "{alamat}"};
        return new MailWords(
                Messages.text(Languages.INDONESIAN, key + ".subject", "{pelatihan}", "{sesi}", "{waktu}"),
                Messages.text(Languages.INDONESIAN, key + ".body", (Object[]) names));
    }

    private Instant next(ReminderRule rule, Run run, List<SessionRow> sessions) {
        Instant now = clock.instant();
        Stream<Instant> starts = taught(sessions).map(SessionRow::startsAt);
        Stream<Instant> meant = rule.anchor() == ReminderAnchor.RUN ? starts.limit(1) : starts;
        return meant.map(rule::dueFor)
                .filter(due -> due.isAfter(now))
                .findFirst()
                .orElse(null);
    }

    private static Stream<SessionRow> taught(List<SessionRow> sessions) {
        return sessions.stream().filter(s -> s.kind() != SessionKind.BREAK);
    }

    private String organiser(long runId) {
        String name = runs.row(runId).organiser();
        return name == null ? "" : name;
    }

    static String days(Run run) {
        LocalDate from = run.startsOn();
        if (from == null) {
            return run.whenNote() == null ? "" : run.whenNote();
        }
        String first = Dates.day(from, Languages.INDONESIAN);
        return run.endsOn() == null || run.endsOn().equals(from)
                ? first
                : first + " – " + Dates.day(run.endsOn(), Languages.INDONESIAN);
    }

    static String place(Run run) {
        if (run.place() == null) {
            return Messages.text(Languages.INDONESIAN, "calendar.placeLater");
        }
        return run.city() == null ? run.place() : run.place() + ", " + run.city();
    }
}
