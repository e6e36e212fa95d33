package id.binahumas.profile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What an administrator sees first of the requests that wait. */
@Named
@RequestScoped
public class WaitingRequestsPage {

    @Inject
    CorrectionService corrections;

    private WaitingRequests waiting = WaitingRequests.NONE;

    public void load() {
        waiting = corrections.waiting();
    }

    public WaitingRequests getWaiting() {
        return waiting;
    }
}
