package id.binahumas.notification;

import static id.binahumas.shared.security.Role.ANYONE;
import static id.binahumas.shared.security.Role.SYSTEM;
import static id.binahumas.shared.security.Role.TRAINEE;

import id.binahumas.enrolment.Enrolment;
import id.binahumas.people.Person;
import id.binahumas.profile.MailKind;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunService;
import id.binahumas.shared.Ids;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Service;
import id.binahumas.shared.Settings;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.mail.MailedCalendar;
import id.binahumas.shared.mail.Mails;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import id.binahumas.shared.time.Dates;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Door to people's own calendars: the address they read their sessions by, and what is mailed into them when a seat or a session changes. */
@Service
public class CalendarService {

    /** A calendar that asks still sees what was, as long as it is fresh. */
    private static final Duration KEPT = Duration.ofDays(60);

    private static final int MOST = 500;
    private static final String HOME = "/trainee/enrolment/my.xhtml?id=";

    @Inject
    CalendarRepository calendars;

    @Inject
    RunMailRepository runMails;

    @Inject
    AddresseeRepository addressees;

    @Inject
    RunService runs;

    @Inject
    Mails mails;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** The caller's own address, without its secret; empty when there is none. */
    @Allowed(TRAINEE)
    public Optional<CalendarFeed> own() {
        Long personId = callers.current().personId();
        return personId == null ? Optional.empty() : calendars.feedOf(personId);
    }

    /** An address that did not exist before, shown this once; one made earlier opens nothing any more. */
    @Allowed(TRAINEE)
    @Audited("profile.calendar.make")
    public String make() {
        long personId = requirePerson();
        String secret = Ids.code(CalendarFeed.SECRET_LENGTH);
        Instant now = clock.instant();
        calendars
                .feedOf(personId)
                .ifPresentOrElse(
                        feed -> feed.open(secret, now), () -> calendars.add(new CalendarFeed(personId, secret, now)));
        return Settings.address() + "/api/v1/calendar/" + secret + ".ics";
    }

    @Allowed(TRAINEE)
    @Audited("profile.calendar.revoke")
    public void revoke() {
        calendars.feedOf(requirePerson()).ifPresent(calendars::remove);
    }

    /** The sessions of whoever made this address, those of the last weeks too. */
    @Allowed(ANYONE)
    public String feed(String secret) {
        long personId = calendars.feed(secret).orElseThrow(NotFound::new).personId();
        Instant after = clock.instant().minus(KEPT);
        Map<String, CalendarEntry> told = calendars.toldTo(personId, after).stream()
                .collect(Collectors.toMap(CalendarEntry::uid, Function.identity()));
        List<CalendarEvent> events = calendars.attendedBy(personId, after, LocalDate.now(clock), MOST).stream()
                .map(row -> event(row, told.get(row.uid())))
                .toList();
        String name = Messages.text(Languages.INDONESIAN, "calendar.name");
        return CalendarText.published(name, null, events, clock.instant());
    }

    /** One session of the caller's, for a calendar that is filled by hand; a stranger's is not found. */
    @Allowed(TRAINEE)
    public String session(long sessionId) {
        long personId = requirePerson();
        CalendarRow row =
                calendars.attendedBy(personId, sessionId, LocalDate.now(clock)).orElseThrow(NotFound::new);
        CalendarEntry told = calendars.told(row.enrolmentId()).stream()
                .filter(e -> e.uid().equals(row.uid()))
                .findFirst()
                .orElse(null);
        return CalendarText.published(row.title(), row.organiser(), List.of(event(row, told)), clock.instant());
    }

    /** Those whose calendars a change of the run concerns, some after this one. */
    @Allowed(SYSTEM)
    public List<Long> concerned(long runId, long after, int most) {
        return calendars.concerned(runId, after, most);
    }

    /**
     * Mails to each of these what their calendars do not show yet, and takes back what is not any more; says how many mails. Told
     * again, nobody hears anything new. A run that is over says nothing, one whose mail is held back says it later.
     */
    @Allowed(SYSTEM)
    public int tell(List<Long> enrolmentIds) {
        return enrolmentIds.stream()
                .flatMap(id -> calendars.held(id).stream())
                .mapToInt(this::tell)
                .sum();
    }

