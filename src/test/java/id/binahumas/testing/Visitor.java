package id.binahumas.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody with a browser that has cookies but runs no script: reads pages and sends the forms that stand in them. */
public final class Visitor {

    private final String house;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;

    private Visitor(String house) {
        this.house = house;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    public static Visitor of(ServerProcess server) {
        return new Visitor(server.url(""));
    }

    /** A visitor of the server that this test runs in. */
    public static Visitor here() {
        return new Visitor("http://127.0.0.1:" + System.getProperty("jboss.http.port"));
    }

    /** A visitor who has signed in with a demo account. */
    public static Visitor signedIn(ServerProcess server, String login) {
        Visitor visitor = of(server);
        HttpResponse<String> answer = visitor.signIn(login, ServerProcess.demoPassword());
        if (answer.statusCode() != 302) {
            throw new AssertionError(login + " could not sign in: " + answer.statusCode());
        }
        return visitor;
    }

    public HttpResponse<String> signIn(String login, String password, String... headers) {
        Map<String, String> typed = Map.of("login", login, "password", password);
        return post("/login.xhtml", fields("/login.xhtml", "login", typed), headers);
    }

    /** Null when there is none. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(house + path)).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** The answer as it came, for what is no text. */
    public HttpResponse<byte[]> bytes(String path) {
        return send(HttpRequest.newBuilder(URI.create(house + path)).build(), BodyHandlers.ofByteArray());
    }

    public Document page(String path) {
        return Jsoup.parse(get(path).body());
    }

    /** Sends the form of a page whose hidden field {@code do} has this value, with these fields changed. */
    public HttpResponse<String> submit(String path, String action, Map<String, String> changed) {
        return post(path, fields(path, action, changed));
    }

    /** The fields of such a form as a browser would send them. */
    public Map<String, String> fields(String path, String action, Map<String, String> changed) {
        HttpResponse<String> answer = get(path);
        Element form = Jsoup.parse(answer.body())
                .select("form:has(input[name=do][value=" + action + "])")
                .first();
        if (form == null) {
            throw new AssertionError("no form " + action + " on " + path + " (" + answer.statusCode() + ")");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : form.select("input[name], textarea[name], select[name]")) {
            boolean choice =
                    field.attr("type").equals("checkbox") || field.attr("type").equals("radio");
            if (!choice || field.hasAttr("checked")) {
                fields.put(field.attr("name"), value(field));
            }
        }
        fields.putAll(changed);
        return fields;
    }

    public HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(house + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** A JSON request of the page's own script, with the token of a page. */
    public HttpResponse<String> putJson(String path, String json, String token) {
        return send(HttpRequest.newBuilder(URI.create(house + path))
                .header("Content-Type", "application/json")
                .header("X-CSRF-Token", token)
                .PUT(BodyPublishers.ofString(json))
                .build());
    }

    /** A body of any kind, with the token of a page. */
    public HttpResponse<String> postBody(String path, String type, byte[] body, String token, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(house + path))
                .header("Content-Type", type)
                .header("X-CSRF-Token", token)
                .POST(BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** A request of a program with the token of a page. */
    public HttpResponse<String> send(
            String method, String path, String type, String body, String token, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(house + path))
                .header("Content-Type", type)
                .header("X-CSRF-Token", token)
                .method(method, BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String value(Element field) {
        return switch (field.tagName()) {
            case "textarea" -> field.wholeText();
            case "select" -> {
                Element chosen = field.selectFirst("option[selected]");
                Element shown = chosen == null ? field.selectFirst("option") : chosen;
                yield shown == null ? "" : shown.attr("value");
            }
            default -> field.attr("value");
        };
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(e -> URLEncoder.encode(e.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
