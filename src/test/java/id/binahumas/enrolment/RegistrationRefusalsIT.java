package id.binahumas.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.course.DeliveryMode;
import id.binahumas.organisation.UnitKind;
import id.binahumas.organisation.UnitService;
import id.binahumas.people.AccountService;
import id.binahumas.people.Person;
import id.binahumas.people.PersonService;
import id.binahumas.schedule.CohortService;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.SeatCap;
import id.binahumas.schedule.Segment;
import id.binahumas.schedule.SegmentDetails;
import id.binahumas.schedule.SegmentService;
import id.binahumas.shared.Ids;
import id.binahumas.shared.security.PasswordHasher;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import id.binahumas.testing.Visitor;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Whoever may not register reads why, in words, on the page and from the programs' door, and nothing is taken. */
@InContainer
class RegistrationRefusalsIT {

    private static final String PASSWORD = "kopi pagi di teras";
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    private static String hash;

    @Inject
    BookingService bookings;

    @Inject
    SeatingService seating;

    @Inject
    SegmentService segments;

    @Inject
    CohortService cohorts;

    @Inject
    AccountService accounts;

    @Inject
    PasswordHasher hasher;

    @Inject
    PersonService people;

    @Inject
    UnitService units;

    @Inject
    Sample sample;

    @Inject
    Clock clock;

    @Test
    void theWrongDay() {
        Run run = sample.run();
        long dayOne = sample.house(() -> cohorts.rows(run.id())).get(0).id();
        long dayTwo = sample.house(() -> cohorts.add(run.id(), null)).id();
        Segment agencies = segment(run, "perangkat daerah dan KWK", dayOne, null, UnitKind.AGENCY);
        segment(run, "SMP dan puskesmas", dayTwo, null, UnitKind.SCHOOL);
        Guest teacher = somebody(unit(UnitKind.SCHOOL, "SMPN 1 Slawi"));
        String why = "Angkatan I untuk perangkat daerah dan KWK; unit Anda, SMPN 1 Slawi, ikut Angkatan II.";
        refused(teacher, run, Map.of("segment", String.valueOf(agencies.id())), why, "booking.other-cohort");
        assertRefused(teacher.post(run, "{\"cohort\":\"" + dayOne + "\"}"), why, "booking.other-cohort");
        HttpResponse<String> right = teacher.post(run, "{}");
        assertEquals(201, right.statusCode(), right.body());
        assertEquals(String.valueOf(dayTwo), json(right).getString("cohort"));
    }

    @Test
    void aVillageAdminWhoWantsTheRoom() {
        Run run = sample.run();
        Segment room =
                segment(run, "perangkat daerah dan kecamatan", null, DeliveryMode.CLASSROOM, UnitKind.SUB_DISTRICT);
        segment(run, "desa", null, DeliveryMode.ONLINE, UnitKind.VILLAGE);
        Guest admin = somebody(unit(UnitKind.VILLAGE, "Desa Cibinong"));
        String why = "Tatap muka untuk perangkat daerah dan kecamatan; unit Anda, Desa Cibinong, ikut secara Daring.";
        refused(admin, run, Map.of("segment", String.valueOf(room.id())), why, "booking.other-mode");
        assertRefused(admin.post(run, "{\"mode\":\"CLASSROOM\"}"), why, "booking.other-mode");
        assertEquals("ONLINE", json(admin.post(run, "{}")).getString("mode"));
    }

    @Test
    void aSecondSeat() {
        Run run = sample.run();
        Guest trainee = somebody(sample.unit().id());
        Map<String, String> form = trainee.form(run);
        HttpResponse<String> first = trainee.post(run, "");
        assertEquals(201, first.statusCode(), first.body());
        assertEquals("SEATED", json(first).getString("status"));
        assertRefusedOnPage(trainee.visitor.post(page(run), form), "Anda sudah terdaftar pada pelatihan ini.");
        assertRefused(trainee.post(run, "{}"), "Anda sudah terdaftar pada pelatihan ini.", "booking.twice");
        assertEquals(1, sample.pool(run).taken());
    }

