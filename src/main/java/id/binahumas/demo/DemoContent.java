package id.binahumas.demo;

import id.binahumas.assignment.AssignmentDetails;
import id.binahumas.assignment.AssignmentService;
import id.binahumas.assignment.CriterionDetails;
import id.binahumas.course.Course;
import id.binahumas.course.CourseService;
import id.binahumas.course.ItemKind;
import id.binahumas.learning.LessonService;
import id.binahumas.quiz.ChoiceDraft;
import id.binahumas.quiz.QuestionDraft;
import id.binahumas.quiz.QuestionKind;
import id.binahumas.quiz.QuizService;
import id.binahumas.quiz.QuizSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What there is to learn in the demo: modules, quizzes and an assignment with criteria. */
@ApplicationScoped
class DemoContent {

    private static final BigDecimal TEN = BigDecimal.TEN;

    @Inject
    CourseService courses;

    @Inject
    LessonService lessons;

    @Inject
    QuizService quizzes;

    @Inject
    AssignmentService assignments;

    void digitalPublicRelations(Course course) {
        long module = courses.addItem(course.id(), 1, ItemKind.MODULE, "Modul daring: dari tujuan ke takarir", true, 0)
                .id();
        lessons.add(module, "Mulai dari tujuan, bukan dari konten", """
                Humas pemerintah yang baik tidak bertanya "hari ini mengunggah apa", tetapi **"warga perlu tahu atau melakukan apa"**.

                ## Tiga pertanyaan sebelum menulis

                1. Siapa yang harus tahu?
                2. Apa yang harus mereka lakukan sesudah membaca?
                3. Di mana mereka biasa mencari kabar?

                Tujuan yang jelas dapat diukur: "80 % kepala keluarga di kecamatan kita tahu jadwal imunisasi sebelum tanggal 5".
                """);
        lessons.add(module, "Pilar dan kalender konten", """
                Pilar konten adalah tiga sampai lima tema yang selalu kembali. Untuk instansi layanan biasanya:

                - **Layanan**: syarat, jadwal, lokasi.
                - **Kebijakan**: apa yang berubah dan mengapa.
                - **Bukti**: hasil kerja dengan angka.
                - **Warga**: cerita orang yang terbantu.

                Kalender mengatur siapa menulis, siapa memeriksa, dan kapan terbit. Sisakan satu tempat kosong setiap minggu untuk kabar mendadak.
                """);
        lessons.add(module, "Takarir yang dibaca sampai selesai", """
                Kalimat pertama menentukan. Tulis kabarnya di depan, angka dan tanggal lengkap, istilah dinas diterjemahkan.

                > Mulai Senin, 4 Agustus, perekaman KTP di Kecamatan Slawi dibuka sampai pukul 19.00 WIB.

                Akhiri dengan satu tindakan: ke mana warga bertanya, apa yang harus dibawa. Satu takarir, satu pesan.
                """);
        lessons.add(module, "Menanggapi komentar", """
                Bedakan pertanyaan, keluhan, kritik, dan serangan.

                - Pertanyaan dijawab dalam satu jam kerja.
                - Keluhan diterima, dicatat, dan diberi nomor; jangan meminta data pribadi di kolom komentar.
                - Kritik dijawab dengan data.
                - Serangan tidak dibalas; simpan bukti dan laporkan menurut prosedur.
                """);
        long quiz = courses.addItem(course.id(), 1, ItemKind.QUIZ, "Kuis: dasar humas digital", true, 40)
                .id();
        quizzes.set(quiz, new QuizSettings(30, 3, 70, true));
        single(
                quiz,
                "Apa yang ditetapkan lebih dulu dalam merencanakan konten?",
                "Konten mengikuti tujuan.",
                "Tujuan komunikasi",
                "Jenis kamera",
                "Jumlah unggahan",
                "Warna templat");
        single(
                quiz,
                "Kalimat pertama takarir sebaiknya berisi …",
                "Kabarnya di depan.",
                "kabar yang paling penting bagi warga",
                "nama lengkap pejabat",
                "tagar instansi",
                "salam pembuka yang panjang");
        multiple(
                quiz,
                "Mana yang termasuk pilar konten instansi layanan?",
                List.of("Layanan", "Kebijakan", "Bukti hasil kerja"),
                List.of("Gosip pegawai", "Kampanye partai"));
        quizzes.addQuestion(
                quiz,
                QuestionDraft.statement(
                        "Data pribadi pengadu boleh diminta di kolom komentar.",
                        "Pindahkan ke saluran tertutup.",
                        TEN,
                        false));
        quizzes.addQuestion(
                quiz,
                QuestionDraft.statement(
                        "Kalender konten perlu tempat kosong untuk kabar mendadak.",
                        "Satu tempat kosong setiap minggu.",
                        TEN,
                        true));
        shortText(quiz, "Singkatan pejabat pengelola informasi dan dokumentasi adalah …", "PPID");
        single(
                quiz,
                "Keluhan warga di media sosial sebaiknya …",
                "Diterima dan dicatat dahulu.",
                "diterima, dicatat, dan diberi nomor",
                "dihapus",
                "dibiarkan",
                "dibalas dengan sindiran");
        single(
                quiz,
                "Ukuran yang paling dekat dengan tujuan layanan adalah …",
                "Jangkauan bukan hasil.",
                "jumlah warga yang melakukan yang diminta",
                "jumlah suka",
                "jumlah pengikut",
                "jumlah unggahan");

        long assignment = courses.addItem(
                        course.id(), 2, ItemKind.ASSIGNMENT, "Tugas: takarir dan rencana konten sepekan", true, 60)
                .id();
        assignments.describe(assignment, -1, new AssignmentDetails("""
                        Pilih satu layanan instansi Anda. Tulis satu takarir berita (paling banyak 150 kata) dan rencana konten untuk tujuh hari:
                        tujuan, pilar, jadwal, penanggung jawab, dan cara mengukur hasilnya. Ketik langsung atau lampirkan PDF, DOCX, atau XLSX.""", 60, 3, true));
        criterion(assignment, "Tujuan jelas dan terukur", "Warga mana, tindakan apa, kapan.");
        criterion(assignment, "Takarir mudah dipahami", "Kabar di depan, satu pesan, bahasa warga.");
        criterion(assignment, "Pilar dan kalender dapat dijalankan", "Ada penanggung jawab dan waktu periksa.");
        criterion(assignment, "Ukuran hasil", "Dekat dengan tujuan, datanya dapat diperoleh.");
    }

