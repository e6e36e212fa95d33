package id.binahumas.shared.backup;

import id.binahumas.shared.Ids;
import id.binahumas.shared.Settings;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;

/** A copy of the embedded database as it is at one moment, while people work in it; other databases have tools of their own for that. */
@ApplicationScoped
public class DatabaseSnapshot {

    @Resource(lookup = "java:jboss/datasources/BinaHumasDS")
    DataSource database;

    /** Writes the copy into the backup folder of the data directory, for its owner only; null when the database is not embedded. */
    Path take() throws SQLException, IOException {
        Path folder = Settings.dataDirectory().resolve("backup");
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        String name = "snapshot-" + Ids.next();
        Path packed = folder.resolve(name + ".zip");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (!connection.getMetaData().getDatabaseProductName().equals("H2")) {
                return null;
            }
            statement.execute("backup to '" + packed.toString().replace("'", "''") + "'");
            return unpacked(packed, folder.resolve(name + ".mv.db"));
        } finally {
            Files.deleteIfExists(packed);
        }
    }

    private static Path unpacked(Path packed, Path target) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(packed))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().endsWith(".mv.db")) {
                    return written(in, target);
                }
            }
        }
        throw new IOException("no database in " + packed);
    }

    private static Path written(InputStream in, Path target) throws IOException {
        Files.createFile(target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var out = Files.newOutputStream(target)) {
            in.transferTo(out);
        }
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return target;
    }
}
