package id.binahumas.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.time.Zones;
import id.binahumas.testing.Participants;
import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The seats of a run are set on one page, which says before anything happens who moves up and who must go back. */
class SeatsPageIT {

    private static final List<String> TRAINEES = List.of("peserta461", "peserta462", "peserta463");

    private final ServerProcess server = ServerProcess.demo();
    private final Visitor organiser = Visitor.signedIn(server, "panitia");
    private final LocalDate day = LocalDate.now(Zones.WIB).plusDays(70);
    private final String run = newRun();
    private final String seats = "/organiser/enrolment/seats.xhtml?id=" + run;
    private final String whole =
            organiser.page(seats).select("a[href*='pool=']").attr("href");

    @Test
    void whatALimitDoesIsSaidBeforeItIsDone() {
        done(organiser.submit(whole, "resize", limit("2")));
        TRAINEES.forEach(
                login -> done(Visitor.signedIn(server, login).submit("/run.xhtml?id=" + run, "book", Map.of())));

        Document raising = asked(organiser.submit(whole, "resize", limit("3")));
        assertTrue(raising.text().contains("menaikkan 1 orang"), raising.text());
        assertEquals(1, waiting());
        Map<String, String> sure = limit("3");
        sure.put("sure", "true");
        done(organiser.submit(whole, "resize", sure));
        assertEquals(0, waiting());

        Document lowering = asked(organiser.submit(whole, "resize", limit("2")));
        assertTrue(lowering.text().contains("Pilih tepat 1 peserta"), lowering.text());
        List<Element> holders = lowering.select("main input[name=back]");
        assertEquals(TRAINEES.size(), holders.size());
        assertEquals(0, waiting(), "nobody went back silently");
        Map<String, String> chosen = limit("2");
        chosen.put("back", holders.get(0).val());
        done(organiser.submit(whole, "resize", chosen));
        assertEquals(1, waiting());
    }

    @Test
    void whoIsRegisteredIsNamedAndTheFormWaitsForTheNext() {
        done(organiser.submit(whole, "resize", limit("1")));
        String roster = "/organiser/enrolment/roster.xhtml?id=" + run;
        Map<String, String> again = organiser.fields(roster + "&who=" + word(0), "registerFound", Map.of());
        Document first = registered(roster + "&who=" + word(0), "registerFound", Map.of());
        assertTrue(first.select("details .note").text().endsWith("terdaftar dan mendapat kursi."), first.text());
        assertTrue(first.select("input[name=who]").hasAttr("autofocus"));
        assertFalse(first.select("input[name=nip]").hasAttr("autofocus"));
        Document second = registered(roster + "&who=" + word(1), "registerFound", Map.of());
        assertTrue(second.select("details .note").text().endsWith("menunggu kursi dengan nomor 1."), second.text());
        assertTrue(second.select("details:has(.note)").hasAttr("open"));
        assertFalse(organiser.page(roster).select("input[name=who]").hasAttr("autofocus"));
        HttpResponse<String> refused = organiser.post(roster, again);
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("Orang ini sudah terdaftar"), "not as if the organiser were");
    }

    /** The name of one of the trainees. */
    private String word(int trainee) {
        String name = Visitor.signedIn(server, TRAINEES.get(trainee))
                .page("/account.xhtml")
                .select("dd")
                .first()
                .text();
        return URLEncoder.encode(name.split(",")[0], StandardCharsets.UTF_8);
    }

    private Document registered(String page, String deed, Map<String, String> fields) {
        HttpResponse<String> answer = organiser.submit(page, deed, fields);
        done(answer);
        return organiser.page(
                answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", ""));
    }

    @Test
    void whatIsKeptForAUnitIsReleasedAgain() {
        done(organiser.submit(whole, "resize", limit("2")));
        Map<String, String> kept = new HashMap<>(Map.of(
                "unit",
                "TEGAL-BKPSDM",
                "seats",
                "1",
                "releaseOn",
                day.minusDays(3).toString()));
        done(organiser.submit(whole, "reserve", kept));
        TRAINEES.subList(0, 2)
                .forEach(login ->
                        done(Visitor.signedIn(server, login).submit("/run.xhtml?id=" + run, "book", Map.of())));
        assertEquals(1, waiting());
        Document page = organiser.page(whole);
        assertTrue(page.text().contains("Melepasnya sekarang menaikkan 1 orang"), page.text());
        kept.put("unit", "Tidak Ada");
        assertEquals(422, organiser.submit(whole, "reserve", kept).statusCode());
        done(organiser.submit(whole, "release", Map.of()));
        assertEquals(0, waiting());
    }

    @Test
    void aGroupOfSeatsIsAddedAndRemoved() {
        Map<String, String> online = limit("10");
        online.put("mode", "ONLINE");
        done(organiser.submit(seats, "add", online));
        assertEquals(422, organiser.submit(seats, "add", online).statusCode());
        String added = organiser.page(seats).select("a[href*='pool=']").last().attr("href");
        assertTrue(organiser.page(added).text().contains("Daring"));
        assertTrue(organiser.page(whole).select("input[value=remove]").isEmpty(), "that of the whole run stays");
        done(organiser.submit(added, "remove", Map.of()));
        assertFalse(organiser.page(seats).select("tbody").text().contains("Daring"));
    }

    @Test
    void howPlacesAreOfferedAndGivenBackIsSet() {
        done(organiser.submit(seats, "rules", Map.of("offerHours", "24", "cancelUntil", day.minusDays(2) + "T12:00")));
        Document page = organiser.page(seats);
        assertEquals("24", page.select("[name=offerHours]").val());
        assertEquals(
                day.minusDays(2) + "T12:00", page.select("[name=cancelUntil]").val());
        assertEquals(
                422, organiser.submit(seats, "rules", Map.of("offerHours", "0")).statusCode());
    }

    private long waiting() {
        Document board = organiser.page("/organiser/enrolment/board.xhtml?id=" + run);
        return Long.parseLong(new Participants(server).figure(board, "Daftar tunggu"));
    }

    private static Map<String, String> limit(String places) {
        return new HashMap<>(Map.of("capacity", places, "reason", "Daya muat " + places));
    }

    private static void done(HttpResponse<String> answer) {
        assertEquals(
                302,
                answer.statusCode(),
                Jsoup.parse(answer.body()).select("main").text());
    }

    private static Document asked(HttpResponse<String> answer) {
        assertEquals(200, answer.statusCode());
        return Jsoup.parse(answer.body());
    }

    private String newRun() {
        Map<String, String> course = new HashMap<>(Map.of("title", "Kursi " + System.nanoTime(), "summary", "Uji"));
        course.put("code", "K" + System.nanoTime());
        String made = Participants.idOf(organiser.submit("/organiser/course/edit.xhtml", "save", course));
        Map<String, String> facts = new HashMap<>();
        facts.put("code", "K" + System.nanoTime());
        facts.put("startsOn", day.toString());
        facts.put("endsOn", day.toString());
        facts.put("registrationCloses", day.minusDays(1) + "T16:00");
        String id = Participants.idOf(organiser.submit("/organiser/schedule/edit.xhtml?course=" + made, "save", facts));
        done(organiser.submit("/organiser/schedule/run.xhtml?id=" + id, "publish", Map.of()));
        return id;
    }
}
