package id.binahumas.enrolment;

import static id.binahumas.shared.security.Role.RESOURCE_PERSON;

import id.binahumas.schedule.GuestSession;
import id.binahumas.schedule.PersonalLinkService;
import id.binahumas.shared.Service;
import id.binahumas.shared.security.Allowed;
import jakarta.inject.Inject;

/** Door for guests who came by a personal link to where they start. */
@Service
public class GuestService {

    @Inject
    PersonalLinkService links;

    @Inject
    EnrolmentService enrolments;

    @Allowed(RESOURCE_PERSON)
    public GuestHome home() {
        GuestSession session = links.session();
        return new GuestHome(session, enrolments.participantsOf(session.id()).size());
    }
}