    private int tell(Enrolment enrolment) {
        long enrolmentId = enrolment.id();
        Run run = runs.find(enrolment.runId());
        Addressee to = addressees.of(enrolmentId, MailKind.CALENDAR);
        // that there will be no run is never held back: its letter goes out as well
        boolean heard = run.isCancelled() || run.state().isOpen() && !runMails.isHeldBack(run.id());
        if (!heard || !to.isReached()) {
            return 0;
        }
        Instant now = clock.instant();
        List<CalendarRow> attended =
                run.isCancelled() ? List.of() : calendars.attended(enrolmentId, now, LocalDate.now(clock));
        Map<String, CalendarEntry> told =
                calendars.told(enrolmentId).stream().collect(Collectors.toMap(CalendarEntry::uid, Function.identity()));
        Set<String> standing = new HashSet<>();
        int written = 0;
        for (CalendarRow row : attended) {
            standing.add(row.uid());
            CalendarEntry entry = told.get(row.uid());
            if (entry != null && entry.shows(row)) {
                continue;
            }
            if (entry == null) {
                entry = new CalendarEntry(row, now);
                calendars.add(entry);
            } else {
                entry.change(row, now);
            }
            write(to, entry, now);
            written++;
        }
        for (CalendarEntry entry : told.values()) {
            if (entry.standing() && !entry.isOver(now) && !standing.contains(entry.uid())) {
                entry.takeBack(now);
                write(to, entry, now);
                written++;
            }
        }
        return written;
    }

    private void write(Addressee to, CalendarEntry entry, Instant now) {
        Person person = to.person();
        Locale locale = Languages.of(to.locale());
        CalendarEvent event = event(entry);
        MailedCalendar calendar = entry.standing()
                ? new MailedCalendar(
                        "REQUEST",
                        CalendarText.invitation(event, to.organiser(), person.fullName(), person.mail(), now))
                : new MailedCalendar(
                        "CANCEL",
                        CalendarText.withdrawal(event, to.organiser(), person.fullName(), person.mail(), now));
        String kind = !entry.standing() ? "withdrawn" : entry.revision() == 0 ? "invited" : "changed";
        String when = Dates.dateTime(entry.startsAt(), entry.zone(), locale);
        mails.sendTo(
                person.id(),
                person.mail(),
                Messages.text(locale, "mail.calendar-" + kind + ".subject", entry.title(), when),
                Messages.text(
                        locale,
                        "mail.calendar-" + kind + ".body",
                        person.fullName(),
                        entry.title(),
                        when,
                        placeOr(entry.place(), locale),
                        event.address()),
                calendar,
                "calendar:" + entry.uid() + ":" + entry.revision());
    }

    private static CalendarEvent event(CalendarEntry entry) {
        return new CalendarEvent(
                entry.uid(),
                entry.revision(),
                entry.title(),
                text(),
                entry.place(),
                Settings.address() + HOME + entry.enrolmentId(),
                entry.startsAt(),
                entry.endsAt(),
                entry.zone());
    }

    /** With the number it has in the mails, or will have in the next one. */
    private static CalendarEvent event(CalendarRow row, CalendarEntry told) {
        int revision = told == null ? 0 : told.shows(row) ? told.revision() : told.revision() + 1;
        return new CalendarEvent(
                row.uid(),
                revision,
                row.title(),
                text(),
                row.place(),
                Settings.address() + HOME + row.enrolmentId(),
                row.startsAt(),
                row.endsAt(),
                row.venueZone());
    }

    private static String text() {
        return Messages.text(Languages.INDONESIAN, "calendar.text");
    }

    private static String placeOr(String place, Locale locale) {
        return place == null ? Messages.text(locale, "calendar.placeLater") : place;
    }

    private long requirePerson() {
        Long personId = callers.current().personId();
        if (personId == null) {
            throw new NotFound();
        }
        return personId;
    }
}
