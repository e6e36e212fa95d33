package id.binahumas.enrolment;

import id.binahumas.people.PersonService;
import id.binahumas.schedule.LockedPools;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunService;
import id.binahumas.schedule.SeatPoolService;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.imports.ImportAction;
import id.binahumas.shared.imports.SheetColumn;
import id.binahumas.shared.imports.SheetColumns;
import id.binahumas.shared.imports.SheetImport;
import id.binahumas.shared.imports.SheetKind;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.sheets.SheetRow;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;

/**
 * Sheets of registrations for one run, brought by whoever organises it: each line is judged by the rules of every other door
 * and takes its place in the order of the sheet.
 */
@ApplicationScoped
class RegistrationSheets implements SheetKind<RegistrationOutcome, RegistrationLine> {

    static final String NAME = "registrations";

    private static final int NAMES_SHOWN = 5;

    @Inject
    RegistrationLineRepository lines;

    @Inject
    EnrolmentRepository enrolments;

    @Inject
    Candidates candidates;

    @Inject
    Seating seating;

    @Inject
    BookingService bookings;

    @Inject
    SeatPoolService seatPools;

    @Inject
    RunService runs;

    @Inject
    PersonService people;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Role role() {
        return Role.ORGANISER;
    }

    @Override
    public void requireOwn(Long runId) {
        if (runId == null) {
            throw new NotFound();
        }
        runs.own(runId);
    }

    @Override
    public List<? extends SheetColumn> columns() {
        return List.of(RegistrationColumn.values());
    }

    @Override
    public Class<RegistrationLine> lineType() {
        return RegistrationLine.class;
    }

    @Override
    public RegistrationLine line(long importId, RegistrationOutcome judged) {
        return new RegistrationLine(importId, judged);
    }

    /** Nobody else takes a place of the run between the second look and the entering. */
    @Override
    public void hold(SheetImport sheet) {
        seating.lock(sheet.aboutId());
    }

    @Override
    public List<RegistrationOutcome> judge(SheetImport sheet, SheetColumns columns, List<SheetRow> rows) {
        long runId = sheet.aboutId();
        Instant now = clock.instant();
        Run run = runs.find(runId);
        List<RegistrationDraft> drafts = rows.stream()
                .map(row -> new RegistrationCells(columns, row).read())
                .toList();
        LockedPools tried = seatPools.tryOut(runId, seating.seatedOfUnit(runId));
        RegistrationTrial trial = new RegistrationTrial(
                new RegistrationTrial.Ground(
                        run,
                        seatPools.segments(runId),
                        seatPools.cohorts(runId),
                        tried,
                        lines.personOf(sheet.createdBy()),
                        lines.booked(runId),
                        (person, wish) -> candidates.find(runId, person, wish, false, now),
                        lines.waiting(runId),
                        cohort -> seating.partsFor(tried, cohort),
                        part -> runs.title(part, Languages.INDONESIAN)),
                people.named(
                        drafts.stream()
                                .map(RegistrationDraft::nip)
                                .filter(Objects::nonNull)
                                .toList(),
                        drafts.stream()
                                .map(RegistrationDraft::mail)
                                .filter(Objects::nonNull)
                                .toList()));
        return drafts.stream().map(trial::judge).toList();
    }

    @Override
    public void write(List<RegistrationOutcome> judged, Map<Integer, RegistrationLine> kept, IntConsumer progress) {
        List<RegistrationOutcome> good =
                judged.stream().filter(o -> o.action() == ImportAction.NEW).toList();
        long runId = kept.isEmpty() ? 0 : lines.runOf(kept.values().iterator().next());
        int done = 0;
        for (RegistrationOutcome outcome : good) {
            BookingRow made = bookings.book(runId, outcome.personId(), outcome.wish(), null);
            kept.get(outcome.line())
                    .did(
                            enrolments.booking(made.id()).orElseThrow(),
                            enrolments.byId(made.enrolmentId()).orElseThrow());
            progress.accept(10 + 85 * ++done / good.size());
        }
    }

    /** Who is still registered as the sheet did it loses the place; who has begun keeps it, and with that everybody. */
    @Override
    public void undo(long importId, IntConsumer progress) {
        List<String> begun = lines.begun(importId);
        if (!begun.isEmpty()) {
            throw new Refusal("registration.undo.begun", begun.size(), some(begun));
        }
        List<Long> made = lines.stillRegistered(importId);
        int done = 0;
        for (long booking : made) {
            bookings.cancelFor(booking, Messages.text(Languages.INDONESIAN, "registration.undone"));
            progress.accept(95 * ++done / made.size());
        }
    }

    private static String some(List<String> names) {
        String shown = String.join(", ", names.subList(0, Math.min(NAMES_SHOWN, names.size())));
        return names.size() > NAMES_SHOWN ? shown + ", …" : shown;
    }
}
