package id.binahumas.shared.web;

import id.binahumas.shared.Settings;
import id.binahumas.shared.time.Zones;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/** This installation: the fingerprint of its assets (they are cached for ever under it), its address, the request's id. */
@Named("app")
@ApplicationScoped
public class AppInfo {

    private static final int SHORT = 10;

    private String version;

    @Inject
    ServletContext servlets;

    @PostConstruct
    void fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add("/assets/", digest);
            version = HexFormat.of().formatHex(digest.digest()).substring(0, SHORT);
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The zone of the times on our pages, so that a script in another one shows the same. */
    public String getZone() {
        return Zones.HOME.getId();
    }

    public String getVersion() {
        return version;
    }

    public String getAddress() {
        return Settings.address();
    }

    /** Shown on error pages, so that people can name what the log calls it. */
    public String getRequestId() {
        return RequestFacts.current().requestId();
    }

    private void add(String path, MessageDigest digest) throws IOException {
        Set<String> below = servlets.getResourcePaths(path);
        if (below == null) {
            return;
        }
        for (String resource : new TreeSet<>(below)) {
            if (resource.endsWith("/")) {
                add(resource, digest);
                continue;
            }
            try (InputStream in = servlets.getResourceAsStream(resource)) {
                digest.update(resource.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(in.readAllBytes());
            }
        }
    }
}
