package id.binahumas.profile;

import static id.binahumas.shared.security.Role.SIGNED_IN;
import static id.binahumas.shared.security.Role.SYSTEM;

import id.binahumas.people.Person;
import id.binahumas.people.PersonPrivacyService;
import id.binahumas.people.PersonService;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.Settings;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.files.FileStore;
import id.binahumas.shared.files.StoredBytes;
import id.binahumas.shared.files.StoredFile;
import id.binahumas.shared.jobs.Jobs;
import id.binahumas.shared.privacy.DataOwner;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Callers;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Door to copies of everything that is held about oneself: made by a job, there for a week, for their owner only. */
@Service
public class DataCopyService {

    static final String FILE_NAME = "data-saya.zip";

    @Inject
    PrivacyRepository copies;

    @Inject
    PersonService people;

    @Inject
    PersonPrivacyService privacy;

    @Inject
    ProfileLetters letters;

    @Inject
    FileStore files;

    @Inject
    Jobs jobs;

    @Inject
    AuditTrail trail;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    @Allowed(SIGNED_IN)
    @Audited("copy.ask")
    public DataCopy ask() {
        long personId = own();
        boolean waits = copies.latestCopy(personId)
                .filter(c -> c.isMaking(clock.instant()) || c.isThere(clock.instant()))
                .isPresent();
        if (waits) {
            throw new Refusal("copy.there");
        }
        DataCopy copy = new DataCopy(personId, clock.instant());
        copies.add(copy);
        jobs.enqueueNew(DataCopyJob.KIND, String.valueOf(copy.id()), new DataCopyJob.Which(copy.id()), clock.instant());
        return copy;
    }

    @Allowed(SIGNED_IN)
    public Optional<DataCopyRow> mine() {
        return copies.latestCopy(own())
                .map(c -> new DataCopyRow(
                        c.id(),
                        c.requestedAt(),
                        c.isMaking(clock.instant()),
                        c.isThere(clock.instant()),
                        c.expiresAt()));
    }

    /** Of the caller; another one's, and one that has expired, is not found. */
    @Allowed(SIGNED_IN)
    @Audited("copy.download")
    public StoredFile file(long copyId) {
        DataCopy copy = copies.copy(copyId)
                .filter(c -> Long.valueOf(c.personId()).equals(callers.current().personId()))
                .filter(c -> c.isThere(clock.instant()))
                .orElseThrow(NotFound::new);
        return files.find(copy.fileId());
    }

    /** Whose data goes into a copy; empty when it was made already, or its person was erased meanwhile. */
    @Allowed(SYSTEM)
    public Optional<DataOwner> waiting(long copyId) {
        return copies.copy(copyId).filter(DataCopy::isUnmade).map(c -> privacy.owner(c.personId()));
    }

    /** The bytes get their row with the copy that names it: a copy of somebody's data must not lie about unnamed. */
    @Allowed(SYSTEM)
    @Audited("copy.ready")
    public void ready(long copyId, StoredBytes bytes) {
        Optional<DataCopy> waiting = copies.copy(copyId).filter(DataCopy::isUnmade);
        if (waiting.isEmpty()) {
            return;
        }
        DataCopy copy = waiting.get();
        trail.about(copy.personId());
        copy.ready(files.named(bytes, FILE_NAME).id(), clock.instant());
        jobs.enqueueNew(
                DataCopyExpiryJob.KIND, String.valueOf(copyId), new DataCopyJob.Which(copyId), copy.expiresAt());
        Person person = people.find(copy.personId());
        letters.write(
                "copy-ready",
                person,
                String.valueOf(copyId),
                Settings.address() + "/profile-data.xhtml",
                DataCopy.LIFE.toDays());
    }

    @Allowed(SYSTEM)
    @Audited("copy.expire")
    public void expire(long copyId) {
        copies.copy(copyId).filter(c -> c.fileId() != null).ifPresent(copy -> {
            trail.about(copy.personId());
            long fileId = copy.fileId();
            copy.expire();
            files.forget(List.of(fileId));
        });
    }

    private long own() {
        Long personId = callers.current().personId();
        if (personId == null) {
            throw new NotFound();
        }
        return personId;
    }
}
