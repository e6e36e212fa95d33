package id.binahumas.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A real Keycloak with the realm of the tests, unpacked by the profile "oidc"; its first start takes about two minutes. */
public final class KeycloakProcess implements AutoCloseable {

    public static final String PASSWORD = "contoh-sandi-sso-9";

    private static final String REALM = "bina-humas";
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final int port = freePort();
    private final Path home = Path.of(System.getProperty("binahumas.keycloak"));
    private final Process process;

    private KeycloakProcess() {
        forgetTheLastRun();
        try (InputStream realm = KeycloakProcess.class.getResourceAsStream("/keycloak/" + REALM + ".json")) {
            Path imports = Files.createDirectories(home.resolve("data/import"));
            Files.copy(realm, imports.resolve(REALM + ".json"), StandardCopyOption.REPLACE_EXISTING);
            ProcessBuilder builder = new ProcessBuilder(
                            "bash",
                            home.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--import-realm",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(log().toFile());
            builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A realm that is there is not brought in again, however it was changed. */
    private void forgetTheLastRun() {
        Path database = home.resolve("data/h2");
        if (Files.notExists(database)) {
            return;
        }
        try (Stream<Path> files = Files.list(database)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static KeycloakProcess start() {
        KeycloakProcess keycloak = new KeycloakProcess();
        keycloak.awaitReady();
        return keycloak;
    }

    public Map<String, String> settings() {
        return Map.of(
                "BINAHUMAS_OIDC_ISSUER", issuer(),
                "BINAHUMAS_OIDC_CLIENT_ID", "bina-humas",
                "BINAHUMAS_OIDC_CLIENT_SECRET", "rahasia-klien-contoh",
                "BINAHUMAS_OIDC_LABEL", "SSO Contoh");
    }

    public String issuer() {
        return "http://127.0.0.1:" + port + "/realms/" + REALM;
    }

    /** Somebody signs in at the address the product led to; where the browser is sent then. */
    public String signIn(String authorization, String user) {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        HttpResponse<String> shown =
                send(client, HttpRequest.newBuilder(URI.create(authorization)).build());
        if (shown.statusCode() == 302) {
            return shown.headers().firstValue("Location").orElseThrow();
        }
        Element form = Jsoup.parse(shown.body()).selectFirst("form#kc-form-login");
        if (form == null) {
            throw new AssertionError("no login form: " + shown.statusCode() + " " + shown.body());
        }
        String typed = "username=" + user + "&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
        HttpResponse<String> answer = send(
                client,
                HttpRequest.newBuilder(URI.create(form.attr("action")))
                        .header("Cookie", cookies(shown))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(typed))
                        .build());
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
    }

    /** All of them: they are for encrypted lines only, and browsers take this machine for one. */
    private static String cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .collect(Collectors.joining("; "));
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest asked = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (client.send(asked, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
                process.waitFor(500, TimeUnit.MILLISECONDS);
            } catch (IOException notYet) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        close();
        throw new IllegalStateException("Keycloak is not ready, see " + log());
    }

    private void pause() {
        try {
            process.waitFor(500, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Path log() {
        return home.resolve("console.log");
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket candidate = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return candidate.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
