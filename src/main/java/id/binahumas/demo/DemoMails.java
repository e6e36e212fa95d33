package id.binahumas.demo;

import id.binahumas.notification.MailWords;
import id.binahumas.notification.ReminderAnchor;
import id.binahumas.notification.RunMailService;
import id.binahumas.notification.WordingKind;
import id.binahumas.schedule.Run;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What the organisers of P2 decided about their mails: reminders before the course and before each day, one letter in their own words. */
@ApplicationScoped
class DemoMails {

    private static final int HOURS_OF_A_DAY = 24;

    @Inject
    RunMailService mails;

    void fill(Run run) {
        mails.remind(run.id(), 3 * HOURS_OF_A_DAY, ReminderAnchor.RUN);
        mails.remind(run.id(), HOURS_OF_A_DAY, ReminderAnchor.DAY);
        mails.word(
                run.id(),
                WordingKind.SESSION_REMINDER,
                new MailWords(
                        "Sampai jumpa di {sesi}",
                        "Yth. {nama},\n\nkami nantikan kehadiran Anda pada {pelatihan}.\n\nSesi: {sesi}\nWaktu: {waktu}\n"
                                + "Tempat: {tempat}\n\nMohon membawa laptop dan satu contoh unggahan media sosial instansi Anda."
                                + " Halaman pelatihan Anda: {alamat}\n\nPanitia,\n{penyelenggara}"));
    }
}
