package id.binahumas.shared.faces;

import id.binahumas.shared.web.LoginRedirect;
import id.binahumas.shared.web.Trouble;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.jboss.logging.Logger;
import org.omnifaces.util.Faces;

/**
 * The one place where exceptions of pages become words: a refusal is said on the page it happened on, which is shown
 * again with what was typed; everything else gets the page for its status.
 */
class TroubleHandler extends ExceptionHandlerWrapper {

    private static final Logger LOG = Logger.getLogger(TroubleHandler.class);

    TroubleHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        if (!events.hasNext()) {
            return;
        }
        ExceptionQueuedEvent first = events.next();
        Throwable thrown = first.getContext().getException();
        PhaseId phase = first.getContext().getPhaseId();
        events.remove();
        events.forEachRemaining(e -> events.remove());
        answer(FacesContext.getCurrentInstance(), thrown, phase);
    }

    static void answer(FacesContext faces, Throwable thrown, PhaseId phase) {
        try {
            if (isViewExpired(thrown)) {
                faces.getExternalContext().redirect(Faces.getRequestURIWithQueryString());
                faces.responseComplete();
                return;
            }
            Trouble trouble = Trouble.of(thrown);
            boolean canShowPage = faces.getViewRoot() != null && !phase.equals(PhaseId.RENDER_RESPONSE);
            if (trouble.isForPeople() && canShowPage) {
                say(faces, trouble);
            } else {
                send(faces, trouble, thrown);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(FacesContext faces, Trouble trouble) {
        Errors errors = CDI.current().select(Errors.class).get();
        if (trouble.violations().isEmpty()) {
            errors.refusal(trouble.key(), trouble.args().toArray());
        }
        trouble.violations().forEach(v -> errors.general(Posted.sentence(v)));
        if (trouble.isPassing()) {
            comeBack(faces);
            faces.getExternalContext().setResponseStatus(trouble.status());
        }
        faces.renderResponse();
    }

    private static void send(FacesContext faces, Trouble trouble, Throwable thrown) throws IOException {
        if (trouble.status() == 401) {
            HttpServletRequest request =
                    (HttpServletRequest) faces.getExternalContext().getRequest();
            faces.getExternalContext().redirect(LoginRedirect.from(request));
            faces.responseComplete();
            return;
        }
        if (trouble.isPassing()) {
            LOG.warnf("page answered by 503: %s: %s", Faces.getRequestURI(), thrown);
        } else if (trouble.status() >= 500 || trouble.isForPeople()) {
            LOG.error("page failed: " + Faces.getRequestURI(), thrown);
        }
        if (faces.getExternalContext().isResponseCommitted()) {
            faces.responseComplete();
            return;
        }
        if (trouble.isPassing()) {
            comeBack(faces);
        }
        // Undertow runs the error page inside this call and takes the context away with it; OmniFaces puts it back
        boolean belongsOnPage = trouble.isForPeople() && !trouble.isPassing();
        Faces.responseSendError(belongsOnPage ? 500 : trouble.status(), "");
    }

    private static void comeBack(FacesContext faces) {
        faces.getExternalContext().setResponseHeader("Retry-After", Trouble.RETRY_AFTER_SECONDS);
    }

    private static boolean isViewExpired(Throwable thrown) {
        return thrown instanceof ViewExpiredException || thrown.getCause() instanceof ViewExpiredException;
    }
}
