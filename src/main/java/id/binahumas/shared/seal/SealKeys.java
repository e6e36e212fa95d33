package id.binahumas.shared.seal;

import id.binahumas.shared.Settings;
import id.binahumas.shared.security.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;

/** The key to seal with, from a PKCS#12 file: the operator's, or one made at first use beside the other keys of the data directory. */
@ApplicationScoped
class SealKeys {

    private static final String FILE = "BINAHUMAS_SEAL_KEYSTORE";
    private static final String PASSWORD = "BINAHUMAS_SEAL_PASSWORD";
    private static final String TYPE = "PKCS12";
    private static final String ALIAS = "seal";

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    private SealKey known;

    synchronized SealKey key() {
        if (known == null) {
            known = Settings.text(FILE)
                    .map(file -> read(Path.of(file), Settings.text(PASSWORD, "").toCharArray()))
                    .orElseGet(this::own);
        }
        return known;
    }

    /** Ends like all keys, so that backups take it; its password lies apart, as a stray copy of one file opens nothing. */
    private SealKey own() {
        Path file = Settings.dataDirectory().resolve("keys").resolve("seal.key");
        char[] password = HexFormat.of().formatHex(secrets.key("seal-password")).toCharArray();
        if (!Files.exists(file)) {
            create(file, password);
        }
        return read(file, password);
    }

    private static SealKey read(Path file, char[] password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance(TYPE);
            store.load(in, password);
            for (String alias : Collections.list(store.aliases())) {
                Key key = store.getKey(alias, password);
                Certificate[] chain = store.getCertificateChain(alias);
                if (key instanceof PrivateKey secret && chain != null) {
                    return new SealKey(
                            secret,
                            Arrays.stream(chain)
                                    .map(X509Certificate.class::cast)
                                    .toList());
                }
            }
            throw new IllegalStateException("no private key with a certificate in " + file);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot read the key of the seal in " + file, e);
        }
    }

    private void create(Path file, char[] password) {
        try {
            SealKey made = OwnSeal.make(clock.instant());
            KeyStore store = KeyStore.getInstance(TYPE);
            store.load(null, null);
            store.setKeyEntry(ALIAS, made.secret(), password, new Certificate[] {made.certificate()});
            Path draft = Files.createTempFile(
                    file.getParent(),
                    "new-",
                    ".tmp",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                try (OutputStream out = Files.newOutputStream(draft)) {
                    store.store(out, password);
                }
                // a second node that starts at the same time may have been faster: then its key is the key
                Files.createLink(file, draft);
            } catch (FileAlreadyExistsException faster) {
                return;
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
