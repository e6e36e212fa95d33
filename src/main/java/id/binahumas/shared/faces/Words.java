package id.binahumas.shared.faces;

import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Locale;

/** Sentences for pages: {@code words.of('seat.of', 22)}, {@code words.label(status)}. */
@Named("words")
@ApplicationScoped
public class Words {

    public String of(String key, Object... args) {
        return Messages.text(getLocale(), key, args);
    }

    /** A sentence that was prepared elsewhere, or what a list of them says; empty for nothing. */
    public String said(Object said) {
        return said == null ? "" : Messages.shown(getLocale(), said);
    }

    public String label(Enum<?> constant) {
        return Messages.label(getLocale(), constant);
    }

    public Locale getLocale() {
        return Languages.current();
    }

    /** What the action before the redirect achieved: {@code ok=cancelled} shows {@code ok.cancelled}; unknown ones show nothing. */
    public String getFlash() {
        String ok = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("ok");
        String key = "ok." + ok;
        return ok != null && Messages.has(getLocale(), key) ? of(key) : null;
    }
}
