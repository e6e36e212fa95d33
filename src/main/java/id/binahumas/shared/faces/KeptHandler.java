package id.binahumas.shared.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.ComponentConfig;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import java.io.IOException;
import java.util.Optional;

/**
 * Puts a kept piece into the page. Outside a repetition ({@code once="true"}) its content is known when the view is built,
 * and what was written before is neither built nor written again.
 */
public class KeptHandler extends ComponentHandler {

    private final TagAttribute of = getRequiredAttribute("of");
    private final boolean once;
    private final String place = tag.getLocation().toString();

    public KeptHandler(ComponentConfig config) {
        super(config);
        TagAttribute attribute = getAttribute("once");
        once = attribute != null && Boolean.parseBoolean(attribute.getValue());
    }

    @Override
    public void applyNextHandler(FaceletContext context, UIComponent component) throws IOException {
        Kept kept = (Kept) component;
        kept.at(place);
        Optional<String> known = once ? Fragments.find(place, of.getObject(context)) : Optional.empty();
        if (known.isPresent()) {
            kept.written(known.get());
        } else {
            super.applyNextHandler(context, component);
        }
    }
}
