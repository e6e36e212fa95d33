package id.binahumas.demo;

import id.binahumas.competency.Competency;
import id.binahumas.competency.CompetencyKind;
import id.binahumas.competency.CompetencyService;
import id.binahumas.course.Course;
import id.binahumas.course.CourseDetails;
import id.binahumas.course.CourseKind;
import id.binahumas.course.CourseService;
import id.binahumas.course.DeliveryMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The competencies and the five programmes of the demo as courses, with their real subjects and figures. */
@ApplicationScoped
class DemoCourses {

    private static final List<String> TECHNICAL = List.of(
            "Riset kehumasan dan analisis isu",
            "Perencanaan program dan anggaran kehumasan",
            "Strategi komunikasi dan narasi",
            "Penulisan berita, rilis, dan naskah",
            "Pengelolaan media sosial",
            "Produksi konten visual, video, dan podcast",
            "Monitoring media dan analisis",
            "Hubungan media",
            "Hubungan eksternal",
            "Hubungan internal",
            "Manajemen isu dan krisis",
            "Pelayanan informasi publik (PPID)",
            "Pengelolaan pengaduan",
            "Acara dan keprotokolan",
            "Audit komunikasi dan evaluasi",
            "Kebijakan dan standar layanan",
            "Hukum dan etika komunikasi digital",
            "Juru bicara");

    private static final List<String> MANAGERIAL = List.of(
            "Integritas",
            "Kerja sama",
            "Komunikasi",
            "Orientasi pada hasil",
            "Pelayanan publik",
            "Pengembangan diri dan orang lain",
            "Mengelola perubahan",
            "Pengambilan keputusan");

    private static final String PRANATA_HUMAS =
            "Pranata Humas Terampil, Pranata Humas Ahli Pertama, Pranata Humas Ahli Muda";

    @Inject
    CompetencyService competencies;

    @Inject
    CourseService courses;

    Map<String, Long> fillCompetencies() {
        Map<String, Long> ids = new HashMap<>();
        for (int i = 0; i < TECHNICAL.size(); i++) {
            add(ids, "KT-%02d".formatted(i + 1), TECHNICAL.get(i), CompetencyKind.TECHNICAL);
        }
        for (int i = 0; i < MANAGERIAL.size(); i++) {
            add(ids, "KM-%02d".formatted(i + 1), MANAGERIAL.get(i), CompetencyKind.MANAGERIAL);
        }
        add(ids, "KSK-01", "Perekat bangsa", CompetencyKind.SOCIO_CULTURAL);
        return ids;
    }

    /** P2: two days online, three in the classroom; 40 JP of 45 minutes. */
    Course digitalPublicRelations(long owner, Map<String, Long> competencyIds) {
        Course course = courses.create(
                owner,
                new CourseDetails(
                        "DPR",
                        "Pelatihan Digital Public Relations",
                        "Mengelola kehumasan pemerintah di ruang digital: menulis takarir, menanggapi komentar, merancang konten dari tujuan "
                                + "sampai kalender, membaca data media sosial, dan merencanakan program beserta anggarannya. Dua hari daring, "
                                + "lalu tiga hari tatap muka.",
                        CourseKind.TRAINING,
                        DeliveryMode.HYBRID,
                        45,
                        PRANATA_HUMAS + ", anggota tim PPID",
                        "Peraturan Menteri Komunikasi dan Digital Nomor 9 Tahun 2025\nPeraturan Menteri PANRB Nomor 1 Tahun 2023",
                        90,
                        70));
        courses.addSubject(course.id(), "Menulis takarir (caption) berita pemerintah", 360);
        courses.addSubject(course.id(), "Menangani komentar warganet", 360);
        courses.addSubject(course.id(), "Tujuan, pilar, dan kalender konten", 360);
        courses.addSubject(course.id(), "Analisis media sosial dan pelaporannya", 360);
        courses.addSubject(course.id(), "Perencanaan program kehumasan dan anggaran", 360);
        courses.develops(course.id(), competencyIds.get("KT-02"), 2);
        courses.develops(course.id(), competencyIds.get("KT-04"), 3);
        courses.develops(course.id(), competencyIds.get("KT-05"), 3);
        courses.develops(course.id(), competencyIds.get("KT-07"), 2);
        return course;
    }

