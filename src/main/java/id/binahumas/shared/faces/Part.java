package id.binahumas.shared.faces;

import jakarta.el.ValueExpression;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** A piece of a page that writes itself. */
interface Part {

    void write(ViewContext context, StringBuilder out);

    static void write(List<Part> parts, ViewContext context, StringBuilder out) {
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).write(context, out);
        }
    }

    /** What is the same for everybody. */
    record Text(String text) implements Part {

        @Override
        public void write(ViewContext context, StringBuilder out) {
            out.append(text);
        }
    }

    /** A value, escaped. */
    record Value(ValueExpression expression) implements Part {

        @Override
        public void write(ViewContext context, StringBuilder out) {
            escape(shown(expression.getValue(context)), out);
        }
    }

    /** Markup that was sanitised when it was taken in. */
    record Markup(ValueExpression expression) implements Part {

        @Override
        public void write(ViewContext context, StringBuilder out) {
            out.append(shown(expression.getValue(context)));
        }
    }

    /** An attribute that is left out when its value is empty. */
    record Attribute(String name, List<ValueExpression> pieces) implements Part {

        @Override
        public void write(ViewContext context, StringBuilder out) {
            int before = out.length();
            out.append(' ').append(name).append("=\"");
            int empty = out.length();
            for (int i = 0; i < pieces.size(); i++) {
                escape(shown(pieces.get(i).getValue(context)), out);
            }
            if (out.length() == empty) {
                out.setLength(before);
            } else {
                out.append('"');
            }
        }
    }

    /** Parts that are shown when a condition holds, others when not. */
    record Choice(ValueExpression condition, List<Part> then, List<Part> otherwise) implements Part {

        @Override
        public void write(ViewContext context, StringBuilder out) {
            boolean holds = Expressions.isTrue(condition.getValue(context));
            Part.write(holds ? then : otherwise, context, out);
        }
    }

    /** Parts for each row. The row is at hand in its place, where it is in the place behind. */
    record Repetition(ValueExpression rows, int place, List<Part> body) implements Part {

        @Override
        public void write(ViewContext context, StringBuilder out) {
            Iterator<?> each = iterator(rows.getValue(context));
            for (int index = 0; each.hasNext(); index++) {
                context.put(place, each.next());
                context.put(place + 1, new Where(index, index == 0, !each.hasNext()));
                Part.write(body, context, out);
            }
        }

        private static Iterator<?> iterator(Object rows) {
            if (rows == null) {
                return List.of().iterator();
            }
            if (rows instanceof Iterable<?> many) {
                return many.iterator();
            }
            if (rows instanceof Object[] many) {
                return Arrays.asList(many).iterator();
            }
            if (rows instanceof Map<?, ?> map) {
                return map.entrySet().iterator();
            }
            return List.of(rows).iterator();
        }
    }

    /** Where a row stands among its like. */
    record Where(int index, boolean first, boolean last) {}

    static String shown(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    static void escape(String text, StringBuilder out) {
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            String sign = sign(text.charAt(i));
            if (sign != null) {
                out.append(text, written, i).append(sign);
                written = i + 1;
            }
        }
        out.append(text, written, text.length());
    }

    private static String sign(char c) {
        if (c > '>') {
            return null;
        }
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&#34;";
            default -> null;
        };
    }
}
