package id.binahumas.learning;

import static id.binahumas.shared.security.Role.ORGANISER;
import static id.binahumas.shared.security.Role.RESOURCE_PERSON;
import static id.binahumas.shared.security.Role.TRAINEE;

import id.binahumas.enrolment.Enrolment;
import id.binahumas.enrolment.EnrolmentService;
import id.binahumas.schedule.PersonalLinkService;
import id.binahumas.schedule.PersonalLinksForgotten;
import id.binahumas.schedule.RunService;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.files.FileStore;
import id.binahumas.shared.files.StoredFile;
import id.binahumas.shared.persistence.RetriesContention;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Door to the files of sessions: guests bring them to their own session, its participants take them home. */
@Service
public class SessionMaterialService {

    @Inject
    SessionMaterialRepository materials;

    @Inject
    PersonalLinkService links;

    @Inject
    EnrolmentService enrolments;

    @Inject
    RunService runs;

    @Inject
    FileStore files;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** Of the guest's own session. */
    @Allowed(RESOURCE_PERSON)
    public List<SessionMaterialRow> ofGuest() {
        return materials.ofSession(links.pass().sessionId());
    }

    /** Of a session of the organiser's own run. */
    @Allowed(ORGANISER)
    public List<SessionMaterialRow> ofSession(long sessionId) {
        runs.ownSession(sessionId);
        return materials.ofSession(sessionId);
    }

    /** Of all sessions of the run in which the caller holds a seat. */
    @Allowed(TRAINEE)
    public List<SessionMaterialRow> ofEnrolment(long enrolmentId) {
        Enrolment enrolment = enrolments.own(enrolmentId);
        enrolments.ownSeatedIn(enrolment.runId());
        return materials.ofRun(enrolment.runId());
    }

    /** Whether a file may be added to a session: asked before its bytes are taken. */
    @Allowed({ORGANISER, RESOURCE_PERSON})
    public void requireRoom(long sessionId) {
        requireReach(sessionId);
        requireRoomIn(sessionId);
    }

    /** Adds a file, stored before and outside of any transaction. */
    @Allowed({ORGANISER, RESOURCE_PERSON})
    @Audited("session.material.add")
    @RetriesContention
    public SessionMaterial add(long sessionId, long fileId) {
        requireReach(sessionId);
        requireRoomIn(sessionId);
        Caller caller = callers.current();
        SessionMaterial material =
                new SessionMaterial(sessionId, files.find(fileId), caller.linkId(), caller.name(), clock.instant());
        materials.add(material);
        return material;
    }

    /** Whether the caller may put a newer file in this one's place: asked before its bytes are taken. */
    @Allowed(RESOURCE_PERSON)
    public void requireOwn(long materialId) {
        toChange(materialId);
    }

    /** A newer file in the place of this one. */
    @Allowed(RESOURCE_PERSON)
    @Audited("session.material.replace")
    @RetriesContention
    public SessionMaterial replace(long materialId, long fileId) {
        SessionMaterial material = toChange(materialId);
        long before = material.replace(files.find(fileId), clock.instant());
        materials.flush();
        files.forget(List.of(before));
        return material;
    }

    /** Guests take away what they brought, organisers anything of their own run. */
    @Allowed({ORGANISER, RESOURCE_PERSON})
    @Audited("session.material.remove")
    public void remove(long materialId) {
        SessionMaterial material = toChange(materialId);
        materials.remove(material);
        materials.flush();
        files.forget(List.of(material.fileId()));
    }

    /** For participants with a seat, for the organiser, and for the guest whose session it is. */
    @Allowed({TRAINEE, ORGANISER, RESOURCE_PERSON})
    public StoredFile file(long materialId) {
        SessionMaterial material = materials.byId(materialId).orElseThrow(NotFound::new);
        long runId = runs.session(material.sessionId()).runId();
        if (callers.current().isGuest()) {
            links.pass().requireSession(material.sessionId());
        } else if (!runs.isHeldAs(runId, ORGANISER)) {
            enrolments.ownSeatedIn(runId);
        }
        return files.find(material.fileId());
    }

    void on(@Observes PersonalLinksForgotten event) {
        materials.forgetGuests(event.linkIds(), Messages.text(Languages.INDONESIAN, "Role." + RESOURCE_PERSON));
    }

    private SessionMaterial toChange(long materialId) {
        SessionMaterial material = materials.byId(materialId).orElseThrow(NotFound::new);
        requireReach(material.sessionId());
        Caller caller = callers.current();
        if (caller.isGuest() && !material.isOf(caller.linkId())) {
            throw new NotFound();
        }
        return material;
    }

    private void requireReach(long sessionId) {
        if (callers.current().isGuest()) {
            links.pass().requireSession(sessionId);
        } else {
            runs.ownSession(sessionId);
        }
    }

    private void requireRoomIn(long sessionId) {
        if (materials.count(sessionId) >= SessionMaterial.MOST_PER_SESSION) {
            throw new Refusal("material.many", SessionMaterial.MOST_PER_SESSION);
        }
    }
}
