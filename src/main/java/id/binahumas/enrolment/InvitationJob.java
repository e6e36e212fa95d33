package id.binahumas.enrolment;

import id.binahumas.shared.files.FilePolicy;
import id.binahumas.shared.files.FileStore;
import id.binahumas.shared.jobs.Job;
import id.binahumas.shared.jobs.JobHandler;
import id.binahumas.shared.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Prints the letters of a lot one after the other and packs them. Killed in the middle it starts again and leaves nothing behind. */
@ApplicationScoped
public class InvitationJob implements JobHandler {

    static final String KIND = "invitation-letters";

    private static final int LONGEST_NAME = 80;

    @Inject
    InvitationService invitations;

    @Inject
    InvitationPaper paper;

    @Inject
    FileStore files;

    @Inject
    Jobs jobs;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        long id = job.payload(Which.class).lettersId();
        List<InvitationFacts> facts = invitations.facts(id);
        if (facts.isEmpty()) {
            return;
        }
        try {
            Path draft = Files.createTempFile("letters-", ".zip");
            try {
                pack(facts, draft, job);
                try (InputStream content = Files.newInputStream(draft)) {
                    invitations.ready(
                            id, facts.size(), files.receive(content, InvitationService.FILE_NAME, FilePolicy.LETTERS));
                }
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pack(List<InvitationFacts> facts, Path draft, Job job) throws IOException {
        try (OutputStream out = Files.newOutputStream(draft);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (int i = 0; i < facts.size(); i++) {
                zip.putNextEntry(new ZipEntry("%03d %s.pdf".formatted(i + 1, named(facts.get(i)))));
                zip.write(paper.print(facts.get(i)));
                zip.closeEntry();
                jobs.progress(job, 95 * (i + 1) / facts.size());
            }
        }
    }

    /** Nothing that means something to a file system. */
    private static String named(InvitationFacts facts) {
        String name = facts.unitName().replaceAll("[^\\p{L}\\p{N} .,()-]", "_").strip();
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    /** Which letters. */
    public record Which(long lettersId) {}
}
