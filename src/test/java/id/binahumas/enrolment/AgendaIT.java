package id.binahumas.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.people.AccountService;
import id.binahumas.people.Person;
import id.binahumas.schedule.BlockKind;
import id.binahumas.schedule.ClassSession;
import id.binahumas.schedule.Run;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.PasswordHasher;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import id.binahumas.testing.Visitor;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A trainee's agenda says what else is in the same hours. */
@InContainer
class AgendaIT {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final String PASSWORD = "teh hangat di pagi hari";

    @Inject
    BookingService bookings;

    @Inject
    AccountService accounts;

    @Inject
    PasswordHasher hasher;

    @Inject
    Sample sample;

    @Inject
    Clock clock;

    @Test
    void whatIsInTheSameHoursIsMarkedAtBothAndWhatFollowsIsNot() {
        Instant start = clock.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(2));
        Person person = sample.person();
        Caller trainee = sample.trainee(person);
        ClassSession first = session(trainee, start);
        ClassSession beside = session(trainee, start.plus(HOUR.dividedBy(2)));
        ClassSession next = session(trainee, start.plus(HOUR.multipliedBy(2)));
        Document page = signedIn(person).page("/trainee/enrolment/agenda.xhtml");
        assertEquals(
                2, page.select("main li.when .chip:contains(Jam bersamaan)").size());
        assertTrue(line(page, first).contains("Jam bersamaan dengan " + beside.title()), line(page, first));
        assertTrue(line(page, beside).contains("Jam bersamaan dengan " + first.title()), line(page, beside));
        assertFalse(line(page, next).contains("Jam bersamaan"), line(page, next));
    }

    private static String line(Document page, ClassSession session) {
        return page.select("main li.when:has(strong:contains(" + session.title() + "))")
                .text();
    }

    /** Each in a run of its own. */
    private ClassSession session(Caller trainee, Instant start) {
        Run run = sample.run();
        ClassSession session = sample.session(sample.block(run, BlockKind.LIVE_ONLINE, false), start, HOUR);
        sample.as(trainee, () -> bookings.book(run.id()));
        return session;
    }

    private Visitor signedIn(Person person) {
        String login = "jadwal" + person.id();
        sample.house(() -> {
            long id = accounts.createOpen(login, person.id(), "id", hasher.hash(PASSWORD))
                    .id();
            accounts.assign(id, Role.TRAINEE, ScopeKind.GLOBAL, null, LocalDate.of(2000, 1, 1), null);
            return null;
        });
        Visitor visitor = Visitor.here();
        assertEquals(302, visitor.signIn(login, PASSWORD).statusCode());
        return visitor;
    }
}
