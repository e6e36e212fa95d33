package id.binahumas.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.testing.ServerProcess;
import id.binahumas.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whose session was ended elsewhere is told so, with the way in; who never had one is not. */
class SessionOverIT {

    private static final String ASKED = "/trainee/enrolment/home.xhtml";
    private static final String SAID = "Sesi Anda sudah berakhir";

    private final ServerProcess server = ServerProcess.demo();

    @Test
    void aSessionThatEndedElsewhereIsSaidToBeOver() {
        Visitor here = Visitor.signedIn(server, "peserta149");
        Visitor elsewhere = Visitor.signedIn(server, "peserta149");
        assertEquals(
                302, elsewhere.submit("/account.xhtml", "everywhere", Map.of()).statusCode());
        String login = asked(here);
        assertTrue(here.page(login).select("main").text().contains(SAID), login);
    }

    @Test
    void whoHadNoneIsOnlyAskedToSignIn() {
        Visitor stranger = Visitor.of(server);
        assertFalse(stranger.page(asked(stranger)).select("main").text().contains(SAID));
    }

    private static String asked(Visitor visitor) {
        HttpResponse<String> answer = visitor.get(ASKED);
        assertEquals(302, answer.statusCode());
        String login = answer.headers().firstValue("Location").orElseThrow();
        return login.substring(login.indexOf("/login.xhtml"));
    }
}
