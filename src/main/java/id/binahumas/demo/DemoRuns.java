package id.binahumas.demo;

import id.binahumas.course.Course;
import id.binahumas.course.CourseService;
import id.binahumas.course.DeliveryMode;
import id.binahumas.course.ItemKind;
import id.binahumas.course.SubjectRow;
import id.binahumas.course.SyllabusRow;
import id.binahumas.enrolment.SeatingService;
import id.binahumas.organisation.UnitKind;
import id.binahumas.organisation.UnitService;
import id.binahumas.people.Acting;
import id.binahumas.people.NewPost;
import id.binahumas.people.Person;
import id.binahumas.people.PersonKind;
import id.binahumas.people.PersonService;
import id.binahumas.schedule.Block;
import id.binahumas.schedule.BlockKind;
import id.binahumas.schedule.ClassSession;
import id.binahumas.schedule.CohortRow;
import id.binahumas.schedule.CohortService;
import id.binahumas.schedule.GuestRole;
import id.binahumas.schedule.OfficialService;
import id.binahumas.schedule.PersonalLink;
import id.binahumas.schedule.PersonalLinkDetails;
import id.binahumas.schedule.PersonalLinkService;
import id.binahumas.schedule.PoolKey;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunCopyService;
import id.binahumas.schedule.RunDetails;
import id.binahumas.schedule.RunService;
import id.binahumas.schedule.RunTerms;
import id.binahumas.schedule.SeatCap;
import id.binahumas.schedule.SeatPoolService;
import id.binahumas.schedule.Segment;
import id.binahumas.schedule.SegmentDetails;
import id.binahumas.schedule.SegmentService;
import id.binahumas.schedule.SessionCopy;
import id.binahumas.schedule.SessionDetails;
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

    private static final String MEETING = "https://rapat.example.go.id/binahumas";

    @Inject
    RunService runs;

    @Inject
    DemoRooms rooms;

    @Inject
    CourseService courses;

    @Inject
    SeatPoolService seatPools;

    @Inject
    SeatingService seating;

    @Inject
    CohortService cohorts;

    @Inject
    SegmentService segments;

    @Inject
    RunCopyService copies;

    @Inject
    OfficialService officials;

    @Inject
    PersonService people;

    @Inject
    UnitService units;

    @Inject
    PersonalLinkService links;

    @Inject
    Clock clock;

    /** P2: Thursday and Friday online for as many as come, Monday to Wednesday in the classroom with 22 places of its own. */
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
        long room = rooms.trainingCentre(roomOwner);
        List<SubjectRow> subjects = courses.subjects(course.id());

        Block online = runs.addBlock(
                run.id(), BlockKind.LIVE_ONLINE, "Daring lewat pertemuan video", thursday, thursday.plusDays(1), false);
        ceremony(online, "Pembukaan", thursday, "08:00", "08:30", null);
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

        Block classroom = runs.addBlock(
                run.id(), BlockKind.CLASSROOM, "Tatap muka di kelas", monday, monday.plusDays(2), true, true);
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
        ceremony(classroom, "Penutupan", monday.plusDays(2), "14:00", "14:30", room);
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

    /** P1: one day for agencies and sub-district offices with 82 places, the same on the next for schools and clinics with 83. */
    void mediaRelationsBimtek(Course course) {
        LocalDate day = today().plusDays(24).with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
        Run run = run(course, "BIMTEK-HUMAS-1", null, DeliveryMode.CLASSROOM, null, day, day, null, "Slawi");
        Block block = runs.addBlock(run.id(), BlockKind.CLASSROOM, "Tatap muka", day, day, false);
        ceremony(block, "Pembukaan", day, "08:00", "08:30", null);
        teachInTurn(course, block, day, null, "Dewi Rahmawati, M.I.Kom.");
        cohorts.copy(run.id(), new SessionCopy(null, day, day.plusDays(1), null, true));
        CohortRow first = named(run, 0, "Perangkat daerah dan KWK");
        CohortRow second = named(run, 1, "Sekolah, SKB, Puskesmas, dan tiga UPTD");
        Segment agencies = segments.add(
                run.id(),
                new SegmentDetails("Pengelola humas perangkat daerah dan koordinator wilayah", first.id(), null));
        segments.addUnitKind(agencies.id(), UnitKind.AGENCY, false);
        segments.addUnitKind(agencies.id(), UnitKind.KWK, false);
        Segment others = segments.add(
                run.id(), new SegmentDetails("SMP Negeri, SKB, Puskesmas, dan UPTD yang disebut", second.id(), null));
        segments.addUnitKind(others.id(), UnitKind.SCHOOL, true);
        segments.addUnitKind(others.id(), UnitKind.PUSKESMAS, true);
        for (String code : List.of(
                DemoOrganisation.LEARNING_CENTRE,
                DemoOrganisation.JAMU,
                DemoOrganisation.LABORATORY,
                DemoOrganisation.PHARMACY)) {
            segments.addUnit(others.id(), code, true);
        }
        limit(run, SeatCap.of(165, "Anggaran untuk 165 orang dalam dua hari"));
        seating.add(run.id(), PoolKey.ofCohort(first.id()), SeatCap.of(82, "Hari pertama untuk 82 orang"));
        seating.add(run.id(), PoolKey.ofCohort(second.id()), SeatCap.of(83, "Hari kedua untuk 83 orang"));
        runs.publish(run.id());
    }

    /** P3: 70 agencies and sub-districts in the hall, 416 villages online; opened by the acting regent. */
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
        long regency = units.named(DemoOrganisation.BOGOR, today()).id();
        long hall = rooms.hallOfTheRegency(course.ownerUnitId());
        ClassSession opening = ceremony(block, "Pembukaan", monday, "08:00", "09:00", hall);
        Person regent =
                people.create("Iwan Hermawansyah", null, "S.E., M.Si.", PersonKind.PNS, DemoNames.nip(907), null);
        officials.add(
                opening.id(),
                people.appoint(
                                regent.id(),
                                new NewPost(
                                        regency, "Bupati Bogor", null, null, today().minusDays(60), Acting.PLT, true))
                        .id());
        List<SubjectRow> subjects = courses.subjects(course.id());
        for (int i = 0; i < subjects.size(); i++) {
            teach(
                    block,
                    subjects.get(i),
                    monday.plusDays(i),
                    "09:00",
                    "13:30",
                    hall,
                    "Andi Firmansyah, M.I.Kom.",
                    "Narasumber");
        }
        LocalDate last = monday.plusDays(subjects.size() - 1L);
        // the last subject ends in small groups, which have places of their own
        ClassSession clinic = runs.addSession(
                block.id(),
                SessionDetails.of(
                        SessionKind.TEACHING,
                        "Klinik konten",
                        subjects.get(subjects.size() - 1).id(),
                        at(last, "14:00"),
                        at(last, "15:30"),
                        null,
                        MEETING));
        Segment room = segments.add(
                run.id(), new SegmentDetails("Admin perangkat daerah dan kecamatan", null, DeliveryMode.CLASSROOM));
        segments.addUnitKind(room.id(), UnitKind.AGENCY, false);
        segments.addUnitKind(room.id(), UnitKind.SUB_DISTRICT, false);
        Segment villages = segments.add(run.id(), new SegmentDetails("Admin desa", null, DeliveryMode.ONLINE));
        segments.addUnitKind(villages.id(), UnitKind.VILLAGE, false);
        seating.add(
                run.id(),
                PoolKey.ofMode(DeliveryMode.CLASSROOM),
                SeatCap.of(70, "Aula memuat 70 orang: 30 perangkat daerah dan 40 kecamatan"));
        seating.add(
                run.id(),
                PoolKey.ofMode(DeliveryMode.ONLINE),
                SeatCap.of(416, "Satu orang dari setiap desa: 416 desa"));
        seating.add(
                run.id(),
                new PoolKey(null, clinic.id(), null, DeliveryMode.CLASSROOM, null),
                SeatCap.of(24, "Delapan meja, tiga orang satu meja"));
        seating.add(
                run.id(),
                new PoolKey(null, clinic.id(), null, DeliveryMode.ONLINE, null),
                SeatCap.of(60, "Dua ruang daring kecil untuk masing-masing 30 orang"));
        runs.publish(run.id());
    }

    /** P4: one day, 70 representatives, at most two of a unit, theme apart from the title; kept as a template for the next one. */
    void bakohumas(Course course) {
        LocalDate day = today().plusDays(17).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        Run run = run(
                course,
                "BAKOHUMAS-1",
                "Sinergi humas pemerintah daerah",
                DeliveryMode.CLASSROOM,
                null,
                day,
                day,
                null,
                "Kendal");
        Block block = runs.addBlock(run.id(), BlockKind.CLASSROOM, "Tatap muka", day, day, false);
        long room = rooms.hired(course.ownerUnitId());
        ceremony(block, "Pembukaan", day, "08:00", "08:30", room);
        teachInTurn(course, block, day, room, "Dewi Rahmawati, M.I.Kom.");
        limit(run, new SeatCap(70, null, 2, "Kapasitas ruang yang disewa: 70 orang, paling banyak dua dari satu unit"));
        copies.keepAsTemplate(run.id(), "Pembinaan sehari, hadir memberi JP");
        runs.publish(run.id());
    }

    /** P5: a visit of the ministry to a province, which receives it; places are not limited. */
    Run studyVisit(Course course, long host) {
        LocalDate day = today().plusDays(14).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        RunDetails details = details(
                "KUNJUNGAN-1",
                "Manajemen krisis dan pemberdayaan staf humas",
                DeliveryMode.CLASSROOM,
                null,
                day,
                day,
                "Gedung A, lantai 3",
                "Semarang");
        Run run = runs.create(course.id(), details, new RunTerms(host, null, null, null));
        runs.addBasis(run.id(), "Surat permohonan kunjungan belajar kepada Dinas Komunikasi dan Informatika", null);
        Block block = runs.addBlock(run.id(), BlockKind.VISIT, "Kunjungan dan diskusi", day, day, false);
        LocalTime start = LocalTime.of(9, 0);
        for (SubjectRow subject : courses.subjects(course.id())) {
            LocalTime end = start.plusMinutes(subject.minutes());
            teach(block, subject, day, start.toString(), end.toString(), null, "Pengelola Humas Provinsi", null);
            start = end;
        }
        rooms.receivedBy(block, at(day, "09:00"), day.atTime(start).atZone(WIB).toInstant());
        runs.publish(run.id());
        return run;
    }

    private CohortRow named(Run run, int place, String name) {
        CohortRow cohort = cohorts.rows(run.id()).get(place);
        cohorts.rename(cohort.id(), cohort.version(), name);
        return cohort;
    }

    /** All places of a run. */
    private void limit(Run run, SeatCap cap) {
        long pool = seatPools.rows(run.id()).get(0).id();
        seating.resize(run.id(), pool, cap, List.of(), cap.reason());
    }

    private void teachInTurn(Course course, Block block, LocalDate day, Long room, String speaker) {
        LocalTime start = LocalTime.of(8, 30);
        for (SubjectRow subject : courses.subjects(course.id())) {
            LocalTime end = start.plusMinutes(subject.minutes());
            teach(block, subject, day, start.toString(), end.toString(), room, speaker, "Narasumber");
            start = end.plusMinutes(15);
        }
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
        return runs.create(course.id(), details(code, theme, mode, coOrganiser, from, to, place, city));
    }

    private RunDetails details(
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
        return new RunDetails(code, theme, mode, coOrganiser, from, to, opens, closes, place, city, WIB);
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
        String link = block.kind() == BlockKind.LIVE_ONLINE || block.kind() == BlockKind.HYBRID_LIVE ? MEETING : null;
        ClassSession session = runs.addSession(
                block.id(),
                SessionDetails.of(SessionKind.TEACHING, null, subject.id(), at(day, from), at(day, to), room, link));
        runs.addSpeaker(session.id(), null, speaker, office);
    }

    private ClassSession ceremony(Block block, String title, LocalDate day, String from, String to, Long room) {
        return runs.addSession(
                block.id(),
                SessionDetails.of(SessionKind.CEREMONY, title, null, at(day, from), at(day, to), room, null));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(WIB));
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(WIB).toInstant();
    }
}
