package id.binahumas.shared.faces;

import id.binahumas.shared.faces.Expressions.Asked;
import id.binahumas.shared.faces.Expressions.Fixed;
import id.binahumas.shared.text.Messages;
import jakarta.el.ValueExpression;
import jakarta.el.VariableMapper;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * What the names in a page stand for: what tags and parameters around them say, then a bean, then what every page has. A name
 * that stands for nothing is empty: a tag's attribute that was not given.
 */
class ViewNames extends VariableMapper {

    private final Map<String, ValueExpression> names = new HashMap<>();
    private final ViewNames around;
    private final Function<String, ValueExpression> beans;

    private ViewNames(ViewNames around, Function<String, ValueExpression> beans) {
        this.around = around;
        this.beans = beans;
    }

    /** What every page has, in front of the beans. */
    static ViewNames of(String path, Locale language, Function<String, ValueExpression> beans) {
        ViewNames scope = new ViewNames(null, beans);
        scope.setVariable("view", new Fixed(new Shown(path, language)));
        scope.setVariable("msg", new Fixed(Messages.bundle(language)));
        scope.setVariable(
                "param", new Asked(page -> page.faces().getExternalContext().getRequestParameterMap()));
        scope.setVariable(
                "request", new Asked(page -> page.faces().getExternalContext().getRequest()));
        scope.setVariable(
                "requestScope",
                new Asked(page -> page.faces().getExternalContext().getRequestMap()));
        scope.setVariable("facesContext", new Asked(ViewContext::faces));
        return scope;
    }

    ViewNames inside() {
        return new ViewNames(this, beans);
    }

    @Override
    public ValueExpression resolveVariable(String name) {
        ValueExpression known = names.get(name);
        if (known != null) {
            return known;
        }
        return around != null ? around.resolveVariable(name) : names.computeIfAbsent(name, beans);
    }

    @Override
    public ValueExpression setVariable(String name, ValueExpression value) {
        return names.put(name, value);
    }

    /** The address and the language of the page that is shown. */
    public record Shown(String viewId, Locale locale) {}
}
