package id.binahumas.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.enrolment.BookingService;
import id.binahumas.people.PersonService;
import id.binahumas.schedule.Run;
import id.binahumas.shared.Conflict;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.jobs.Jobs;
import id.binahumas.shared.security.Caller;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Mailbox;
import id.binahumas.testing.Sample;
import id.binahumas.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An organiser writes to all who have a seat: each hears once, nobody else does, and nothing goes out while mails are held back. */
@InContainer
class RunMessageIT {

    private static final MailWords WORDS =
            new MailWords("Bawa laptop: {pelatihan}", "Yth. {nama},\n\nmohon membawa laptop.\n\n{penyelenggara}");

    @Inject
    RunMessageService messages;

    @Inject
    RunMailService runMails;

    @Inject
    BookingService bookings;

    @Inject
    PersonService people;

    @Inject
    Jobs jobs;

    @Inject
    Sample sample;

    @Inject
    TestClock clock;

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void everybodyWithASeatHearsOnceAndNobodyElse() {
        Run run = sample.run(2);
        List<Caller> seated = List.of(sample.employee(), sample.employee());
        seated.forEach(trainee -> sample.as(trainee, () -> bookings.book(run.id())));
        Caller waiting = sample.employee();
        sample.as(waiting, () -> bookings.book(run.id()));
        jobs.drain();
        Caller organiser = sample.organiser(run.organiserUnitId());
        tell(organiser, run, WORDS);
        jobs.drain();
        for (Caller trainee : seated) {
            Mailbox.Mail mail = lastOf(trainee);
            String name = sample.house(() -> people.find(trainee.personId())).fullName();
            assertTrue(mail.subject().startsWith("Bawa laptop: "), mail.subject());
            assertTrue(mail.text().startsWith("Yth. " + name + ","), mail.text());
        }
        assertEquals(0, told(waiting), "who waits in line hears nothing");
        RunMessageRow row =
                sample.as(organiser, () -> messages.messages(run.id(), 10)).get(0);
        assertEquals(2, row.people());
        assertTrue(row.finishedAt() != null);
        assertEquals(
                1L,
                sample.em()
                        .createQuery(
                                "select count(a) from AuditEntry a where a.action = 'run.mail.tell' and a.stateAfter like :subject and a.accountId = :by",
                                Long.class)
                        .setParameter("subject", "%Bawa laptop%")
                        .setParameter("by", organiser.accountId())
                        .getSingleResult());
    }

    @Test
    void whatIsHeldBackGoesOutWhenReleasedOrIsTakenBack() {
        Run run = sample.run(2);
        Caller trainee = sample.employee();
        sample.as(trainee, () -> bookings.book(run.id()));
        Caller organiser = sample.organiser(run.organiserUnitId());
        does(organiser, () -> runMails.holdBack(run.id()));
        tell(organiser, run, WORDS);
        tell(organiser, run, new MailWords("Salah", "Salah kirim."));
        jobs.drain();
        assertEquals(0, told(trainee));
        long wrong = sample.as(organiser, () -> messages.messages(run.id(), 10)).stream()
                .filter(m -> m.subject().equals("Salah"))
                .findFirst()
                .orElseThrow()
                .id();
        Caller stranger = sample.organiser(sample.unit().id());
        assertThrows(NotFound.class, () -> does(stranger, () -> messages.takeBack(run.id(), wrong)));
        Run others = sample.run();
        Caller both = sample.organiser(others.organiserUnitId());
        assertThrows(NotFound.class, () -> does(both, () -> messages.takeBack(others.id(), wrong)));
        does(organiser, () -> messages.takeBack(run.id(), wrong));
        does(organiser, () -> runMails.release(run.id()));
        jobs.drain();
        assertEquals(1, told(trainee));
        long sent = sample.as(organiser, () -> messages.messages(run.id(), 10))
                .get(0)
                .id();
        assertThrows(Conflict.class, () -> does(organiser, () -> messages.takeBack(run.id(), sent)));
        does(organiser, () -> runMails.release(run.id()));
        jobs.drain();
        assertEquals(1, told(trainee), "released again, nothing goes out twice");
    }

    @Test
    void aSecondClickWritesNoSecondLetter() {
        Run run = sample.run(2);
        sample.as(sample.employee(), () -> bookings.book(run.id()));
        Caller organiser = sample.organiser(run.organiserUnitId());
        tell(organiser, run, WORDS);
        assertThrows(Conflict.class, () -> tell(organiser, run, WORDS));
        clock.advance(Duration.ofHours(1));
        tell(organiser, run, WORDS);
        assertEquals(
                2, sample.as(organiser, () -> messages.messages(run.id(), 10)).size());
    }

    @Test
    void aLetterToNobodyOrWithUnknownNamesIsRefused() {
        Run run = sample.run(2);
        Caller organiser = sample.organiser(run.organiserUnitId());
        assertThrows(Refusal.class, () -> tell(organiser, run, WORDS), "nobody has a seat");
        sample.as(sample.employee(), () -> bookings.book(run.id()));
        for (String body : List.of("Halo {nip}", "{sesi}", "{waktu}", "Halo {", " ")) {
            assertThrows(Refusal.class, () -> tell(organiser, run, new MailWords("Perihal", body)), body);
        }
        Caller stranger = sample.organiser(sample.unit().id());
        assertThrows(NotFound.class, () -> tell(stranger, run, WORDS));
        assertThrows(NotFound.class, () -> sample.as(stranger, () -> messages.messages(run.id(), 10)));
    }

    private void tell(Caller organiser, Run run, MailWords words) {
        does(organiser, () -> messages.tell(run.id(), words));
    }

    private void does(Caller caller, Runnable deed) {
        sample.as(caller, () -> {
            deed.run();
            return null;
        });
    }

    private long told(Caller trainee) {
        return mails(trainee).stream()
                .filter(m ->
                        m.subject().startsWith("Bawa laptop") || m.subject().equals("Salah"))
                .count();
    }

    private Mailbox.Mail lastOf(Caller trainee) {
        List<Mailbox.Mail> mails = mails(trainee);
        return mails.get(mails.size() - 1);
    }

    private List<Mailbox.Mail> mails(Caller trainee) {
        String address = sample.house(() -> people.find(trainee.personId())).mail();
        return Mailbox.of(address).mails();
    }
}
