package id.binahumas.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.Ids;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.security.Caller;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import id.binahumas.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** P5: a host without an account reads the letter by its link, says yes or no, and may think again until the visit begins. */
@InContainer
class VisitServiceIT {

    @Inject
    VisitService visits;

    @Inject
    VisitPaper paper;

    @Inject
    RunService runs;

    @Inject
    Sample sample;

    @Inject
    TestClock clock;

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void theHostAcceptsByTheLinkAndTheCoordinatorIsTold() {
        Visit visit = visit();
        String mail = Ids.next() + "@example.go.id";
        String secret = send(visit, mail);
        VisitLetter letter = letter(secret);
        assertEquals("Biro Humas Provinsi", letter.host());
        assertEquals(20, letter.visitors());
        assertEquals(VisitState.SENT, letter.state());
        assertEquals(VisitState.SENT, letter(secret).state(), "looking changes nothing");

        answer(
                secret,
                new VisitReply(VisitAnswer.ACCEPTED, "Sri, Kepala Biro", "Gedung A, lantai 5", "Bawa surat tugas"));

        VisitLetter told = ofBlock(visit).get(0);
        assertEquals(VisitState.ACCEPTED, told.state());
        assertEquals("Sri, Kepala Biro", told.answeredBy());
        assertEquals("Gedung A, lantai 5", told.place());
        assertEquals(
                List.of("Biro Humas Provinsi bersedia menerima kunjungan"),
                sample.em()
                        .createQuery("select m.subject from MailMessage m where m.recipient = :to", String.class)
                        .setParameter("to", mail)
                        .getResultList());
    }

