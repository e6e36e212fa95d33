package id.binahumas.shared.files;

import id.binahumas.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Sends a stored file to a browser, whole or a part of it. Who may have it is the calling feature's business. */
@ApplicationScoped
public class FileSender {

    private static final int BUFFER = 64 * 1024;

    private static final String INLINE = "inline";
    private static final String ATTACHMENT = "attachment";

    /** Nothing in a file may load or run anything, or know whose page it came from. */
    private static final String ALONE = "default-src 'none'; frame-ancestors 'none'; sandbox";

    /** The browser's own player needs its own bytes. */
    private static final String PLAYED =
            "default-src 'none'; media-src 'self'; img-src 'self'; frame-ancestors 'self'; sandbox";

    /** Browsers show no PDF in a sandbox; its viewer is none of our pages. */
    private static final String LEAFED =
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    @Inject
    FileStore files;

    /** Shown in the page or the browser's own viewer. */
    public void show(StoredFile file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(file, file.isShown() ? INLINE : ATTACHMENT, request, response);
    }

    /** Saved under its display name. */
    public void download(StoredFile file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(file, ATTACHMENT, request, response);
    }

    private void send(StoredFile file, String disposition, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Path path = files.path(file);
        if (!Files.isRegularFile(path)) {
            throw new NotFound();
        }
        String etag = '"' + file.sha256() + '"';
        response.setContentType(file.mediaType());
        response.setHeader("Content-Disposition", disposition + "; " + fileName(file.displayName()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", policy(file, disposition));
        if (disposition.equals(INLINE)) {
            response.setHeader("X-Frame-Options", "SAMEORIGIN");
        }
        // shown again after a look whether it is still the same; a copy of all of somebody's data is not kept at all
        response.setHeader("Cache-Control", disposition.equals(INLINE) ? "private, no-cache" : "private, no-store");
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("ETag", etag);
        if (etag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        String ifRange = request.getHeader("If-Range");
        boolean partAllowed = ifRange == null || ifRange.equals(etag);
        ByteRange range = ByteRange.of(partAllowed ? request.getHeader("Range") : null, file.byteSize());
        if (range == null) {
            response.setHeader("Content-Range", "bytes */" + file.byteSize());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        if (!range.isWhole(file.byteSize())) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + file.byteSize());
        }
        response.setContentLengthLong(range.length());
        if (!"HEAD".equals(request.getMethod())) {
            copy(path, range, response.getOutputStream());
        }
    }

    private static String policy(StoredFile file, String disposition) {
        if (disposition.equals(ATTACHMENT)) {
            return ALONE;
        }
        return file.isPdf() ? LEAFED : PLAYED;
    }

    private static void copy(Path path, ByteRange range, OutputStream out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        long left = range.length();
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.position(range.first());
            while (left > 0) {
                buffer.clear().limit((int) Math.min(BUFFER, left));
                int read = channel.read(buffer);
                if (read < 0) {
                    return;
                }
                out.write(buffer.array(), 0, read);
                left -= read;
            }
        }
    }

    /** A plain name for old clients, the true one beside it (RFC 6266). */
    static String fileName(String displayName) {
        String plain = displayName.replaceAll("[^A-Za-z0-9._ -]", "_");
        String encoded = URLEncoder.encode(displayName, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
