package id.binahumas.shared.files;

import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Settings;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tika.Tika;

/**
 * Keeps files by the hash of their bytes. File and hash first, row after: a crash between the two leaves an orphan,
 * never a row without its file. The type is what the bytes say, not what the name says.
 */
@ApplicationScoped
public class FileStore {

    private static final int BUFFER = 64 * 1024;
    private static final int LONGEST_NAME = 200;
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /** How the name of a file of each type may end; the first is the usual one. */
    private static final Map<String, List<String>> EXTENSIONS = Map.ofEntries(
            Map.entry("application/pdf", List.of("pdf")),
            Map.entry("application/zip", List.of("zip")),
            Map.entry("image/png", List.of("png")),
            Map.entry("image/jpeg", List.of("jpg", "jpeg", "jpe", "jfif")),
            Map.entry("video/mp4", List.of("mp4", "m4v")),
            Map.entry("video/webm", List.of("webm")),
            Map.entry("audio/mpeg", List.of("mp3")),
            Map.entry("audio/mp4", List.of("m4a", "mp4")),
            Map.entry("text/vtt", List.of("vtt")),
            Map.entry("text/csv", List.of("csv", "txt", "tsv")),
            Map.entry("text/plain", List.of("csv", "txt", "tsv")),
            Map.entry("text/tab-separated-values", List.of("tsv", "csv", "txt")),
            Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", List.of("docx")),
            Map.entry("application/vnd.openxmlformats-officedocument.presentationml.presentation", List.of("pptx")),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", List.of("xlsx")),
            Map.entry("application/vnd.oasis.opendocument.text", List.of("odt")));

    private static final Tika TIKA = new Tika();

    @Inject
    FileRepository files;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    public StoredFile store(InputStream content, String displayName, FilePolicy policy) {
        return named(receive(content, displayName, policy), displayName);
    }

    /** Bytes without a row yet, however long they take to come: with none by tomorrow they are swept. */
    public StoredBytes receive(InputStream content, String displayName, FilePolicy policy) {
        return keep(content, cleanName(displayName), policy);
    }

    /** Gives received bytes their row, in the caller's transaction. */
    public StoredFile named(StoredBytes bytes, String displayName) {
        Caller caller = callers.current();
        StoredFile file = new StoredFile(
                bytes,
                withExtension(cleanName(displayName), bytes.mediaType()),
                caller.isSignedIn() ? caller.accountId() : null,
                clock.instant());
        files.add(file);
        return file;
    }

    /** Stores it for one deed, outside any transaction: a file the deed does not keep, or fails over, leaves no row. */
    public <T> T storeFor(
            InputStream content,
            String displayName,
            FilePolicy policy,
            LongFunction<T> deed,
            BiPredicate<T, Long> keeps) {
        long id = store(content, displayName, policy).id();
        boolean kept = false;
        try {
            T outcome = deed.apply(id);
            kept = keeps.test(outcome, id);
            return outcome;
        } finally {
            if (!kept) {
                forget(List.of(id));
            }
        }
    }

    public StoredFile find(long id) {
        return files.byId(id).orElseThrow(NotFound::new);
    }

    /** Its row goes with the caller's transaction, its bytes with the next sweep, unless another row names them. */
    public void forget(Collection<Long> fileIds) {
        files.remove(fileIds);
    }

