package id.binahumas.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The personal link of the demo's guest, handed out anew by the organiser over HTTP; only then is its address shown. */
public record GuestLink(String session, String id, String path) {

    /** A new link for the guest of the demo; what the old one opened ends. */
    public static GuestLink renewed(ServerProcess server) {
        Visitor organiser = Visitor.signedIn(server, "panitia");
        String session = session(organiser);
        String id = organiser
                .page(session)
                .select("form:has(input[value=renewLink]) input[name=id]")
                .attr("value");
        HttpResponse<String> made = organiser.submit(session, "renewLink", Map.of());
        return of(session, id, made);
    }

    /** Another guest of the same session. */
    public static GuestLink made(ServerProcess server, String name, String mail) {
        return made(server, name, mail, LocalDate.now(ZoneId.of("Asia/Jakarta")));
    }

    /** The same from a day on. */
    public static GuestLink made(ServerProcess server, String name, String mail, LocalDate from) {
        Visitor organiser = Visitor.signedIn(server, "panitia");
        String session = session(organiser);
        Map<String, String> fields = new HashMap<>(Map.of("guest", name, "mail", mail));
        fields.put("validFrom", from.toString());
        HttpResponse<String> made = organiser.submit(session, "makeLink", fields);
        String id = Jsoup.parse(made.body())
                .select("li:has(strong:contains(" + name + ")) form:has(input[value=renewLink]) input[name=id]")
                .attr("value");
        return of(session, id, made);
    }

    public void revoke(ServerProcess server) {
        Visitor organiser = Visitor.signedIn(server, "panitia");
        HttpResponse<String> answer = organiser.submit(session, "revokeLink", Map.of("id", id));
        assertEquals(302, answer.statusCode(), answer.body());
    }

    /** Somebody who came in by it. */
    public Visitor enter(ServerProcess server) {
        Visitor guest = Visitor.of(server);
        HttpResponse<String> answer = guest.submit(path, "enter", Map.of());
        assertEquals(302, answer.statusCode(), answer.body());
        return guest;
    }

    private static GuestLink of(String session, String id, HttpResponse<String> made) {
        assertEquals(200, made.statusCode(), made.body());
        String address = Jsoup.parse(made.body()).select("[data-link=guest]").text();
        return new GuestLink(session, id, address.replaceFirst("^https?://[^/]+", ""));
    }

    /** The session of the demo that has a guest; other tests announce runs of the same title, without guests. */
    private static String session(Visitor organiser) {
        Document runs = organiser.page("/organiser/schedule/runs.xhtml");
        return runs
                .select("main a[href*='/organiser/schedule/run.xhtml?id=']:contains(Digital Public Relations)")
                .stream()
                .map(run -> organiser.page(run.attr("href")))
                .flatMap(run -> run.select("main a[href*='/organiser/schedule/session.xhtml?id=']").stream())
                .map(session -> session.attr("href"))
                .filter(session -> !organiser
                        .page(session)
                        .select("input[value=renewLink]")
                        .isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no session with a guest"));
    }
}