    @Test
    void aUnitThatUsedUpItsShare() {
        Run run = sample.run();
        sample.house(() -> {
            seating.resize(
                    run.id(),
                    sample.pool(run).id(),
                    new SeatCap(70, null, 1, "Satu utusan per unit"),
                    List.of(),
                    "Jatah unit");
            return null;
        });
        long unit = unit(UnitKind.AGENCY, "Dinas Perikanan");
        Guest late = somebody(unit);
        Map<String, String> form = late.form(run);
        Person first = personAt(unit);
        sample.house(() -> bookings.book(run.id(), first.id()));
        String why = "Unit Anda, Dinas Perikanan, sudah memakai seluruh jatahnya: 1 kursi.";
        assertRefusedOnPage(late.visitor.post(page(run), form), why);
        assertTrue(late.visitor.page(page(run)).text().contains(why), "the desk says so before anybody asks");
        assertRefused(late.post(run, "{}"), why, "booking.unit-full");
        assertEquals(1, sample.pool(run).taken());
    }

    @Test
    void aClosedWindow() {
        Instant now = clock.instant();
        Run run = sample.run(sample.course().id(), now.minus(Duration.ofDays(9)), now.minus(Duration.ofDays(2)));
        Guest late = somebody(sample.unit().id());
        Map<String, String> form = late.form(sample.run());
        String why = "Pendaftaran sudah ditutup.";
        assertRefusedOnPage(late.visitor.post(page(run), form), why);
        assertTrue(late.visitor.page(page(run)).text().contains(why));
        assertTrue(late.visitor
                .page(page(run))
                .select("input[name=do][value=book]")
                .isEmpty());
        assertRefused(late.post(run, "{}"), why, "booking.window-closed");
        assertEquals(0, sample.pool(run).taken());
    }

    /** What programs rely on: the place in line, the same answer to the same key, and giving it back. */
    @Test
    void aProgramStandsInLineAndGivesItsPlaceBack() {
        Run run = sample.run(1);
        Guest first = somebody(sample.unit().id());
        Guest second = somebody(sample.unit().id());
        assertEquals(201, first.post(run, "{}").statusCode());
        assertTrue(second.visitor.page(page(run)).text().contains("Kelas penuh, daftar tunggu terbuka"));
        String key = "K" + Ids.next();
        HttpResponse<String> waiting = second.post(run, "{}", "Idempotency-Key", key);
        assertEquals(201, waiting.statusCode(), waiting.body());
        assertEquals("WAITLISTED", json(waiting).getString("status"));
        assertEquals(1, json(waiting).getInt("position"));
        HttpResponse<String> again = second.post(run, "{}", "Idempotency-Key", key);
        assertEquals(201, again.statusCode());
        assertEquals(json(waiting), json(again));
        assertEquals(
                422,
                second.post(run, "{\"mode\":\"ONLINE\"}", "Idempotency-Key", key)
                        .statusCode());
        JsonObject pool = json(second.visitor.get("/api/v1/runs/" + run.id() + "/pools"))
                .getJsonArray("pools")
                .getJsonObject(0);
        assertEquals(
                List.of(1, 1, 0, 1),
                List.of(pool.getInt("capacity"), pool.getInt("taken"), pool.getInt("free"), pool.getInt("waiting")));
        assertTrue(second.visitor.page(page(run)).text().contains("Mengapa saya menunggu?"));
        String place = waiting.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+", "");
        assertEquals("/api/v1/bookings/" + json(waiting).getString("id"), place);
        assertEquals(404, first.send("DELETE", place, "").statusCode());
        assertEquals(204, second.send("DELETE", place, "").statusCode());
        assertRefused(
                second.send("DELETE", place, ""), "Pendaftaran ini sudah dibatalkan.", "booking.cancelled.already");
        assertFalse(second.visitor.page(page(run)).text().contains("Mengapa saya menunggu?"));
    }

