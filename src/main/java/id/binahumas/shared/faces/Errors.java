package id.binahumas.shared.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong with the form just sent: a sentence for each field, and sentences for the whole of it. */
@Named("errors")
@RequestScoped
public class Errors {

    /** Understood, and refused as it stands. */
    static final int UNPROCESSABLE = 422;

    private final Map<String, String> byField = new LinkedHashMap<>();

    @Inject
    Words words;

    /** Null when the field is fine. */
    public String of(String field) {
        return byField.get(field);
    }

    public boolean isAny() {
        return !byField.isEmpty();
    }

    /** The first sentence said of a field is kept. */
    public void field(String field, String sentence) {
        if (byField.isEmpty()) {
            general(words.of("form.invalid"));
        }
        byField.putIfAbsent(field, sentence);
    }

    public void general(String sentence) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
        if (!faces.getPartialViewContext().isAjaxRequest()
                && !faces.getExternalContext().isResponseCommitted()) {
            faces.getExternalContext().setResponseStatus(UNPROCESSABLE);
        }
    }
}
