package id.binahumas.attendance;

import static id.binahumas.shared.security.Role.ORGANISER;

import id.binahumas.course.CourseService;
import id.binahumas.enrolment.EnrolmentService;
import id.binahumas.enrolment.ParticipantRow;
import id.binahumas.schedule.ClassSession;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunService;
import id.binahumas.schedule.SessionRow;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.security.Allowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Door to the sign-in sheet on paper (daftar hadir), and to entering by its line numbers who signed. */
@Service
public class SignInSheetService {

    @Inject
    AttendanceRepository presences;

    @Inject
    AttendanceService attendance;

    @Inject
    EnrolmentService enrolments;

    @Inject
    RunService runs;

    @Inject
    CourseService courses;

    /** What is printed; what is noted so far only where it is wanted. */
    @Allowed(ORGANISER)
    @Audited("attendance.paper")
    public SignInFacts facts(long sessionId, boolean filled) {
        ClassSession session = runs.ownSession(sessionId);
        Run run = runs.own(session.runId());
        List<ParticipantRow> people = enrolments.participantsOf(sessionId);
        Map<Long, PresenceStatus> noted = filled ? noted(sessionId) : Map.of();
        SessionRow row = runs.sessions(run.id()).stream()
                .filter(s -> s.id() == sessionId)
                .findFirst()
                .orElseThrow();
        return new SignInFacts(
                runs.row(run.id()).organiser(),
                courses.find(run.courseId()).title(),
                session.title(),
                session.startsAt(),
                session.endsAt(),
                run.zone(),
                row.room() == null ? run.place() : row.room() + ", " + row.venue(),
                run.city(),
                code(people),
                people.stream()
                        .map(p ->
                                new SignInFacts.Line(p.name(), p.maskedNip(), p.unitName(), noted.get(p.enrolmentId())))
                        .toList());
    }

    /** What these numbers would do; nothing is kept. */
    @Allowed(ORGANISER)
    public QuickPreview preview(
            long sessionId, @Size(max = 2000) String numbers, @NotNull QuickRest rest, @Size(max = 20) String code) {
        runs.ownSession(sessionId);
        List<ParticipantRow> people = enrolments.participantsOf(sessionId);
        return new QuickPreview(
                rows(sessionId, people, numbers, rest),
                code != null && !code.strip().equalsIgnoreCase(code(people)));
    }

    /** Whoever signed was there; goes through the same door as the sheet on the screen. */
    @Allowed(ORGANISER)
    @Audited("attendance.quick")
    public void enter(
            long sessionId, @Size(max = 2000) String numbers, @NotNull QuickRest rest, @Size(max = 500) String reason) {
        runs.ownSession(sessionId);
        List<PresenceMark> marks = rows(sessionId, enrolments.participantsOf(sessionId), numbers, rest).stream()
                .filter(QuickRow::changes)
                .map(r -> new PresenceMark(r.enrolmentId(), r.after(), null))
                .toList();
        attendance.take(sessionId, marks, reason);
    }

    /** Of how many lines the paper is, for whom asks before anything was printed. */
    @Allowed(ORGANISER)
    public int lines(long sessionId) {
        runs.ownSession(sessionId);
        return enrolments.participantsOf(sessionId).size();
    }

    private List<QuickRow> rows(long sessionId, List<ParticipantRow> people, String numbers, QuickRest rest) {
        SortedSet<Integer> signed = LineNumbers.parse(numbers, people.size());
        Map<Long, PresenceStatus> noted = noted(sessionId);
        List<QuickRow> rows = new ArrayList<>();
        for (ParticipantRow person : people) {
            int number = rows.size() + 1;
            PresenceStatus before = noted.get(person.enrolmentId());
            PresenceStatus unsigned = before == null && rest == QuickRest.ABSENT ? PresenceStatus.ABSENT : before;
            rows.add(new QuickRow(
                    number,
                    person.enrolmentId(),
                    person.name(),
                    before,
                    signed.contains(number) ? PresenceStatus.PRESENT : unsigned));
        }
        return rows;
    }

    private Map<Long, PresenceStatus> noted(long sessionId) {
        return presences.of(sessionId).stream().collect(Collectors.toMap(Presence::enrolmentId, Presence::status));
    }

    private static String code(List<ParticipantRow> people) {
        return SignInCode.of(people.stream().map(ParticipantRow::enrolmentId).toList());
    }
}
