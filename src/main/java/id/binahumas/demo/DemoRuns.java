package id.binahumas.demo;

import id.binahumas.course.Course;
import id.binahumas.course.CourseService;
import id.binahumas.course.DeliveryMode;
import id.binahumas.course.ItemKind;
import id.binahumas.course.SubjectRow;
import id.binahumas.course.SyllabusRow;
import id.binahumas.schedule.Block;
import id.binahumas.schedule.BlockKind;
import id.binahumas.schedule.ClassSession;
import id.binahumas.schedule.GuestRole;
import id.binahumas.schedule.PersonalLink;
import id.binahumas.schedule.PersonalLinkDetails;
import id.binahumas.schedule.PersonalLinkService;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunDetails;
import id.binahumas.schedule.RunService;
import id.binahumas.schedule.SeatPoolService;
import id.binahumas.schedule.SessionKind;
import id.binahumas.schedule.SessionRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The runs of the demo: dates follow the day of the first start, hours and figures are those of the real programmes. */
@ApplicationScoped
class DemoRuns {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    @Inject
    RunService runs;

    @Inject
    CourseService courses;

    @Inject
    SeatPoolService seatPools;

    @Inject
    PersonalLinkService links;

    @Inject
    Clock clock;

    /** P2: Thursday and Friday online, Monday to Wednesday in the classroom with 22 places. */
    Run digitalPublicRelations(Course course, long coOrganiser, long roomOwner) {
        LocalDate thursday = today().plusDays(7).with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
        LocalDate monday = thursday.plusDays(4);
        Run run = run(
                course,
                "DPR-1",
                null,
                DeliveryMode.HYBRID,
                coOrganiser,
                thursday,
                monday.plusDays(2),
                "BPSDM Provinsi Kalimantan Tengah",
                "Palangka Raya");
        long room = runs.addRoom(roomOwner, "BPSDM Provinsi Kalimantan Tengah", "Ruang Kelas Isen Mulang", 40)
                .id();
        List<SubjectRow> subjects = courses.subjects(course.id());

        Block online = runs.addBlock(
                run.id(), BlockKind.LIVE_ONLINE, "Daring lewat pertemuan video", thursday, thursday.plusDays(1), false);
        ceremony(online, "Pembukaan", thursday, "08:00", "08:30");
        teach(
                online,
                subjects.get(0),
                thursday,
                "08:30",
                "11:30",
                null,
                "Ratna Puspitasari, M.I.Kom.",
                "Praktisi media digital");
        teach(
                online,
                subjects.get(1),
                thursday,
                "13:00",
                "16:00",
                null,
                "Hendra Gunawan, S.Sos.",
                "Pranata Humas Ahli Madya");
        teach(
                online,
                subjects.get(2),
                thursday.plusDays(1),
                "08:00",
                "11:00",
                null,
                "Kartika Permatasari, S.I.Kom.",
                "Perencana konten");
        teach(
                online,
                subjects.get(3),
                thursday.plusDays(1),
                "13:00",
                "16:00",
                null,
                "Surya Mahardika, M.Si.",
                "Analis media sosial");

        Block classroom =
                runs.addBlock(run.id(), BlockKind.CLASSROOM, "Tatap muka di kelas", monday, monday.plusDays(2), true);
        seatPools.addToBlock(classroom.id(), 22, "Protokol kesehatan: paling banyak 22 orang di ruang kelas");
        teach(
                classroom,
                subjects.get(0),
                monday,
                "08:00",
                "11:00",
                room,
                "Ratna Puspitasari, M.I.Kom.",
                "Praktisi media digital");
        teach(
                classroom,
                subjects.get(1),
                monday,
                "13:00",
                "16:00",
                room,
                "Hendra Gunawan, S.Sos.",
                "Pranata Humas Ahli Madya");
        teach(
                classroom,
                subjects.get(2),
                monday.plusDays(1),
                "08:00",
                "11:00",
                room,
                "Kartika Permatasari, S.I.Kom.",
                "Perencana konten");
        teach(
                classroom,
                subjects.get(3),
                monday.plusDays(1),
                "13:00",
                "16:00",
                room,
                "Surya Mahardika, M.Si.",
                "Analis media sosial");
        teach(
                classroom,
                subjects.get(4),
                monday.plusDays(2),
                "08:00",
                "14:00",
                room,
                "Teguh Santoso, M.M.",
                "Perencana program");
        ceremony(classroom, "Penutupan", monday.plusDays(2), "14:00", "14:30");
        runs.publish(run.id());
        invite(run);
        return run;
    }

    /** The first who teaches is from outside: a personal link, which stands from now on; the mail with it is among the sent messages. */
    private void invite(Run run) {
        SessionRow first = runs.sessions(run.id()).stream()
                .filter(s -> s.kind() == SessionKind.TEACHING)
                .findFirst()
                .orElseThrow();
        Set<Long> assignments = courses.syllabus(run.courseId()).stream()
                .filter(i -> i.kind() == ItemKind.ASSIGNMENT)
                .map(SyllabusRow::id)
                .collect(Collectors.toSet());
        links.make(
                first.id(),
                new PersonalLinkDetails(
                        "Ratna Puspitasari, M.I.Kom.",
                        "narasumber@example.go.id",
                        GuestRole.RESOURCE_PERSON,
                        clock.instant(),
                        first.endsAt().plus(PersonalLink.AFTER),
                        true,
                        assignments));
    }

