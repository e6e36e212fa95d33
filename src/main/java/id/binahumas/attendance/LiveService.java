package id.binahumas.attendance;

import static id.binahumas.shared.security.Role.ORGANISER;
import static id.binahumas.shared.security.Role.TRAINEE;

import id.binahumas.enrolment.Enrolment;
import id.binahumas.enrolment.EnrolmentService;
import id.binahumas.schedule.ClassSession;
import id.binahumas.schedule.RunService;
import id.binahumas.schedule.SessionRemoved;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.jobs.Jobs;
import id.binahumas.shared.persistence.RetriesContention;
import id.binahumas.shared.security.Allowed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.stream.Collectors;

/** Door to the minutes people stay in live sessions: the beat of the page beside the meeting, and how the minutes count. */
@Service
public class LiveService {

    @Inject
    LiveRepository stays;

    @Inject
    EnrolmentService enrolments;

    @Inject
    RunService runs;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    /** The caller is still there; whoever has not entered is not found. Says how many minutes are counted. */
    @Allowed(TRAINEE)
    @RetriesContention
    public int beat(long sessionId) {
        ClassSession session = runs.session(sessionId);
        Enrolment enrolment = enrolments.ownForSession(session);
        LiveStay stay = stays.lock(sessionId, enrolment.id()).orElseThrow(NotFound::new);
        stay.beat(session.startsAt(), session.endsAt(), session.minutes(), clock.instant());
        return stay.minutes();
    }

    /** What is counted of everybody who entered. */
    @Allowed(ORGANISER)
    public LiveSheet sheet(long sessionId) {
        runs.ownSession(sessionId);
        return new LiveSheet(
                stays.rule(sessionId).map(LiveRule::minPercent).orElse(null),
                stays.of(sessionId).stream()
                        .collect(
                                Collectors.toMap(LiveStay::enrolmentId, s -> new LiveRow(s.minutes(), s.hasBeaten()))));
    }

    /** Staying counts from this share of the minutes on; none: entering counts. Not once people may have come in. */
    @Allowed(ORGANISER)
    @Audited("attendance.live-rule")
    public void count(long sessionId, Integer percent) {
        ClassSession session = runs.ownSession(sessionId);
        if (!clock.instant().isBefore(session.startsAt().minus(ClassSession.DOORS_OPEN))) {
            throw new Refusal("live.begun");
        }
        LiveRule rule = stays.rule(sessionId).orElse(null);
        if (percent == null) {
            if (rule != null) {
                stays.remove(rule);
            }
            return;
        }
        LiveSettleJob.promise(jobs, sessionId, session.endsAt());
        if (rule == null) {
            stays.add(new LiveRule(sessionId, percent));
        } else {
            rule.change(percent);
        }
    }

    void on(@Observes SessionRemoved removed) {
        stays.rule(removed.sessionId()).ifPresent(stays::remove);
    }
}