    /** Self-paced, open on the day the demo is made, so that there is something to learn at once. */
    Course publicInformation(long owner, Map<String, Long> competencyIds) {
        Course course = courses.create(
                owner,
                new CourseDetails(
                        "PPID-DASAR",
                        "Dasar Pelayanan Informasi Publik",
                        "Hak warga atas informasi, tugas PPID, dan cara menjawab permohonan tepat waktu. Belajar mandiri, sekitar tiga jam.",
                        CourseKind.TRAINING,
                        DeliveryMode.ONLINE,
                        45,
                        "Anggota tim PPID, " + PRANATA_HUMAS,
                        "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik",
                        90,
                        60));
        courses.addSubject(course.id(), "Hak atas informasi publik", 90);
        courses.addSubject(course.id(), "Menjawab permohonan informasi", 90);
        courses.develops(course.id(), competencyIds.get("KT-12"), 2);
        return course;
    }

    Course mediaRelationsBimtek(long owner, Map<String, Long> competencyIds) {
        Course course = announced(
                owner,
                "BIMTEK-HUMAS",
                "Bimtek Pengelola Kehumasan",
                CourseKind.BIMTEK,
                DeliveryMode.CLASSROOM,
                "Satu hari untuk pengelola kehumasan: media sosial instansi, strategi konten, dan menulis berita yang mudah dibaca.");
        courses.addSubject(course.id(), "Mengelola media sosial instansi", 135);
        courses.addSubject(course.id(), "Strategi konten", 135);
        courses.addSubject(course.id(), "Menulis berita yang informatif dan mudah dibaca", 135);
        courses.develops(course.id(), competencyIds.get("KT-04"), 2);
        courses.develops(course.id(), competencyIds.get("KT-05"), 2);
        return course;
    }

    Course socialMediaBimtek(long owner, Map<String, Long> competencyIds) {
        Course course = announced(
                owner,
                "BIMTEK-MEDSOS",
                "Bimtek Pengelolaan Media Sosial",
                CourseKind.BIMTEK,
                DeliveryMode.HYBRID,
                "Tiga hari untuk admin media sosial: perangkat daerah dan kecamatan di ruang, desa secara daring.");
        courses.addSubject(course.id(), "Strategi komunikasi dan kebijakan", 270);
        courses.addSubject(course.id(), "Monitoring media dan rilis", 270);
        courses.addSubject(course.id(), "Konten dan pengelolaan media sosial", 360);
        courses.develops(course.id(), competencyIds.get("KT-05"), 2);
        courses.develops(course.id(), competencyIds.get("KT-07"), 1);
        return course;
    }

    Course bakohumas(long owner, Map<String, Long> competencyIds) {
        Course course = announced(
                owner,
                "BAKOHUMAS",
                "Pembinaan Bakohumas",
                CourseKind.MEETING,
                DeliveryMode.CLASSROOM,
                "Satu hari bersama wakil setiap perangkat daerah: peran Bakohumas dan pengelolaan pengaduan di media sosial.");
        courses.addSubject(course.id(), "Peran Bakohumas", 120);
        courses.addSubject(course.id(), "Menangani pengaduan di media sosial resmi", 150);
        courses.develops(course.id(), competencyIds.get("KT-13"), 1);
        return course;
    }

    Course studyVisit(long owner, Map<String, Long> competencyIds) {
        Course course = announced(
                owner,
                "KUNJUNGAN",
                "Kunjungan Belajar Biro Humas",
                CourseKind.VISIT,
                DeliveryMode.CLASSROOM,
                "Diskusi dengan pengelola kehumasan provinsi tentang manajemen krisis dan pemberdayaan staf humas.");
        courses.addSubject(course.id(), "Manajemen krisis kehumasan", 90);
        courses.addSubject(course.id(), "Pemberdayaan staf kehumasan", 90);
        courses.develops(course.id(), competencyIds.get("KT-11"), 2);
        return course;
    }

    private Course announced(
            long owner, String code, String title, CourseKind kind, DeliveryMode mode, String summary) {
        return courses.create(
                owner,
                new CourseDetails(
                        code,
                        title,
                        summary,
                        kind,
                        mode,
                        45,
                        "Pengelola kehumasan, " + PRANATA_HUMAS,
                        "Peraturan Menteri PANRB Nomor 83 Tahun 2012",
                        90,
                        0));
    }

    private void add(Map<String, Long> ids, String code, String name, CompetencyKind kind) {
        Competency competency = competencies.create(code, name, kind, false);
        ids.put(code, competency.id());
    }
}
