package id.binahumas.testing;

import id.binahumas.shared.security.ApiScope;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Keys of programs, made by their owners on the page for it. */
public final class Keys {

    private static final String PAGE = "/profile-tokens.xhtml";

    private Keys() {}

    public static String make(Visitor owner, ApiScope... scopes) {
        Map<String, String> fields = new LinkedHashMap<>(owner.fields(
                PAGE,
                "make",
                Map.of("name", "Sistem kepegawaian", "days", "30", "current", ServerProcess.demoPassword())));
        fields.remove("scopes");
        String body = fields.entrySet().stream()
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))
                + Arrays.stream(scopes).map(s -> "&scopes=" + s.name()).collect(Collectors.joining());
        String page = owner.send("POST", PAGE, "application/x-www-form-urlencoded", body, fields.get("csrf"))
                .body();
        Element key = Jsoup.parse(page).selectFirst("[data-token=new]");
        if (key == null) {
            throw new AssertionError("no key made: " + Jsoup.parse(page).text());
        }
        return key.text();
    }
}
