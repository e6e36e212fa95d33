package id.binahumas.people;

import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.web.KeptFormView;
import id.binahumas.shared.web.LocalPath;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The end of a login, whichever step was the last: the device is known from now on, and a form that waits is shown before anything else. */
@RequestScoped
public class Arrival {

    @Inject
    Devices devices;

    @Inject
    KeptFormView kept;

    @Inject
    Posted posted;

    private boolean resumed;

    void complete(long accountId) throws IOException {
        complete(accountId, to());
    }

    /** With a code from paper: how many are left is said before anything else, with the way on. */
    void completeByPaper(long accountId) throws IOException {
        complete(accountId, "/account.xhtml?ok=recoveryUsed&to=" + URLEncoder.encode(to(), StandardCharsets.UTF_8));
    }

    private void complete(long accountId, String path) throws IOException {
        devices.arrived(request(), response(), accountId);
        if (kept.isThere()) {
            resume();
        } else {
            leave(path);
        }
    }

    private String to() {
        return LocalPath.orElse(posted.text("to"), "/home");
    }

    /** Somebody is in, and a form waits to be sent. */
    void resume() {
        resumed = true;
    }

    boolean isResumed() {
        return resumed;
    }

    static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    static void leave(String path) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().redirect(path);
        faces.responseComplete();
    }
}
