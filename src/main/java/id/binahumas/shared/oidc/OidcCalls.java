package id.binahumas.shared.oidc;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** Calls to the provider: a few at once, none longer than ten seconds or 256 KB, and none led on to another address. */
final class OidcCalls implements ResourceRetriever {

    private static final int AT_ONCE = 8;
    private static final int LONGEST_ANSWER = 256 * 1024;
    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration TO_ANSWER = Duration.ofSeconds(7);

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    JsonObject json(HttpRequest.Builder request) {
        String text = text(request);
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new OidcFailure(OidcTrouble.AWAY, "no JSON: " + e.getMessage());
        }
    }

    @Override
    public Resource retrieveResource(URL url) throws IOException {
        return new Resource(text(HttpRequest.newBuilder(URI.create(url.toString()))), "application/json");
    }

    private String text(HttpRequest.Builder request) {
        if (!places.tryAcquire()) {
            throw new OidcFailure(OidcTrouble.AWAY, "too many calls at once");
        }
        try {
            HttpRequest asked = request.header("Accept", "application/json")
                    .timeout(TO_ANSWER)
                    .build();
            HttpResponse<InputStream> answer = client.send(asked, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                byte[] bytes = body.readNBytes(LONGEST_ANSWER + 1);
                if (bytes.length > LONGEST_ANSWER) {
                    throw new OidcFailure(OidcTrouble.AWAY, asked.uri().getPath() + " answers too much");
                }
                return checked(answer.statusCode(), new String(bytes, StandardCharsets.UTF_8), asked.uri());
            }
        } catch (IOException e) {
            throw new OidcFailure(OidcTrouble.AWAY, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OidcFailure(OidcTrouble.AWAY, "interrupted");
        } finally {
            places.release();
        }
    }

    /** A 4xx is a refusal: a code that was used before, a wrong secret; its words are no secret. */
    private static String checked(int status, String body, URI uri) {
        if (status == 200) {
            return body;
        }
        OidcTrouble trouble = status >= 400 && status < 500 ? OidcTrouble.UNTRUSTED : OidcTrouble.AWAY;
        String said = body.substring(0, Math.min(body.length(), 200)).replaceAll("\\s+", " ");
        throw new OidcFailure(trouble, uri.getPath() + " answers " + status + " " + said);
    }
}
