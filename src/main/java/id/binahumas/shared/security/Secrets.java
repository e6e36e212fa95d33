package id.binahumas.shared.security;

import id.binahumas.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Keys of this installation, made at first use, kept in the data directory for its owner only; they belong to the backup. */
@ApplicationScoped
public class Secrets {

    private static final int BYTES = 32;

    private final ConcurrentMap<String, byte[]> known = new ConcurrentHashMap<>();

    public byte[] key(String name) {
        return known.computeIfAbsent(name, Secrets::load).clone();
    }

    private static byte[] load(String name) {
        Path file = Settings.dataDirectory().resolve("keys").resolve(name + ".key");
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            byte[] key = Files.readAllBytes(file);
            if (key.length != BYTES) {
                throw new IllegalStateException("damaged key file " + file);
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(
                file.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path draft = Files.createTempFile(
                file.getParent(),
                "new-",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.write(draft, key, StandardOpenOption.SYNC);
            // a second node that starts at the same time may have been faster: then its key is the key
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException faster) {
            return;
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
