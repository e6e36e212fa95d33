package id.binahumas.schedule;

import id.binahumas.course.DeliveryMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A run as programs read it: everything its public page shows. */
public record RunDetailRow(
        String id,
        String courseId,
        String code,
        String title,
        String summary,
        String theme,
        RunState state,
        DeliveryMode mode,
        String zone,
        String organiser,
        String coOrganiser,
        String host,
        String place,
        String city,
        LocalDate startsOn,
        LocalDate endsOn,
        Instant registrationOpensAt,
        Instant registrationClosesAt,
        int jp,
        int minAttendancePercent,
        int passMark,
        String targetPosts,
        List<String> legalBasis,
        List<Subject> subjects,
        List<Competence> competencies,
        List<Part> blocks,
        List<Places> places) {

    /** A subject and its JP. */
    public record Subject(String title, int minutes, int jp) {}

    /** A competency the course develops; not official means proposed, no standard. */
    public record Competence(String code, String name, int level, boolean official) {}

    /** A block with its sessions. */
    public record Part(
            int part,
            BlockKind kind,
            String title,
            LocalDate startsOn,
            LocalDate endsOn,
            boolean gated,
            List<Meeting> sessions) {}

    /** A session; its meeting link is for participants only and not told here. */
    public record Meeting(
            String title,
            SessionKind kind,
            Instant startsAt,
            Instant endsAt,
            int minutes,
            String room,
            String venue,
            Integer cohort,
            List<Speaker> speakers) {}

    /** A resource person. */
    public record Speaker(String name, String office) {}

    /** Places of one kind; no capacity means no limit. */
    public record Places(String block, Integer capacity, int taken, Integer left, String reason) {}

    static RunDetailRow of(RunSheet sheet) {
        Run run = sheet.run();
        return new RunDetailRow(
                Long.toString(run.id()),
                Long.toString(run.courseId()),
                run.code(),
                sheet.course().title(),
                sheet.course().summary(),
                run.theme(),
                run.state(),
                run.mode(),
                run.zone().getId(),
                sheet.organiser(),
                sheet.coOrganiser(),
                sheet.host(),
                run.place(),
                run.city(),
                run.startsOn(),
                run.endsOn(),
                run.registrationOpensAt(),
                run.registrationClosesAt(),
                sheet.jp(),
                sheet.course().minAttendancePercent(),
                sheet.course().passMark(),
                sheet.course().targetPosts(),
                Stream.concat(
                                sheet.legalBasis().stream(),
                                sheet.basis().stream().map(BasisRow::wording))
                        .toList(),
                sheet.subjects().stream()
                        .map(s -> new Subject(s.title(), s.minutes(), sheet.jp(s.minutes())))
                        .toList(),
                sheet.competencies().stream()
                        .map(c -> new Competence(c.code(), c.name(), c.level(), c.official()))
                        .toList(),
                sheet.programme().blocks().stream()
                        .map(b -> part(sheet.programme(), b))
                        .toList(),
                sheet.places().stream()
                        .map(p -> new Places(p.partTitle(), p.capacity(), p.taken(), p.left(), p.reason()))
                        .toList());
    }

    private static Part part(Programme programme, BlockRow block) {
        List<Meeting> meetings = programme.sessionsOf(block).stream()
                .map(s -> new Meeting(
                        s.title(),
                        s.kind(),
                        s.startsAt(),
                        s.endsAt(),
                        s.minutes(),
                        s.room(),
                        s.venue(),
                        s.cohort(),
                        programme.speakersOf(s).stream()
                                .map(k -> new Speaker(k.name(), k.office()))
                                .toList()))
                .toList();
        return new Part(
                block.part(), block.kind(), block.title(), block.startsOn(), block.endsOn(), block.gated(), meetings);
    }
}
