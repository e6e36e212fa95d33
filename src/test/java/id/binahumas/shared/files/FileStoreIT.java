package id.binahumas.shared.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.Refusal;
import id.binahumas.shared.security.Caller;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** What people send is what its bytes say, under a name that harms nobody, and not without end. */
@InContainer
class FileStoreIT {

    private static final String HTML = "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>";
    private static final String SVG =
            "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>";
    private static final String PDF = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF";

    @Inject
    FileStore files;

    @Inject
    FileRepository rows;

    @Inject
    Sample sample;

    @Inject
    Clock clock;

    @Test
    void theNameDoesNotDecideWhatAFileIs() {
        for (FilePolicy policy :
                new FilePolicy[] {FilePolicy.SUBMISSION, FilePolicy.LESSON_MEDIA, FilePolicy.PROOF, FilePolicy.SHEET}) {
            assertEquals("file.type", refusal(HTML, "tugas.pdf", policy), policy.name());
            assertEquals("file.type", refusal(SVG, "logo.png", policy), policy.name());
            assertEquals("file.type", refusal(SVG, "logo.svg", policy), policy.name());
            assertEquals("file.type", refusal(HTML, "halaman.html", policy), policy.name());
            assertEquals("file.type", refusal("MZ\u0090\0\3\0\0\0\4\0\0\0", "tugas.pdf", policy), policy.name());
            assertEquals("file.type", refusal("#!/bin/sh\nrm -rf /", "tugas.docx", policy), policy.name());
        }
        assertEquals("file.type", refusal(HTML + PDF, "tugas.pdf", FilePolicy.SUBMISSION));
        assertEquals("file.type", refusal("\0\0\0\0" + PDF, "tugas.pdf", FilePolicy.SUBMISSION));
        assertEquals("file.empty", refusal("", "kosong.csv", FilePolicy.SHEET));
    }

    @Test
    void aNameEndsAsItsContentDoes() {
        assertEquals("tugas.pdf", stored("tugas.pdf").displayName());
        assertEquals("tugas.PDF", stored("tugas.PDF").displayName());
        assertEquals("tugas.pdf.exe.pdf", stored("tugas.pdf.exe").displayName());
        assertEquals("tugas.html.pdf", stored("..\\..\\tugas.html").displayName());
        assertEquals("passwd.pdf", stored("../../etc/passwd").displayName());
        String turned = stored("tugas\u202Efdp.exe\r\nX: y\0").displayName();
        assertFalse(turned.chars().anyMatch(c -> c < ' ' || c == 0x202E), turned);
        assertTrue(turned.endsWith(".pdf"));
        assertTrue(stored("x".repeat(500) + ".pdf").displayName().length() <= 200);
    }

    @Test
    void aPersonsShareOfADayIsCounted() {
        Caller sender = sample.trainee();
        sample.as(sender, () -> store(PDF + "a", "a.pdf", FilePolicy.SUBMISSION));
        sample.as(sender, () -> store(PDF + "bc", "b.pdf", FilePolicy.SUBMISSION));
        UploadShare share = rows.sharedSince(sender.accountId(), clock.instant().minus(UploadShare.SPAN));
        assertEquals(new UploadShare(2, 2L * PDF.length() + 3), share);
        assertFalse(share.isUsedUp());
        assertTrue(new UploadShare(300, 0).isUsedUp());
        assertTrue(new UploadShare(1, 2000L * 1024 * 1024).isUsedUp());
    }

    private StoredFile stored(String name) {
        return sample.as(sample.trainee(), () -> store(PDF, name, FilePolicy.SUBMISSION));
    }

    private String refusal(String content, String name, FilePolicy policy) {
        return assertThrows(Refusal.class, () -> store(content, name, policy), name + " in " + policy.name())
                .key();
    }

    private StoredFile store(String content, String name, FilePolicy policy) {
        return files.store(new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1)), name, policy);
    }
}
