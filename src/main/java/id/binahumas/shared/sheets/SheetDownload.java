package id.binahumas.shared.sheets;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A sheet on its way to a browser: kept as a file there and by nobody between. */
public final class SheetDownload {

    private SheetDownload() {}

    /** The rows follow through the writer, which sends them on while they come. */
    public static SheetWriter begin(HttpServletResponse response, SheetFormat format, String name) throws IOException {
        response.setContentType(format.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "." + format.extension() + "\"");
        response.setHeader("Cache-Control", "private, no-store");
        return SheetWriter.to(response.getOutputStream(), format, name);
    }
}
