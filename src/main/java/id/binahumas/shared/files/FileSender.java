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

    @Inject
    FileStore files;

    /** Shown in the page or the browser's own viewer. */
    public void show(StoredFile file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(file, "inline", request, response);
    }

    /** Saved under its display name. */
    public void download(StoredFile file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(file, "attachment", request, response);
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
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; media-src 'self'; img-src 'self'; object-src 'self'; frame-ancestors 'self'");
        response.setHeader("Cache-Control", "private, no-cache");
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