    void publicInformation(Course course) {
        long module = courses.addItem(course.id(), 1, ItemKind.MODULE, "Hak atas informasi dan tugas PPID", true, 0)
                .id();
        lessons.add(module, "Apa itu informasi publik", """
                Informasi publik adalah informasi yang dihasilkan, disimpan, dikelola, dikirim, atau diterima badan publik. Pada dasarnya **terbuka**;
                yang dikecualikan harus melalui uji konsekuensi.
                """);
        lessons.add(module, "Menjawab permohonan tepat waktu", """
                Badan publik menjawab permohonan paling lambat **10 hari kerja**, dan dapat memperpanjang 7 hari kerja dengan alasan tertulis.

                1. Catat permohonan dan beri tanda terima.
                2. Periksa: terbuka, atau dikecualikan?
                3. Jawab tertulis; bila menolak, sebutkan alasan dan cara berkeberatan.
                """);
        long quiz = courses.addItem(course.id(), 1, ItemKind.QUIZ, "Kuis: pelayanan informasi publik", true, 100)
                .id();
        quizzes.set(quiz, new QuizSettings(null, null, 60, true));
        single(
                quiz,
                "Paling lambat berapa hari kerja permohonan informasi dijawab?",
                "Pasal 22 UU 14/2008.",
                "10",
                "3",
                "30",
                "60");
        quizzes.addQuestion(
                quiz,
                QuestionDraft.statement(
                        "Informasi publik pada dasarnya terbuka.",
                        "Pengecualian bersifat ketat dan terbatas.",
                        TEN,
                        true));
        shortText(quiz, "Pengecualian informasi harus didahului uji …", "konsekuensi");
    }

    /** The first choice is the right one; the order is drawn anew in each attempt where the quiz says so. */
    private void single(long quiz, String text, String feedback, String... choices) {
        List<ChoiceDraft> drafts = new ArrayList<>();
        for (String choice : choices) {
            drafts.add(new ChoiceDraft(choice, drafts.isEmpty()));
        }
        quizzes.addQuestion(quiz, new QuestionDraft(QuestionKind.SINGLE, text, feedback, TEN, drafts));
    }

    private void multiple(long quiz, String text, List<String> right, List<String> wrong) {
        List<ChoiceDraft> drafts = new ArrayList<>();
        right.forEach(choice -> drafts.add(new ChoiceDraft(choice, true)));
        wrong.forEach(choice -> drafts.add(new ChoiceDraft(choice, false)));
        quizzes.addQuestion(quiz, new QuestionDraft(QuestionKind.MULTIPLE, text, null, TEN, drafts));
    }

    private void shortText(long quiz, String text, String accepted) {
        quizzes.addQuestion(
                quiz,
                new QuestionDraft(QuestionKind.SHORT_TEXT, text, null, TEN, List.of(new ChoiceDraft(accepted, true))));
    }

    private void criterion(long assignment, String title, String description) {
        assignments.addCriterion(
                assignment,
                new CriterionDetails(
                        title,
                        description,
                        BigDecimal.valueOf(25),
                        "Kurang = 10\nCukup = 16\nBaik = 21\nSangat baik = 25"));
    }
}
