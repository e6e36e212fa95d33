package id.binahumas.faults;

import id.binahumas.testing.ServerProcess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser without scripts whose line may be cut at any moment: an answer counts only when it came whole. */
final class Client {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String BOUNDARY = "binahumas-faults-boundary";

    private final ServerProcess server;
    private final Weather weather;
    private final String login;
    private HttpClient http;

    Client(ServerProcess server, Weather weather, String login) {
        this.server = server;
        this.weather = weather;
        this.login = login;
        forget();
    }

    /** A new browser: no session, no connection. */
    void forget() {
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    String login() {
        return login;
    }

    void signIn() throws Unanswered {
        forget();
        Answer answer =
                submit(get("/login.xhtml"), "login", Map.of("login", login, "password", ServerProcess.demoPassword()));
        if (!answer.isRedirect()) {
            throw new Unanswered(login + " is not let in: " + answer.status() + " "
                    + answer.page().select(".messages").text());
        }
    }

    /** As somebody signed in; whose session is gone signs in again. */
    Answer open(String path) throws Unanswered {
        Answer answer = get(path);
        if (!answer.isToLogin()) {
            return answer;
        }
        signIn();
        return get(path);
    }

    Answer get(String path) throws Unanswered {
        return send(path, request(path).GET().build());
    }

    /** Sends a form of a page with some fields changed. */
    Answer submit(Answer page, String action, Map<String, String> changed) throws Unanswered {
        Map<String, String> fields = new HashMap<>(page.fields(action));
        fields.putAll(changed);
        return post(page.path(), fields);
    }

    Answer post(String path, Map<String, String> fields) throws Unanswered {
        String encoded = fields.entrySet().stream()
                .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&"));
        return send(
                path,
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded))
                        .build());
    }

    /** The same with a file in the field {@code file}. */
    Answer upload(Answer page, String action, Map<String, String> changed, String name, byte[] content)
            throws Unanswered {
        Map<String, String> fields = new HashMap<>(page.fields(action));
        fields.putAll(changed);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((key, value) -> part(body, "name=\"" + key + "\"", value.getBytes(StandardCharsets.UTF_8)));
        part(body, "name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream", content);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                page.path(),
                request(page.path())
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build());
    }

    Answer putJson(String path, String json, String token) throws Unanswered {
        return send(
                path,
                request(path)
                        .header("Content-Type", "application/json")
                        .header("X-CSRF-Token", token)
                        .PUT(BodyPublishers.ofString(json))
                        .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url(path))).timeout(PATIENCE);
    }

    private Answer send(String path, HttpRequest request) throws Unanswered {
        long start = System.nanoTime();
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            String location = response.headers()
                    .firstValue("Location")
                    .map(l -> l.replaceAll("^https?://[^/]+", ""))
                    .orElse("");
            weather.answered(request, response, System.nanoTime() - start);
            if (response.statusCode() >= 500) {
                throw new Unanswered(path + ": " + response.statusCode());
            }
            return new Answer(path, response.statusCode(), response.body(), location);
        } catch (IOException e) {
            weather.cutOff(request, e, System.nanoTime() - start);
            throw new Unanswered(path + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unanswered(path + ": interrupted");
        }
    }

    private static void part(ByteArrayOutputStream body, String what, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + what + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
