package id.binahumas.shared.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.testing.InContainer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** A page that holds a component is left to Faces, with our layouts and tags around it. */
@InContainer
class ComponentPageIT {

    @Test
    void aComponentStandsInOurLayout() throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + System.getProperty("jboss.http.port")
                                        + "/component.xhtml?q=%3Cb%3E"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("id=\"part\""), answer.body());
        assertTrue(answer.body().contains("value=\"&lt;b&gt;\""), answer.body());
        assertTrue(answer.body().contains("note--ok"), answer.body());
        assertTrue(answer.body().contains("class=\"foot\""), answer.body());
        assertTrue(answer.headers().firstValue("Set-Cookie").orElse("").startsWith("binahumas_form"), "no session");
    }
}
