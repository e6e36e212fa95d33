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

    private static final String VIEW = View.class.getName();

    private final Views views = new Views();

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
        Optional<View> found = views.find(faces.getExternalContext(), path);
        if (found.isEmpty()) {
            super.execute(faces);
            return;
        }
        View view = found.get();
        faces.getAttributes().put(VIEW, view);
        faces.setViewRoot(root(path));
        act(faces, view);
    }

    @Override
    public void render(FacesContext faces) {
        if (faces.getResponseComplete()) {
            return;
        }
        if (!(faces.getAttributes().get(VIEW) instanceof View view)) {
            super.render(faces);
            return;
        }
        try {
            send(faces, view.write(ViewContext.answering(faces, view.places())));
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

    /** Until one of the actions sends the browser elsewhere. What is refused is said on the page, which is read all the same. */
    private static void act(FacesContext faces, View view) {
        ViewContext context = ViewContext.answering(faces, view.places());
        boolean refused = !isDone(faces, () -> view.read(context));
        for (View.Action action : view.actions()) {
            if (faces.getResponseComplete()) {
                return;
            }
            if (action.isAlways() || !refused && action.isDue(context)) {
                refused |= !isDone(faces, () -> go(faces, action.invoke(context)));
            }
        }
    }

    private static boolean isDone(FacesContext faces, Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (RuntimeException e) {
            TroubleHandler.answer(faces, e, PhaseId.INVOKE_APPLICATION);
            return false;
        }
    }

    private static void go(FacesContext faces, String outcome) {
        if (outcome == null || outcome.isEmpty()) {
            return;
        }
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
