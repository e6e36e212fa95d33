package id.binahumas.shared.web;

import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The form that waits until somebody has signed in again, for the login page. */
@Named("keptForm")
@RequestScoped
public class KeptFormView {

    @Inject
    HttpServletRequest request;

    @Inject
    CsrfTokens tokens;

    private KeptForm form;
    private boolean read;

    public boolean isThere() {
        return form() != null;
    }

    /** For the hidden field in which it goes through the login. */
    public String getPacked() {
        return isThere() ? form().packed() : null;
    }

    /** Made for the account that signed in now; anybody else's is not sent. */
    public boolean isOwn() {
        return tokens.isOwners(form().token(), CsrfTokens.owner(request));
    }

    /** Why whoever sent it is outside, for a guest. */
    public String getReason() {
        Refusal why = CallerAttribute.whyOutside(request);
        return Messages.text(Languages.current(), why.key(), why.args());
    }

    /** The seal it was made with: good again as soon as the same person is in. */
    public String getToken() {
        return form().token();
    }

    public String getTarget() {
        return form().target();
    }

    public List<KeptForm.Field> getFields() {
        return form().fields();
    }

    public List<KeptForm.Field> getFiles() {
        return form().files();
    }

    public List<String> getTexts() {
        return form().texts();
    }

    private KeptForm form() {
        if (!read) {
            read = true;
            form = request.getAttribute(ExpiredForms.ATTRIBUTE) instanceof KeptForm fresh ? fresh : carried();
        }
        return form;
    }

    private KeptForm carried() {
        boolean posted = "POST".equals(request.getMethod());
        return posted
                ? KeptForm.unpacked(request.getParameter(KeptForm.PARAMETER)).orElse(null)
                : null;
    }
}
