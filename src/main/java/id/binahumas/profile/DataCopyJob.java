package id.binahumas.profile;

import id.binahumas.shared.files.FilePolicy;
import id.binahumas.shared.files.FileStore;
import id.binahumas.shared.jobs.Job;
import id.binahumas.shared.jobs.JobHandler;
import id.binahumas.shared.privacy.DataOwner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Makes a copy of everything that is held about somebody. Killed in the middle it starts again and leaves nothing behind. */
@ApplicationScoped
public class DataCopyJob implements JobHandler {

    static final String KIND = "data-copy";

    @Inject
    DataCopyService copies;

    @Inject
    DataCopyBook book;

    @Inject
    FileStore files;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        long copyId = job.payload(Which.class).copyId();
        Optional<DataOwner> owner = copies.waiting(copyId);
        if (owner.isEmpty()) {
            return;
        }
        try {
            Path draft = Files.createTempFile("copy-", ".zip");
            try {
                try (OutputStream out = Files.newOutputStream(draft)) {
                    book.write(owner.get(), out);
                }
                try (InputStream content = Files.newInputStream(draft)) {
                    copies.ready(copyId, files.receive(content, DataCopyService.FILE_NAME, FilePolicy.DATA_COPY));
                }
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which copy. */
    public record Which(long copyId) {}
}
