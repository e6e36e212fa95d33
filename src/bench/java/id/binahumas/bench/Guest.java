package id.binahumas.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A session of a trainee, begun before anything is measured: the cookies a browser would send, and a token for its forms. */
record Guest(int person, String cookies, String csrf) {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" (?:type=\"hidden\" )?value=\"([^\"]+)\"");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** An answer as it came over the line, and unpacked. */
    record Page(int status, String location, String cookies, String html, int bytes, int bytesOnTheLine) {

        String token() {
            Matcher matcher = TOKEN.matcher(html);
            if (!matcher.find()) {
                throw new IllegalStateException("no form on the page:\n" + html);
            }
            return matcher.group(1);
        }
    }

    static Guest signIn(House house, int person) {
        return signIn(house, person, Population.login(person));
    }

    static Guest signIn(House house, int person, String login) {
        String address = house.server().url("/login.xhtml");
        Page form = get(address, "");
        String fields = Stream.of(
                        "do", "login", "csrf", form.token(), "to", "", "login", login, "password", Generator.PASSWORD)
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        Page entered = send(HttpRequest.newBuilder(URI.create(address))
                .header("Cookie", form.cookies())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(paired(fields))));
        if (entered.status() != 302) {
            throw new IllegalStateException(login + " could not sign in: " + entered.status());
        }
        String cookies = form.cookies() + "; " + entered.cookies();
        return new Guest(
                person,
                cookies,
                get(house.server().url("/account.xhtml"), cookies).token());
    }

    static Page get(String address, String cookies) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        return send(cookies.isEmpty() ? request : request.header("Cookie", cookies));
    }

    /** As somebody who is signed in; the token stands in the header as well. */
    static Page post(String address, Guest guest, String type, byte[] body) {
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Cookie", guest.cookies())
                .header("X-CSRF-Token", guest.csrf())
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private static String paired(String fields) {
        StringBuilder paired = new StringBuilder();
        String[] parts = fields.split("&", -1);
        for (int i = 0; i < parts.length; i += 2) {
            paired.append(i == 0 ? "" : "&").append(parts[i]).append('=').append(parts[i + 1]);
        }
        return paired.toString();
    }

    private static Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer =
                    CLIENT.send(request.header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
            byte[] wire = answer.body();
            boolean packed =
                    answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
            byte[] plain = packed ? new GZIPInputStream(new ByteArrayInputStream(wire)).readAllBytes() : wire;
            List<String> cookies = answer.headers().allValues("Set-Cookie");
            return new Page(
                    answer.statusCode(),
                    answer.headers().firstValue("Location").orElse(null),
                    cookies.stream().map(cookie -> cookie.replaceAll(";.*", "")).collect(Collectors.joining("; ")),
                    new String(plain, StandardCharsets.UTF_8),
                    plain.length,
                    wire.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