    @Test
    void anOrganiserRegistersByProgramAndSaysWhyAgainstTheRules() {
        Run run = sample.run();
        segment(run, "sekolah", null, null, UnitKind.SCHOOL);
        long segment =
                sample.house(() -> segments.sheets(run.id())).get(0).segment().id();
        Guest organiser = somebody(sample.unit().id());
        sample.house(() -> accounts.assign(
                organiser.account, Role.ORGANISER, ScopeKind.UNIT, run.organiserUnitId(), LONG_AGO, null));
        long invited = personAt(sample.unit().id()).id();
        String body = "\"person\":\"" + invited + "\",\"segment\":\"" + segment + "\"";
        HttpResponse<String> no = organiser.post(run, "{" + body + "}");
        assertEquals(409, no.statusCode(), no.body());
        assertEquals("booking.for-others", json(no).getString("code"));
        HttpResponse<String> yes = organiser.post(run, "{" + body + ",\"reason\":\"Undangan bupati\"}");
        assertEquals(201, yes.statusCode(), yes.body());
        String place = "/api/v1/bookings/" + json(yes).getString("id");
        assertEquals(422, organiser.send("DELETE", place, "").statusCode());
        assertEquals(
                204, organiser.send("DELETE", place + "?reason=Berhalangan", "").statusCode());
        assertEquals(422, organiser.post(run, "{\"orang\":\"1\"}").statusCode());
        assertEquals(400, organiser.post(run, "{").statusCode());
    }

    private void refused(Guest guest, Run run, Map<String, String> changed, String why, String key) {
        Map<String, String> form = new HashMap<>(guest.form(run));
        form.putAll(changed);
        assertRefusedOnPage(guest.visitor.post(page(run), form), why);
        String body = Json.createObjectBuilder(new HashMap<String, Object>(changed))
                .build()
                .toString();
        assertRefused(guest.post(run, body), why, key);
        assertEquals(0, sample.pool(run).taken());
    }

    private static void assertRefusedOnPage(HttpResponse<String> answer, String why) {
        assertEquals(422, answer.statusCode());
        assertTrue(
                Jsoup.parse(answer.body()).text().contains(why),
                Jsoup.parse(answer.body()).text());
    }

    private static void assertRefused(HttpResponse<String> answer, String why, String key) {
        assertEquals(409, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
        assertEquals(key, json(answer).getString("code"));
        assertEquals(why, json(answer).getString("title"));
    }

    private static String page(Run run) {
        return "/run.xhtml?id=" + run.id();
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private Segment segment(Run run, String name, Long cohort, DeliveryMode mode, UnitKind kind) {
        return sample.house(() -> {
            Segment segment = segments.add(run.id(), new SegmentDetails(name, cohort, mode));
            segments.addUnitKind(segment.id(), kind, false);
            return segment;
        });
    }

    private long unit(UnitKind kind, String name) {
        return sample.house(() -> units.create("P" + Ids.next(), name, kind, null, LONG_AGO))
                .id();
    }

    private Person personAt(long unit) {
        Person person = sample.person();
        sample.house(() -> people.appoint(person.id(), unit, "Staf", null, "III/a", LONG_AGO));
        return person;
    }

    /** Somebody of a unit who has signed in. */
    private Guest somebody(long unit) {
        Person person = personAt(unit);
        long account = sample.house(() -> {
            long id = accounts.createOpen("daftar" + person.id(), person.id(), "id", hash())
                    .id();
            accounts.assign(id, Role.TRAINEE, ScopeKind.GLOBAL, null, LONG_AGO, null);
            return id;
        });
        Visitor visitor = Visitor.here();
        assertEquals(302, visitor.signIn("daftar" + person.id(), PASSWORD).statusCode());
        return new Guest(account, visitor);
    }

    private String hash() {
        if (hash == null) {
            hash = hasher.hash(PASSWORD);
        }
        return hash;
    }

    private record Guest(long account, Visitor visitor) {

        /** The form by which one registers, as the page has it. */
        Map<String, String> form(Run run) {
            return visitor.fields(page(run), "book", Map.of());
        }

        HttpResponse<String> post(Run run, String body, String... headers) {
            return send("POST", "/api/v1/runs/" + run.id() + "/bookings", body, headers);
        }

        HttpResponse<String> send(String method, String path, String body, String... headers) {
            String token = visitor.page("/profile.xhtml")
                    .selectFirst("meta[name=csrf]")
                    .attr("content");
            return visitor.send(method, path, "application/json", body, token, headers);
        }
    }
}
