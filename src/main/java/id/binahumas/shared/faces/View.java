package id.binahumas.shared.faces;

import id.binahumas.shared.NotFound;
import id.binahumas.shared.faces.FieldValue.Unreadable;
import jakarta.el.ValueExpression;
import java.util.List;
import java.util.Map;

/** One of our pages in one language, ready to be answered: what it takes from the address, what it does, what it shows. */
record View(List<Parameter> parameters, List<Action> actions, List<Part> parts, int places) {

    private static final int USUAL_LENGTH = 16_000;

    void read(ViewContext context) {
        Map<String, String> sent = context.faces().getExternalContext().getRequestParameterMap();
        for (Parameter parameter : parameters) {
            parameter.read(context, sent.get(parameter.name()));
        }
    }

    String write(ViewContext context) {
        StringBuilder out = new StringBuilder(USUAL_LENGTH);
        Part.write(parts, context, out);
        return out.toString();
    }

    /** {@code f:viewParam}: a property of a bean that the address fills; one that cannot be read ({@code ?id=abc}) leads nowhere. */
    record Parameter(String name, ValueExpression target, boolean required) {

        void read(ViewContext context, String sent) {
            boolean empty = sent == null || sent.isEmpty();
            if (empty && required) {
                throw new NotFound();
            }
            if (sent == null) {
                return;
            }
            Class<?> type = target.getType(context);
            try {
                Object value = empty ? null : type == String.class ? sent : FieldValue.read(type, sent);
                if (value != null || !type.isPrimitive()) {
                    target.setValue(context, value);
                }
            } catch (Unreadable e) {
                throw new NotFound();
            }
        }
    }

    /** {@code f:viewAction}: what a bean does before the page is shown; without a condition it reads what the page shows. */
    record Action(ValueExpression call, ValueExpression condition) {

        boolean isAlways() {
            return condition == null;
        }

        boolean isDue(ViewContext context) {
            return isAlways() || Expressions.isTrue(condition.getValue(context));
        }

        /** Where to go from here; null to stay. */
        String invoke(ViewContext context) {
            return (String) call.getValue(context);
        }
    }
}
