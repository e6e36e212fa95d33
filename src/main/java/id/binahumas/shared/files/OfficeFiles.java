package id.binahumas.shared.files;

import id.binahumas.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks into office documents, which are archives: whether one is what its name says, brings no programs along, and does
 * not unpack to far more than it is. The name alone tells a document from any other archive.
 */
final class OfficeFiles {

    private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";
    private static final String ODT = "application/vnd.oasis.opendocument.text";
    private static final Map<String, String> MAIN_PARTS = Map.of(
            OPEN_XML + "wordprocessingml.document", "word/",
            OPEN_XML + "presentationml.presentation", "ppt/",
            OPEN_XML + "spreadsheetml.sheet", "xl/");

    private static final int MOST_PARTS = 5_000;
    private static final long MOST_UNPACKED = 1024L * 1024 * 1024;
    private static final long BEST_PACKING = 200;
    private static final long SMALL = 1024L * 1024;
    private static final int BUFFER = 64 * 1024;

    private OfficeFiles() {}

    static boolean handles(String type) {
        return MAIN_PARTS.containsKey(type) || type.equals(ODT);
    }

    static void check(Path file, String type, String name) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            if (parts.size() > MOST_PARTS) {
                throw new Refusal("file.archive.large", name);
            }
            boolean fits = type.equals(ODT) ? isText(zip) : hasParts(zip, parts, MAIN_PARTS.get(type));
            if (!fits || parts.stream().anyMatch(OfficeFiles::isProgram)) {
                throw new Refusal("file.archive.other", name);
            }
            requireNoBomb(zip, parts, name);
        } catch (IOException | IllegalArgumentException damaged) {
            throw new Refusal("file.archive.damaged", name);
        }
    }

    private static boolean hasParts(ZipFile zip, List<ZipArchiveEntry> parts, String folder) {
        return zip.getEntry("[Content_Types].xml") != null
                && parts.stream().anyMatch(part -> part.getName().startsWith(folder));
    }

    private static boolean isText(ZipFile zip) throws IOException {
        ZipArchiveEntry told = zip.getEntry("mimetype");
        if (told == null) {
            return false;
        }
        try (InputStream in = zip.getInputStream(told)) {
            return new String(in.readNBytes(ODT.length() + 1), StandardCharsets.US_ASCII)
                    .strip()
                    .equals(ODT);
        }
    }

    /** Macros, and programs somebody packed in. */
    private static boolean isProgram(ZipArchiveEntry part) {
        String name = part.getName().toLowerCase(Locale.ROOT);
        return name.endsWith("vbaproject.bin")
                || name.startsWith("basic/")
                || name.matches(".*\\.(exe|dll|js|jse|vbs|vbe|bat|cmd|com|scr|ps1|hta|jar|class)");
    }

    /** Counts what really comes out; what an archive says of itself may be a lie. */
    private static void requireNoBomb(ZipFile zip, List<ZipArchiveEntry> parts, String name) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long all = 0;
        for (ZipArchiveEntry part : parts) {
            long unpacked = 0;
            try (InputStream in = zip.getInputStream(part)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    unpacked += read;
                    all += read;
                    boolean packedTooWell =
                            unpacked > SMALL && unpacked / BEST_PACKING > Math.max(1, part.getCompressedSize());
                    if (all > MOST_UNPACKED || packedTooWell) {
                        throw new Refusal("file.archive.large", name);
                    }
                }
            }
        }
    }
}
