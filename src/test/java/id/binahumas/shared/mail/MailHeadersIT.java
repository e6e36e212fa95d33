package id.binahumas.shared.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.course.Course;
import id.binahumas.course.CourseDetails;
import id.binahumas.course.CourseKind;
import id.binahumas.course.CourseService;
import id.binahumas.course.DeliveryMode;
import id.binahumas.enrolment.BookingService;
import id.binahumas.people.AccountService;
import id.binahumas.people.Person;
import id.binahumas.people.PersonKind;
import id.binahumas.people.PersonService;
import id.binahumas.profile.ProfileService;
import id.binahumas.schedule.BlockKind;
import id.binahumas.schedule.ClassSession;
import id.binahumas.schedule.GuestRole;
import id.binahumas.schedule.PersonalLink;
import id.binahumas.schedule.PersonalLinkDetails;
import id.binahumas.schedule.PersonalLinkService;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunService;
import id.binahumas.schedule.SessionDetails;
import id.binahumas.schedule.SessionKind;
import id.binahumas.shared.Ids;
import id.binahumas.shared.jobs.Jobs;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.text.Texts;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Mailbox;
import id.binahumas.testing.Sample;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What people typed stands in a header of a mail as text: it begins no header of its own and goes to nobody else. */
@InContainer
class MailHeadersIT {

    /** Longer lines no mail server need take. */
    private static final int LONGEST_LINE = 998;

    private static final int LONGEST_SUBJECT = 300;

    private static final Set<String> HEADERS = Set.of(
            "Return-Path",
            "Received",
            "Date",
            "From",
            "To",
            "Message-ID",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "Content-Transfer-Encoding",
            "Auto-Submitted");

    @Inject
    Mails mails;

    @Inject
    Jobs jobs;

    @Inject
    CourseService courses;

    @Inject
    RunService runs;

    @Inject
    PersonService people;

    @Inject
    AccountService accounts;

    @Inject
    BookingService bookings;

    @Inject
    PersonalLinkService links;

    @Inject
    ProfileService profiles;

    @Inject
    Sample sample;

    @Inject
    Clock clock;

    private final String victim = "korban" + Ids.next() + "@contoh.go.id";

    @Test
    void noSubjectBecomesAHeader() {
        List<String> subjects = List.of(
                bad(),
                bad().replace("\r\n", "\n"),
                bad().replace("\r\n", "\r"),
                bad().replace("\r\n", "\u2028").replace("\n", "\u0085"),
                bad() + "é".repeat(3_000),
                "=?utf-8?Q?Rapat=0D=0ABcc:_" + victim + "?=",
                "=?utf-8?B?" + "QUJD".repeat(60) + "?= lalu =?x",
                "A".repeat(5_000),
                "Siaran pers ".repeat(400),
                "Humas 📣 — рапат 会議 ".repeat(30));
        for (String subject : subjects) {
            String to = "perihal" + Ids.next() + "@contoh.go.id";
            sample.house(() -> {
                mails.send(to, subject, "Isi surat", "perihal-" + Ids.next());
                return null;
            });
            jobs.drain();
            Mailbox.Mail mail = only(to);
            assertHarmless(mail);
            assertEquals(Texts.plain(subject, LONGEST_SUBJECT), mail.subject());
            assertEquals("Isi surat", mail.text().strip());
        }
        assertEquals(List.of(), Mailbox.of(victim).mails());
    }

    @Test
    void titlesAndNamesStayText() {
        String own = "peserta" + Ids.next() + "@contoh.go.id";
        Course course = course("Humas " + bad());
        Run run = sample.run(course.id());
        Person person =
                sample.house(() -> people.create(bad(), "Dr.\r\nBcc: " + victim, null, PersonKind.NON_ASN, null, own));
        ClassSession session = session(run);
        sample.as(sample.trainee(person), () -> bookings.book(run.id()));

        String guest = "tamu" + Ids.next() + "@contoh.go.id";
        sample.house(() -> links.make(session.id(), details(session, bad(), guest)));
        jobs.drain();

        List<Mailbox.Mail> both = Mailbox.of(own).mails();
        assertEquals(2, both.size());
        both.forEach(MailHeadersIT::assertHarmless);
        Mailbox.Mail invited =
                both.stream().filter(m -> m.calendar() != null).findFirst().orElseThrow();
        Mailbox.Mail seat =
                both.stream().filter(m -> m.calendar() == null).findFirst().orElseThrow();
        assertEquals("Kursi Anda: " + course.title(), seat.subject());
        List<String> lines = invited.calendar().replace("\r\n ", "").lines().toList();
        assertEquals(1, lines.stream().filter(l -> l.startsWith("ATTENDEE")).count());
        assertEquals(1, lines.stream().filter(l -> l.startsWith("SUMMARY")).count());
        for (String made : List.of("Bcc", "X-Palsu", "Isi palsu")) {
            assertFalse(lines.stream().anyMatch(l -> l.startsWith(made)), invited.calendar());
        }
        Mailbox.Mail link = only(guest);
        assertHarmless(link);
        assertTrue(link.subject().endsWith(session.title()), link.subject());
        assertEquals(List.of(), Mailbox.of(victim).mails());
    }

