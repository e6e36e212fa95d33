package id.binahumas.shared.faces;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.omnifaces.util.Faces;

/** An address whose parameters cannot be read ({@code ?id=abc}) leads nowhere: 404, not a half-filled page. */
public class BadAddress implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.PROCESS_VALIDATIONS;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        // parameters are not read yet
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        if (!event.getFacesContext().isValidationFailed()
                || event.getFacesContext().isPostback()) {
            return;
        }
        Faces.responseSendError(404, "");
    }
}
