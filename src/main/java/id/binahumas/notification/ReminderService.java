package id.binahumas.notification;

import static id.binahumas.shared.security.Role.SYSTEM;

import id.binahumas.profile.MailKind;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunService;
import id.binahumas.shared.Service;
import id.binahumas.shared.jobs.Jobs;
import id.binahumas.shared.security.Allowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Door to reminders: whose hour has come, and writing them. */
@Service
public class ReminderService {

    @Inject
    RunMailRepository rules;

    @Inject
    CalendarRepository calendars;

    @Inject
    AddresseeRepository addressees;

    @Inject
    RunService runs;

    @Inject
    Letters letters;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    /** Promises those that are due, each day of a rule once. */
    @Allowed(SYSTEM)
    public void promiseDue() {
        Instant now = clock.instant();
        Instant horizon = now.plus(Duration.ofHours(ReminderRule.LONGEST_HOURS));
        for (RunMailRepository.Start start : rules.starts(now, horizon)) {
            ReminderRule rule = start.rule();
            if (rule.isDueFor(start.startsAt(), now)) {
                LocalDate day = LocalDate.ofInstant(start.startsAt(), ZoneId.of(start.zone()));
                jobs.enqueue(
                        ReminderJob.KIND,
                        rule.id() + ":" + start.startsAt().getEpochSecond(),
                        new ReminderJob.Due(rule.id(), day.toString()));
            }
        }
    }

    /** The run of a rule that still stands and is not held back. */
    @Allowed(SYSTEM)
    public Optional<Long> runOf(long ruleId) {
        return rules.rule(ruleId)
                .map(ReminderRule::runId)
                .filter(run -> runs.find(run).state().isOpen() && !rules.isHeldBack(run));
    }

    /** Writes to each of these whose first session of that day, or of the run, is still to come; nobody twice about the same one. */
    @Allowed(SYSTEM)
    public void remind(long ruleId, LocalDate day, List<Long> enrolmentIds) {
        rules.rule(ruleId).ifPresent(rule -> enrolmentIds.forEach(id -> remind(rule, day, id)));
    }

    private void remind(ReminderRule rule, LocalDate day, long enrolmentId) {
        Instant now = clock.instant();
        Run run = runs.find(rule.runId());
        List<CalendarRow> all = calendars.attended(enrolmentId, Instant.EPOCH, LocalDate.now(clock));
        Optional<CalendarRow> first = all.stream()
                .filter(row -> rule.anchor() == ReminderAnchor.RUN || dayOf(row).equals(day))
                .findFirst()
                .filter(row -> dayOf(row).equals(day) && row.startsAt().isAfter(now));
        Addressee to = addressees.of(enrolmentId, MailKind.REMINDER, WordingKind.SESSION_REMINDER);
        if (first.isPresent() && to.isReached()) {
            letters.remind(rule, run, to, first.get());
        }
    }

    private static LocalDate dayOf(CalendarRow row) {
        return LocalDate.ofInstant(row.startsAt(), row.venueZone());
    }
}
