package id.binahumas.shared.faces;

import jakarta.el.ELContext;
import jakarta.el.ExpressionFactory;
import jakarta.el.ValueExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Expressions of pages: read in the scope they stand in, and known at once where nothing of them depends on the request. */
final class Expressions {

    static final ExpressionFactory FACTORY = ExpressionFactory.newInstance();

    private static final String BEGIN = "#{";

    private Expressions() {}

    /** A text whole: one expression, several with text between them, or none. */
    static ValueExpression read(String text, ViewNames scope) {
        if (!text.contains(BEGIN)) {
            return new Fixed(text);
        }
        ViewContext reading = ViewContext.reading(scope);
        ValueExpression expression = FACTORY.createValueExpression(reading, text, Object.class);
        try {
            return new Fixed(expression.getValue(reading));
        } catch (Unfixed e) {
            return expression;
        }
    }

    /** The text and the expressions it is made of, each by itself. */
    static List<ValueExpression> pieces(String text, ViewNames scope) {
        List<ValueExpression> pieces = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int begin = text.indexOf(BEGIN, at);
            int end = begin < 0 ? text.length() : begin;
            if (end > at) {
                pieces.add(new Fixed(text.substring(at, end)));
            }
            if (begin < 0) {
                break;
            }
            at = end(text, begin);
            pieces.add(read(text.substring(begin, at), scope));
        }
        return pieces;
    }

    static boolean isTrue(Object value) {
        return Boolean.TRUE.equals(FACTORY.coerceToType(value, Boolean.class));
    }

    /** Behind the brace that closes the one at {@code begin}; braces in quotes do not count. */
    private static int end(String text, int begin) {
        int open = 0;
        char quote = 0;
        for (int i = begin + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '{') {
                open++;
            } else if (c == '}' && --open == 0) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("an expression has no end: " + text.substring(begin));
    }

    /** A value known when the page is compiled. */
    static final class Fixed extends Known {

        private static final long serialVersionUID = 1L;

        private final transient Object value;

        Fixed(Object value) {
            this.value = value;
        }

        Object value() {
            return value;
        }

        @Override
        Object read(ELContext context) {
            return value;
        }
    }

    /** A value that each request has its own of. */
    static final class Asked extends Known {

        private static final long serialVersionUID = 1L;

        private final transient Function<ViewContext, Object> question;

        Asked(Function<ViewContext, Object> question) {
            this.question = question;
        }

        @Override
        Object read(ELContext context) {
            ViewContext page = (ViewContext) context;
            if (page.isReading()) {
                throw Unfixed.INSTANCE;
            }
            return question.apply(page);
        }
    }

    /** Thrown where an expression needs a request to be answered. */
    private static final class Unfixed extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private static final Unfixed INSTANCE = new Unfixed();

        private Unfixed() {
            super(null, null, false, false);
        }
    }

    /** What names are bound to. */
    abstract static class Known extends ValueExpression {

        private static final long serialVersionUID = 1L;

        abstract Object read(ELContext context);

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getValue(ELContext context) {
            return (T) read(context);
        }

        @Override
        public void setValue(ELContext context, Object value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isReadOnly(ELContext context) {
            return true;
        }

        @Override
        public Class<?> getType(ELContext context) {
            return Object.class;
        }

        @Override
        public Class<?> getExpectedType() {
            return Object.class;
        }

        @Override
        public String getExpressionString() {
            return null;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }

        @Override
        public boolean isLiteralText() {
            return false;
        }
    }
}
