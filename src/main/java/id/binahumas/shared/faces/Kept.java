package id.binahumas.shared.faces;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;

/**
 * A piece of a page that is written once for each content: {@code of} names all that its body reads. A body that holds a
 * form's token, the time or the caller's name without saying so in {@code of} would show it to others; where it must hold
 * one this time, {@code of} is null and nothing is kept.
 */
@FacesComponent(Kept.TYPE)
public class Kept extends UIComponentBase {

    static final String TYPE = "id.binahumas.Kept";

    private static final String OF = "of";

    private String place;
    private String text;

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    void at(String newPlace) {
        place = newPlace;
    }

    /** Its body was written before and needs no components now. */
    void written(String known) {
        text = known;
    }

    @Override
    public void encodeAll(FacesContext context) throws IOException {
        if (!isRendered()) {
            return;
        }
        context.getResponseWriter().write(text == null ? body(context) : text);
    }

    private String body(FacesContext context) throws IOException {
        Object content = getAttributes().get(OF);
        if (content == null) {
            return write(context);
        }
        Optional<String> known = Fragments.find(place, content);
        if (known.isPresent()) {
            return known.get();
        }
        String written = write(context);
        Fragments.keep(place, content, written);
        return written;
    }

    private String write(FacesContext context) throws IOException {
        ResponseWriter page = context.getResponseWriter();
        StringWriter text = new StringWriter();
        ResponseWriter own = page.cloneWithWriter(text);
        context.setResponseWriter(own);
        try {
            for (UIComponent child : getChildren()) {
                child.encodeAll(context);
            }
            own.flush();
        } finally {
            context.setResponseWriter(page);
        }
        return text.toString();
    }
}