    @Test
    void aLetterIsWhollyInItsReadersLanguage() {
        String own = "reader" + Ids.next() + "@contoh.go.id";
        Person person = sample.house(() -> {
            Person created = people.create("Reader", null, null, PersonKind.NON_ASN, null, own);
            accounts.create("reader" + created.id(), created.id(), "en");
            return created;
        });
        Run run = sample.run();
        sample.as(sample.trainee(person), () -> bookings.book(run.id()));
        jobs.drain();
        assertTrue(only(own).text().startsWith("Dear Reader,"), only(own).text());
    }

    @Test
    void anAddressIsOneAddress() {
        ClassSession session = session(sample.run());
        Caller person = sample.trainee();
        for (String typed : List.of(
                "a@contoh.go.id\r\nBcc: " + victim,
                "a@contoh.go.id\nBcc: " + victim,
                "a@contoh.go.id, " + victim,
                "a@contoh.go.id " + victim,
                "<" + victim + ">\r\n",
                "a@contoh.go.id\u2028" + victim)) {
            assertThrows(
                    ConstraintViolationException.class,
                    () -> sample.house(() -> links.make(session.id(), details(session, "Ratna", typed))),
                    typed);
            assertThrows(
                    ConstraintViolationException.class,
                    () -> sample.as(person, () -> {
                        profiles.askMail(typed);
                        return null;
                    }),
                    typed);
        }
        jobs.drain();
        assertEquals(List.of(), Mailbox.of(victim).mails());
    }

    private static void assertHarmless(Mailbox.Mail mail) {
        for (String line : mail.headers()) {
            String name = line.substring(0, line.indexOf(':'));
            assertTrue(HEADERS.contains(name), line);
            assertTrue(line.lines().allMatch(l -> l.length() <= LONGEST_LINE), line);
            assertTrue(StandardCharsets.US_ASCII.newEncoder().canEncode(line), line);
        }
        for (String once : List.of("Subject", "To", "From", "Message-ID")) {
            assertEquals(
                    1,
                    mail.headers().stream()
                            .filter(h -> h.startsWith(once + ":"))
                            .count(),
                    once);
        }
        assertFalse(mail.subject().contains("\n") || mail.subject().contains("\r"), mail.subject());
    }

    private static Mailbox.Mail only(String address) {
        List<Mailbox.Mail> all = Mailbox.of(address).mails();
        assertEquals(1, all.size(), address);
        return all.get(0);
    }

    /** As somebody would type it who wants a mail of the house to go to another one. */
    private String bad() {
        return "Rapat\r\nBcc: " + victim + "\r\n\r\nIsi palsu\n X-Palsu: ya\u0000\u202e";
    }

    private Course course(String title) {
        return sample.house(() -> courses.create(
                sample.unit().id(),
                new CourseDetails(
                        "C" + Ids.next(),
                        title,
                        "Uji",
                        CourseKind.TRAINING,
                        DeliveryMode.HYBRID,
                        45,
                        "Pranata Humas",
                        "Permenkomdigi 9/2025",
                        90,
                        70)));
    }

    private ClassSession session(Run run) {
        Instant start = clock.instant().plus(Duration.ofDays(11));
        return sample.house(() -> runs.addSession(
                sample.block(run, BlockKind.LIVE_ONLINE, false).id(),
                SessionDetails.of(
                        SessionKind.TEACHING,
                        "Sesi " + bad(),
                        null,
                        start,
                        start.plus(Duration.ofHours(1)),
                        null,
                        "https://meet.example/" + Ids.next())));
    }

    private static PersonalLinkDetails details(ClassSession session, String name, String mail) {
        return new PersonalLinkDetails(
                name,
                mail,
                GuestRole.RESOURCE_PERSON,
                session.startsAt().minus(PersonalLink.BEFORE),
                session.endsAt().plus(PersonalLink.AFTER),
                false,
                Set.of());
    }
}
