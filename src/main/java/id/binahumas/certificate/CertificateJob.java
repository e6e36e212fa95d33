package id.binahumas.certificate;

import id.binahumas.shared.files.FilePolicy;
import id.binahumas.shared.files.FileStore;
import id.binahumas.shared.files.StoredFile;
import id.binahumas.shared.jobs.Job;
import id.binahumas.shared.jobs.JobHandler;
import id.binahumas.shared.seal.Signer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;

/** Makes a promised certificate: number first, then paper and seal outside any transaction, then its bytes are kept once. */
@ApplicationScoped
public class CertificateJob implements JobHandler {

    static final String KIND = "certificate";

    @Inject
    CertificateService certificates;

    @Inject
    CertificatePaper paper;

    @Inject
    Signer signer;

    @Inject
    FileStore files;

    @Override
    public String kind() {
        return KIND;
    }

    /** The key starts with the enrolment. After a crash the row with its number is found again and rendered. */
    @Override
    public void run(Job job) {
        certificates.prepare(enrolmentOf(job.key())).filter(c -> !c.hasFile()).ifPresent(this::render);
    }

    static long enrolmentOf(String key) {
        return Long.parseLong(key.split("[@:]", 2)[0]);
    }

    private void render(Certificate certificate) {
        byte[] pdf = signer.seal(paper.print(certificate.facts(), certificate.number(), certificate.code()));
        String name = "Sertifikat " + certificate.number().replace('/', '-') + ".pdf";
        StoredFile file = files.store(new ByteArrayInputStream(pdf), name, FilePolicy.CERTIFICATE);
        certificates.issue(certificate.id(), file.id(), file.sha256());
    }
}
