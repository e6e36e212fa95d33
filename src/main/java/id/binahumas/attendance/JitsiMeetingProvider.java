package id.binahumas.attendance;

import id.binahumas.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An agency's own Jitsi, named by BINAHUMAS_JITSI_HOST: people come in under the name they are registered by, so that the committee
 * knows whom it sees. Jitsi reads it from the part of the address after "#", which no server gets to see.
 */
@ApplicationScoped
public class JitsiMeetingProvider implements MeetingProvider {

    @Override
    public Optional<String> address(String link, String name) {
        return Settings.text("BINAHUMAS_JITSI_HOST")
                .filter(host -> host.equalsIgnoreCase(host(link)))
                .map(host -> link + (link.contains("#") ? "&" : "#") + "userInfo.displayName=" + quoted(name));
    }

    private static String host(String link) {
        try {
            return new URI(link).getHost();
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static String quoted(String name) {
        return URLEncoder.encode(Json.createValue(name).toString(), StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