    Run publicInformation(Course course) {
        Run run = run(course, "PPID-1", null, DeliveryMode.ONLINE, null, today(), today().plusDays(60), null, null);
        runs.addBlock(run.id(), BlockKind.SELF_PACED, "Belajar mandiri", today(), today().plusDays(60), false);
        runs.publish(run.id());
        return run;
    }

    /** P1, the first of its two days: 82 places. */
    void mediaRelationsBimtek(Course course) {
        LocalDate day = today().plusDays(24).with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
        oneDay(course, "BIMTEK-HUMAS-1", null, day, "Slawi", 82, "Batas anggaran: 82 orang pada hari pertama");
    }

    /** P3: room and villages online. */
    void socialMediaBimtek(Course course) {
        LocalDate monday = today().plusDays(35).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        Run run = run(
                course,
                "BIMTEK-MEDSOS-1",
                null,
                DeliveryMode.HYBRID,
                null,
                monday,
                monday.plusDays(2),
                "Aula Diskominfo",
                "Cibinong");
        Block block = runs.addBlock(
                run.id(), BlockKind.HYBRID_LIVE, "Tiga hari, di ruang dan daring", monday, monday.plusDays(2), false);
        ceremony(block, "Pembukaan oleh Plt. Bupati", monday, "08:00", "09:00");
        List<SubjectRow> subjects = courses.subjects(course.id());
        for (int i = 0; i < subjects.size(); i++) {
            teach(
                    block,
                    subjects.get(i),
                    monday.plusDays(i),
                    "09:00",
                    "13:30",
                    null,
                    "Andi Firmansyah, M.I.Kom.",
                    "Narasumber");
        }
        runs.publish(run.id());
    }

    /** P4: one day, 70 representatives, theme apart from the title. */
    void bakohumas(Course course) {
        LocalDate day = today().plusDays(17).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        oneDay(
                course,
                "BAKOHUMAS-1",
                "Sinergi humas pemerintah daerah",
                day,
                "Kendal",
                70,
                "Kapasitas ruang yang disewa: 70 orang");
    }

    /** P5: a visit; places are not limited. */
    void studyVisit(Course course) {
        LocalDate day = today().plusDays(14).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        Run run = run(
                course,
                "KUNJUNGAN-1",
                "Manajemen krisis dan pemberdayaan staf humas",
                DeliveryMode.CLASSROOM,
                null,
                day,
                day,
                "Gedung A, lantai 3",
                "Semarang");
        Block block = runs.addBlock(run.id(), BlockKind.VISIT, "Kunjungan dan diskusi", day, day, false);
        for (SubjectRow subject : courses.subjects(course.id())) {
            teach(block, subject, day, "09:00", "10:30", null, "Pengelola Humas Provinsi", null);
        }
        runs.publish(run.id());
    }

    private void oneDay(
            Course course, String code, String theme, LocalDate day, String city, int places, String reason) {
        Run run = run(course, code, theme, DeliveryMode.CLASSROOM, null, day, day, null, city);
        Block block = runs.addBlock(run.id(), BlockKind.CLASSROOM, "Tatap muka", day, day, false);
        seatPools.addToBlock(block.id(), places, reason);
        ceremony(block, "Pembukaan", day, "08:00", "08:30");
        LocalTime start = LocalTime.of(8, 30);
        for (SubjectRow subject : courses.subjects(course.id())) {
            LocalTime end = start.plusMinutes(subject.minutes());
            teach(
                    block,
                    subject,
                    day,
                    start.toString(),
                    end.toString(),
                    null,
                    "Dewi Rahmawati, M.I.Kom.",
                    "Narasumber");
            start = end.plusMinutes(15);
        }
        runs.publish(run.id());
    }

    private Run run(
            Course course,
            String code,
            String theme,
            DeliveryMode mode,
            Long coOrganiser,
            LocalDate from,
            LocalDate to,
            String place,
            String city) {
        Instant opens = today().minusDays(1).atStartOfDay(WIB).toInstant();
        Instant closes = at((from.isAfter(today()) ? from : to).minusDays(1), "23:59");
        return runs.create(
                course.id(), new RunDetails(code, theme, mode, coOrganiser, from, to, opens, closes, place, city, WIB));
    }

    private void teach(
            Block block,
            SubjectRow subject,
            LocalDate day,
            String from,
            String to,
            Long room,
            String speaker,
            String office) {
        String link = block.kind() == BlockKind.LIVE_ONLINE || block.kind() == BlockKind.HYBRID_LIVE
                ? "https://rapat.example.go.id/binahumas"
                : null;
        ClassSession session = runs.addSession(
                block.id(), SessionKind.TEACHING, null, subject.id(), at(day, from), at(day, to), room, link);
        runs.addSpeaker(session.id(), null, speaker, office);
    }

    private void ceremony(Block block, String title, LocalDate day, String from, String to) {
        runs.addSession(block.id(), SessionKind.CEREMONY, title, null, at(day, from), at(day, to), null, null);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(WIB));
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(WIB).toInstant();
    }
}