    @Test
    void theLetterIsPrintedForWhoeverOrganisesTheVisit() throws Exception {
        Visit visit = visit();
        String secret = send(visit, null);
        long id = ofBlock(visit).get(0).id();
        byte[] pdf = paper.print(sample.as(visit.organiser(), () -> visits.ownLetter(id)));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(1, document.getNumberOfPages());
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("Biro Humas Provinsi") && text.contains("20 orang"), text);
            assertFalse(text.contains(secret), "the link is no paper's");
        }
        Caller stranger = sample.organiser(sample.unit().id());
        assertThrows(NotFound.class, () -> sample.as(stranger, () -> visits.ownLetter(id)));
    }

    @Test
    void theHostThinksAgainUntilTheVisitBegins() {
        Visit visit = visit();
        String secret = send(visit, null);
        answer(secret, new VisitReply(VisitAnswer.ACCEPTED, "Sri", "Gedung A", null));
        answer(secret, new VisitReply(VisitAnswer.DECLINED, "Sri", "Gedung A", "Bupati berkunjung pada hari itu"));
        assertEquals(VisitState.DECLINED, letter(secret).state());
        assertNull(letter(secret).place());
        assertTrue(letter(secret).open());
        clock.moveTo(visit.start());
        assertEquals(
                "visit.over", refusal(() -> answer(secret, new VisitReply(VisitAnswer.ACCEPTED, "Sri", null, null))));
        assertEquals(VisitState.DECLINED, letter(secret).state());
        assertFalse(letter(secret).open());
    }

    @Test
    void anotherLinkEndsTheOldOneAndAWithdrawnLetterIsNotAnswered() {
        Visit visit = visit();
        String old = send(visit, null);
        long id = ofBlock(visit).get(0).id();
        String fresh = secretOf(sample.as(
                visit.organiser(), () -> visits.sendAgain(visit.block().id(), id)));
        assertEquals("guest.unknown", refusal(() -> letter(old)));
        assertEquals(VisitState.SENT, letter(fresh).state());
        sample.as(visit.organiser(), () -> {
            visits.withdraw(visit.block().id(), id);
            return null;
        });
        assertEquals(VisitState.WITHDRAWN, letter(fresh).state());
        assertEquals(
                "visit.withdrawn",
                refusal(() -> answer(fresh, new VisitReply(VisitAnswer.ACCEPTED, "Sri", null, null))));
    }

    @Test
    void aCancelledRunShutsItsLinks() {
        Visit visit = visit();
        String secret = send(visit, null);
        sample.as(visit.organiser(), () -> {
            runs.cancel(visit.block().runId(), "Anggaran dialihkan");
            return null;
        });
        assertEquals("guest.cancelled", refusal(() -> letter(secret)));
    }

    @Test
    void onlyAVisitToComeIsAskedFor() {
        Visit visit = visit();
        Block classroom =
                sample.block(sample.house(() -> runs.find(visit.block().runId())), BlockKind.CLASSROOM, false);
        assertEquals(
                "visit.kind",
                refusal(() ->
                        sample.as(visit.organiser(), () -> visits.send(classroom.id(), details(visit.start(), null)))));
        Instant past = clock.instant().minusSeconds(1);
        assertEquals(
                "visit.past",
                refusal(() -> sample.as(
                        visit.organiser(), () -> visits.send(visit.block().id(), details(past, null)))));
    }

    @Test
    void aStrangerFindsNoneOfIt() {
        Visit visit = visit();
        send(visit, null);
        long id = ofBlock(visit).get(0).id();
        Caller stranger = sample.organiser(sample.unit().id());
        notFound(stranger, () -> visits.ofBlock(visit.block().id()));
        notFound(stranger, () -> visits.send(visit.block().id(), details(visit.start(), null)));
        notFound(stranger, () -> visits.sendAgain(visit.block().id(), id));
        notFound(stranger, () -> {
            visits.withdraw(visit.block().id(), id);
            return null;
        });
        Visit own = visit();
        notFound(own.organiser(), () -> visits.sendAgain(own.block().id(), id));
    }

    @Test
    void whoAnsweredIsForgottenHalfAYearAfterTheVisit() {
        Visit visit = visit();
        String secret = send(visit, null);
        answer(secret, new VisitReply(VisitAnswer.ACCEPTED, "Sri, Kepala Biro", "Gedung A", null));
        clock.moveTo(visit.start().plus(VisitRequest.KEPT).plus(Duration.ofDays(1)));
        int forgotten;
        do {
            forgotten = sample.house(() -> visits.forgetOld());
        } while (forgotten > 0);
        VisitLetter kept = ofBlock(visit).get(0);
        assertNull(kept.answeredBy());
        assertEquals("Biro Humas Provinsi", kept.addressee());
        assertEquals("Gedung A", kept.place());
    }

    private Visit visit() {
        Run run = sample.run();
        Block block = sample.block(run, BlockKind.VISIT, false);
        return new Visit(
                sample.organiser(run.organiserUnitId()),
                block,
                run.startsOn().atTime(9, 0).atZone(run.zone()).toInstant());
    }

    private String send(Visit visit, String coordinatorMail) {
        return secretOf(sample.as(
                visit.organiser(), () -> visits.send(visit.block().id(), details(visit.start(), coordinatorMail))));
    }

    private static VisitDetails details(Instant start, String coordinatorMail) {
        return new VisitDetails(
                "400/12/2026",
                "Biro Humas Provinsi",
                "Kepala Biro Humas",
                null,
                start,
                start.plus(Duration.ofHours(3)),
                20,
                "Krisis komunikasi\nPemberdayaan pranata humas",
                "Budi Santoso",
                coordinatorMail);
    }

    private static String secretOf(String address) {
        return address.substring(address.indexOf('=') + 1);
    }

    private List<VisitLetter> ofBlock(Visit visit) {
        return sample.as(visit.organiser(), () -> visits.ofBlock(visit.block().id()));
    }

    private VisitLetter letter(String secret) {
        return sample.as(Caller.ANYONE, () -> visits.letter(secret));
    }

    private Object answer(String secret, VisitReply reply) {
        return sample.as(Caller.ANYONE, () -> {
            visits.answer(secret, reply);
            return null;
        });
    }

    private static String refusal(Callable<?> deed) {
        return assertThrows(Refusal.class, deed::call).key();
    }

    private void notFound(Caller caller, Callable<?> deed) {
        assertThrows(NotFound.class, () -> sample.as(caller, deed));
    }

    private record Visit(Caller organiser, Block block, Instant start) {}
}
