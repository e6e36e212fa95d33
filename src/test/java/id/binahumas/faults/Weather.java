package id.binahumas.faults;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** How the product answered in all: well, with a clear 503, or so that nobody knows what to do. */
final class Weather {

    private static final int MOST_KEPT = 40;

    private int answered;
    private int unavailable;
    private int cutOff;
    private int unclear;
    private long longestNanos;
    private final List<String> examples = new ArrayList<>();

    synchronized void answered(HttpRequest request, HttpResponse<byte[]> response, long nanos) {
        answered++;
        longestNanos = Math.max(longestNanos, nanos);
        int status = response.statusCode();
        boolean clear = response.headers().firstValue("Retry-After").isPresent() && response.body().length > 0;
        if (status == 503 && clear) {
            unavailable++;
        } else if (status >= 500) {
            unclear(
                    request,
                    status + " " + new String(response.body(), StandardCharsets.UTF_8).replaceAll("\\s+", " "));
        }
    }

    /** While the process is dead or stopped nobody can answer; a wait without end is another thing. */
    synchronized void cutOff(HttpRequest request, IOException failure, long nanos) {
        cutOff++;
        longestNanos = Math.max(longestNanos, nanos);
        if (failure instanceof HttpTimeoutException && !failure.getMessage().contains("connect")) {
            unclear(request, "no answer at all");
        }
    }

    private void unclear(HttpRequest request, String what) {
        unclear++;
        if (examples.size() < MOST_KEPT) {
            examples.add(request.method() + " " + request.uri().getPath() + ": "
                    + what.substring(0, Math.min(300, what.length())));
        }
    }

    synchronized int answered() {
        return answered;
    }

    synchronized int unavailable() {
        return unavailable;
    }

    synchronized int cutOff() {
        return cutOff;
    }

    synchronized int unclear() {
        return unclear;
    }

    synchronized long longestMillis() {
        return longestNanos / 1_000_000;
    }

    synchronized List<String> examples() {
        return List.copyOf(examples);
    }
}