    public InputStream open(long fileId) {
        try {
            return Files.newInputStream(path(find(fileId)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether its bytes can be read. */
    public boolean isThere(long fileId) {
        return isThere(find(fileId));
    }

    /** Whether its bytes are there, as many as its row says. */
    boolean isThere(StoredFile file) {
        Path path = path(file);
        return Files.isRegularFile(path) && path.toFile().length() == file.byteSize();
    }

    /** The hash of the bytes that lie under this hash now; empty when none do. */
    public Optional<String> hashOfBytes(String sha256) {
        try {
            return Optional.of(hash(path(sha256)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Path file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Path path(StoredFile file) {
        return path(file.sha256());
    }

    private StoredBytes keep(InputStream content, String name, FilePolicy policy) {
        requireShare();
        Path draft = null;
        try {
            Files.createDirectories(root());
            draft = Files.createTempFile(root(), "incoming-", ".part");
            BufferedInputStream in = new BufferedInputStream(content, BUFFER);
            // looks at the first bytes only and puts them back
            String type = TIKA.detect(in, name);
            if (!policy.allows(type) || !startsAs(type, in)) {
                throw new Refusal("file.type", name, policy.extensions());
            }
            if (copy(in, draft, policy) == 0) {
                throw new Refusal("file.empty", name);
            }
            clean(draft, type, name, policy);
            force(draft, StandardOpenOption.WRITE);
            String sha256 = hash(draft);
            long size = Files.size(draft);
            Path target = path(sha256);
            Files.createDirectories(target.getParent());
            if (Files.exists(target)) {
                // young again, so that the sweep leaves it until its new row is there
                Files.setLastModifiedTime(target, FileTime.from(clock.instant()));
            } else {
                Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
                // the name too must outlive a power cut, before a row relies on it
                force(target.getParent(), StandardOpenOption.READ);
            }
            return new StoredBytes(sha256, type, size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            discard(draft);
        }
    }

    /** Nobody fills the disk of all others; what the house itself writes is not counted. */
    private void requireShare() {
        Caller caller = callers.current();
        if (!caller.isSignedIn()) {
            return;
        }
        UploadShare share =
                files.sharedSince(caller.accountId(), clock.instant().minus(UploadShare.SPAN));
        if (share.isUsedUp()) {
            throw new Refusal("file.many");
        }
    }

    /** A reader of PDF finds its start further on too; whatever comes before it is for somebody else. */
    private static boolean startsAs(String type, InputStream in) throws IOException {
        if (!type.equals("application/pdf")) {
            return true;
        }
        in.mark(PDF.length);
        byte[] first = in.readNBytes(PDF.length);
        in.reset();
        return Arrays.equals(first, PDF);
    }

    /** What people send is drawn anew or looked into; a sheet has its own guard when it is read. */
    private static void clean(Path draft, String type, String name, FilePolicy policy) throws IOException {
        if (Pictures.handles(type)) {
            Pictures.redraw(draft, type, name);
        } else if (OfficeFiles.handles(type) && policy != FilePolicy.SHEET) {
            OfficeFiles.check(draft, type, name);
        }
    }

    private static long copy(InputStream in, Path draft, FilePolicy policy) throws IOException {
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(draft)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > policy.maxBytes()) {
                    throw new Refusal("file.large", policy.maxMegabytes());
                }
                out.write(buffer, 0, read);
            }
        }
        return size;
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    /** Removes what no row knows and nobody is about to give a row, older than a day; nothing while a backup copies files. */
    int sweep() {
        long olderThan = clock.millis() - 24L * 60 * 60 * 1000;
        int swept = 0;
        try (Stream<Path> all = Files.exists(root()) ? Files.walk(root()) : Stream.empty()) {
            List<Path> old = all.filter(Files::isRegularFile)
                    .filter(p -> isOld(p, olderThan))
                    .toList();
            for (int from = 0; from < old.size(); from += 500) {
                List<Path> part = old.subList(from, Math.min(old.size(), from + 500));
                Set<String> known = files.known(
                        part.stream().map(p -> p.getFileName().toString()).collect(Collectors.toSet()));
                for (Path path : part) {
                    // looked at again: an upload of the same bytes may have made it young meanwhile
                    if (!known.contains(path.getFileName().toString())
                            && isOld(path, olderThan)
                            && !isHeld(olderThan)) {
                        discard(path);
                        swept++;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return swept;
    }

    /** A backup leaves this file while it runs; one that was killed holds the sweep for a day. */
    private static boolean isHeld(long olderThan) {
        Path hold = Settings.dataDirectory().resolve("backup").resolve("hold");
        return Files.exists(hold) && !isOld(hold, olderThan);
    }

    private static boolean isOld(Path path, long olderThan) {
        return path.toFile().lastModified() < olderThan;
    }

    private static void discard(Path path) {
        try {
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // the sweep comes by again tomorrow
        }
    }

    /** Only the last part of what the browser sent, without characters that mean something to a file system. */
    static String cleanName(String displayName) {
        String name = displayName == null ? "" : displayName.replace('\\', '/');
        String last =
                Texts.plain(name.substring(name.lastIndexOf('/') + 1).replaceAll("[\"<>:|?*;]", "_"), LONGEST_NAME);
        return last == null || last.matches("\\.+") ? "berkas" : last;
    }

    /** A name that says something else than the content gets the content's own ending too: saved, it opens as what it is. */
    static String withExtension(String name, String type) {
        List<String> fitting = EXTENSIONS.getOrDefault(type, List.of());
        int dot = name.lastIndexOf('.');
        String given = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (fitting.isEmpty() || fitting.contains(given)) {
            return name;
        }
        String ending = "." + fitting.get(0);
        return Texts.start(name, LONGEST_NAME - ending.length()) + ending;
    }

    private static Path path(String sha256) {
        return root().resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    static Path root() {
        return Settings.dataDirectory().resolve("files");
    }
}
