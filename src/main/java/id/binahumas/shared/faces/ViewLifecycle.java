package id.binahumas.shared.faces;

import id.binahumas.shared.text.Languages;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.faces.lifecycle.LifecycleWrapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A request for one of our pages: its parameters are read, its actions done, its parts written. No component is made; a page
 * that holds components is left to the lifecycle of Faces.
 */
class ViewLifecycle extends LifecycleWrapper {

    private static final String PAGE = View.class.getName();

    private final Views pages = new Views();

    ViewLifecycle(Lifecycle wrapped) {
        super(wrapped);
    }

    @Override
    public void attachWindow(FacesContext faces) {
        // nothing is kept for a window
    }

    @Override
    public void execute(FacesContext faces) {
        String path = faces.getExternalContext().getRequestServletPath();
        Optional<View> found = pages.find(faces.getExternalContext(), path);
        if (found.isEmpty()) {
            super.execute(faces);
            return;
        }
        View page = found.get();
        faces.getAttributes().put(PAGE, page);
        faces.setViewRoot(root(path));
        try {
            act(faces, page);
        } catch (RuntimeException e) {
            TroubleHandler.answer(faces, e, PhaseId.INVOKE_APPLICATION);
        }
    }

    @Override
    public void render(FacesContext faces) {
        if (faces.getResponseComplete()) {
            return;
        }
        if (!(faces.getAttributes().get(PAGE) instanceof View page)) {
            super.render(faces);
            return;
        }
        try {
            send(faces, page.write(ViewContext.answering(faces, page.places())));
        } catch (RuntimeException e) {
            TroubleHandler.answer(faces, e, PhaseId.RENDER_RESPONSE);
        }
    }

    private static UIViewRoot root(String path) {
        UIViewRoot root = new UIViewRoot();
        root.setViewId(path);
        root.setLocale(Languages.current());
        return root;
    }

    /** Until one of the actions sends the browser elsewhere or fails. */
    private static void act(FacesContext faces, View page) {
        ViewContext context = ViewContext.answering(faces, page.places());
        page.read(context);
        for (View.Action action : page.actions()) {
            if (!action.isDue(context)) {
                continue;
            }
            String outcome = action.invoke(context);
            if (outcome != null && !outcome.isEmpty()) {
                redirect(faces, outcome);
            }
            if (faces.getResponseComplete()) {
                return;
            }
        }
    }

    private static void redirect(FacesContext faces, String outcome) {
        if (!outcome.contains("faces-redirect=true")) {
            throw new IllegalStateException("an action of a page leads on by a redirect only: " + outcome);
        }
        try {
            faces.getExternalContext()
                    .redirect(outcome.replace("faces-redirect=true&", "").replace("?faces-redirect=true", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(FacesContext faces, CharSequence text) {
        ExternalContext answer = faces.getExternalContext();
        answer.setResponseContentType("text/html;charset=UTF-8");
        try {
            answer.getResponseOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
