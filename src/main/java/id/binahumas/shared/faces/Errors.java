package id.binahumas.shared.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong with the form just sent: a sentence for each field, and sentences for the whole of it. */
@Named("errors")
@RequestScoped
public class Errors {

    /** Understood, and refused as it stands. */
    static final int UNPROCESSABLE = 422;

    static final int TOO_MANY = 429;

    private final Map<String, String> byField = new LinkedHashMap<>();
    private boolean refused;

    @Inject
    Words words;

    @Inject
    Posted posted;

    /** Null when the field is fine. */
    public String of(String field) {
        return byField.get(field);
    }

    public boolean isAny() {
        return !byField.isEmpty();
    }

    /** Whether the form that was sent did not do what it asked for. */
    boolean isRefused() {
        return refused;
    }

    /** The first sentence said of a field is kept. */
    public void field(String field, String sentence) {
        if (byField.isEmpty()) {
            general(words.of("form.invalid"));
        }
        byField.putIfAbsent(field, sentence);
    }

    /** A refusal is said above the form and, where it is about one of its fields, at that field too. */
    void refusal(String key, Object... args) {
        String sentence = words.of(key, args);
        general(sentence);
        RefusedFields.of(key, args, posted).ifPresent(field -> byField.putIfAbsent(field, sentence));
    }

    /** Too often: the sentence gets the minutes to wait, the answer the seconds. */
    public void later(String key, Duration pause) {
        general(words.of(key, pause.toMinutes() + 1));
        ExternalContext answer = FacesContext.getCurrentInstance().getExternalContext();
        answer.setResponseStatus(TOO_MANY);
        answer.setResponseHeader("Retry-After", Long.toString(pause.toSeconds() + 1));
    }

    public void general(String sentence) {
        refused = true;
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
        if (!faces.getPartialViewContext().isAjaxRequest()
                && !faces.getExternalContext().isResponseCommitted()) {
            faces.getExternalContext().setResponseStatus(UNPROCESSABLE);
        }
    }
}
