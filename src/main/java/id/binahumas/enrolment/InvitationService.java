package id.binahumas.enrolment;

import static id.binahumas.shared.security.Role.ORGANISER;
import static id.binahumas.shared.security.Role.SYSTEM;

import id.binahumas.organisation.UnitRow;
import id.binahumas.organisation.UnitService;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunRow;
import id.binahumas.schedule.RunService;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.files.FileStore;
import id.binahumas.shared.files.StoredBytes;
import id.binahumas.shared.files.StoredFile;
import id.binahumas.shared.jobs.Jobs;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Callers;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Door to letters that invite the units of a run, all in one go: to those from which somebody comes, by name, and to those which have a share. */
@Service
public class InvitationService {

    static final String FILE_NAME = "surat-undangan.zip";

    @Inject
    InvitationRepository invitations;

    @Inject
    NominationRepository nominations;

    @Inject
    RunService runs;

    @Inject
    UnitService units;

    @Inject
    FileStore files;

    @Inject
    Jobs jobs;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    @Allowed(ORGANISER)
    @Audited("invitation.ask")
    public void ask(long runId, @NotNull @Valid InvitationDetails details) {
        runs.own(runId).requireOpen();
        boolean making = invitations
                .latest(runId)
                .filter(l -> l.isMaking(clock.instant()))
                .isPresent();
        if (making) {
            throw new Refusal("invitation.making");
        }
        if (addressees(runId).isEmpty()) {
            throw new Refusal("invitation.nobody");
        }
        invitations.kept(runId).forEach(this::forget);
        InvitationLetters letters =
                new InvitationLetters(runId, details, callers.current().accountId(), clock.instant());
        invitations.add(letters);
        jobs.enqueueNew(
                InvitationJob.KIND,
                String.valueOf(letters.id()),
                new InvitationJob.Which(letters.id()),
                clock.instant());
    }

    /** How many letters there would be. */
    @Allowed(ORGANISER)
    public int count(long runId) {
        runs.own(runId);
        return addressees(runId).size();
    }

    @Allowed(ORGANISER)
    public Optional<InvitationRow> latest(long runId) {
        runs.own(runId);
        return invitations
                .latest(runId)
                .map(l -> new InvitationRow(
                        l.id(),
                        l.askedAt(),
                        l.isMaking(clock.instant()),
                        l.isThere(),
                        l.letters(),
                        l.askedAt().plus(InvitationLetters.LIFE)));
    }

    @Allowed(ORGANISER)
    @Audited("invitation.download")
    public StoredFile file(long lettersId) {
        InvitationLetters letters = invitations.byId(lettersId).orElseThrow(NotFound::new);
        runs.own(letters.runId());
        if (!letters.isThere()) {
            throw new NotFound();
        }
        return files.find(letters.fileId());
    }

    /** What the letters say, by the names of the units; empty when they were made already. */
    @Allowed(SYSTEM)
    public List<InvitationFacts> facts(long lettersId) {
        InvitationLetters letters = invitations.byId(lettersId).orElseThrow(NotFound::new);
        if (!letters.isUnmade()) {
            return List.of();
        }
        Run run = runs.find(letters.runId());
        RunRow row = runs.row(run.id());
        Instant begins = invitations.firstSession(run.id()).orElse(null);
        Map<Long, List<InvitationFacts.Guest>> guests = invitations.guests(run.id());
        Map<Long, NominationQuota> quotas = nominations.quotas(run.id()).stream()
                .collect(Collectors.toMap(NominationQuota::unitId, Function.identity()));
        return units.rows(addressees(run.id())).values().stream()
                .sorted(Comparator.comparing(UnitRow::name).thenComparing(UnitRow::id))
                .map(unit -> new InvitationFacts(
                        letters.details(),
                        row.organiser(),
                        row.title(),
                        row.theme(),
                        row.startsOn(),
                        row.endsOn(),
                        begins,
                        run.zone(),
                        row.place(),
                        unit.name(),
                        unit.parentName(),
                        guests.getOrDefault(unit.id(), List.of()),
                        quotas.containsKey(unit.id()) ? quotas.get(unit.id()).most() : null,
                        quotas.containsKey(unit.id()) ? quotas.get(unit.id()).deadline() : null))
                .toList();
    }

    /** The bytes get their row with the letters that name it. */
    @Allowed(SYSTEM)
    @Audited("invitation.ready")
    public void ready(long lettersId, int number, @NotNull StoredBytes bytes) {
        invitations.byId(lettersId).filter(InvitationLetters::isUnmade).ifPresent(letters -> {
            letters.ready(files.named(bytes, FILE_NAME).id(), number, clock.instant());
            jobs.enqueueNew(
                    InvitationExpiryJob.KIND,
                    String.valueOf(lettersId),
                    new InvitationJob.Which(lettersId),
                    clock.instant().plus(InvitationLetters.LIFE));
        });
    }

    @Allowed(SYSTEM)
    @Audited("invitation.expire")
    public void expire(long lettersId) {
        invitations.byId(lettersId).filter(InvitationLetters::isThere).ifPresent(this::forget);
    }

    private void forget(InvitationLetters letters) {
        long file = letters.fileId();
        letters.expire();
        files.forget(List.of(file));
    }

    private Set<Long> addressees(long runId) {
        Set<Long> ids = new HashSet<>(invitations.guests(runId).keySet());
        nominations.quotas(runId).forEach(q -> ids.add(q.unitId()));
        return ids;
    }
}
