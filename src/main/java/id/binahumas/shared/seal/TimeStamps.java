package id.binahumas.shared.seal;

import id.binahumas.shared.Settings;
import id.binahumas.shared.jobs.NotNow;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/** Somebody else's word on when a seal was made (RFC 3161), from the service the operator chose; while it is away certificates wait. */
@ApplicationScoped
class TimeStamps {

    private static final String SERVICE = "BINAHUMAS_TSA_URL";
    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);
    private static final int LONGEST_ANSWER = 24 * 1024;
    private static final int NONCE_BITS = 64;

    private final SecureRandom random = new SecureRandom();
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    boolean isSet() {
        return service().isPresent();
    }

    /** The largest there can be, in bytes. */
    int size() {
        return isSet() ? LONGEST_ANSWER : 0;
    }

    TimeStampToken over(byte[] sha256) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        try {
            TimeStampRequest request =
                    generator.generate(TSPAlgorithms.SHA256, sha256, new BigInteger(NONCE_BITS, random));
            TimeStampResponse response = new TimeStampResponse(ask(request.getEncoded()));
            response.validate(request);
            if (response.getTimeStampToken() == null) {
                throw new NotNow("the time-stamp service refused: " + response.getStatusString(), null);
            }
            return response.getTimeStampToken();
        } catch (IOException | TSPException e) {
            throw new NotNow("no time stamp: " + e, e);
        }
    }

    private byte[] ask(byte[] request) throws IOException {
        HttpRequest asked = HttpRequest.newBuilder(service().orElseThrow())
                .timeout(TO_ANSWER)
                .header("Content-Type", "application/timestamp-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                .build();
        try {
            HttpResponse<InputStream> answer = client.send(asked, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                byte[] bytes = body.readNBytes(LONGEST_ANSWER + 1);
                if (answer.statusCode() != 200 || bytes.length > LONGEST_ANSWER) {
                    throw new IOException("answers " + answer.statusCode() + " with " + bytes.length + " bytes");
                }
                return bytes;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotNow("interrupted", e);
        }
    }

    private static Optional<URI> service() {
        return Settings.text(SERVICE).map(URI::create);
    }
}
