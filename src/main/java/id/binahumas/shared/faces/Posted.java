package id.binahumas.shared.faces;

import id.binahumas.shared.Ids;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import id.binahumas.shared.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a plain HTML form sent. Nothing of it is there on a GET, whatever the address says. */
@Named("posted")
@RequestScoped
public class Posted {

    @Inject
    HttpServletRequest request;

    @Inject
    Validator validator;

    @Inject
    Errors errors;

    /** Whether the form with {@code do=action} was sent. */
    public boolean is(String action) {
        return action.equals(value("do"));
    }

    /** Whether the form that was sent is this one: with this action and, where a page repeats it, for this row. */
    public boolean of(String action, Object row) {
        return is(action)
                && (row == null || row.toString().isEmpty() || row.toString().equals(value("id")));
    }

    public boolean isPost() {
        return "POST".equals(request.getMethod());
    }

    /** The row the form acts on. */
    public long getId() {
        return id("id");
    }

    public long id(String name) {
        return Ids.parse(value(name));
    }

    /** The version of the row its form was shown with. */
    public int getVersion() {
        return number("version");
    }

    /** One line, cleaned, never cut: what is too long the doors refuse; null when empty. */
    public String text(String name) {
        return Texts.plain(value(name), Integer.MAX_VALUE);
    }

    /** The same of a field that takes so many characters; of more it is said there. */
    public String text(String name, int most) {
        return within(most, name, text(name));
    }

    /** Several lines, cleaned, never cut; null when empty. Of more characters than the field takes it is said there. */
    public String lines(String name, int most) {
        return within(most, name, Texts.lines(value(name), Integer.MAX_VALUE));
    }

    private String within(int most, String name, String typed) {
        if (typed != null && typed.length() > most) {
            errors.field(name, Messages.text(Languages.current(), "field.long", most, typed.length()));
        }
        return typed;
    }

    public int number(String name) {
        try {
            return Integer.parseInt(String.valueOf(value(name)).strip());
        } catch (NumberFormatException e) {
            throw new NotFound();
        }
    }

    /** A number people type, with a comma or a point; null when empty. */
    public BigDecimal decimal(String name) {
        try {
            return (BigDecimal) FieldValue.read(BigDecimal.class, value(name));
        } catch (FieldValue.Unreadable e) {
            throw new Refusal(e.key());
        }
    }

    public boolean flag(String name) {
        return FieldValue.isTrue(value(name));
    }

    public List<String> values(String name) {
        String[] all = isPost() ? request.getParameterValues(name) : null;
        return all == null ? List.of() : List.of(all).subList(inAddress(name), all.length);
    }

    public List<Long> ids(String name) {
        return values(name).stream().map(Ids::parse).distinct().toList();
    }

    /** The file chosen in a field; null when none was. */
    public Part file(String name) {
        if (!isPost()
                || request.getContentType() == null
                || !request.getContentType().startsWith("multipart/")) {
            return null;
        }
        try {
            Part part = request.getPart(name);
            boolean chosen = part != null
                    && part.getSubmittedFileName() != null
                    && !part.getSubmittedFileName().isBlank();
            return chosen ? part : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For an input that is shown again: what was typed where it was refused or nobody else keeps it, else the value. */
    public Object shown(String name, Object value) {
        boolean kept = value != null && !value.toString().isEmpty();
        return !isPost() || !errors.isRefused() || kept && errors.of(name) == null ? value : value(name);
    }

    /** Whether the form that was sent had this field. */
    boolean has(String name) {
        return !values(name).isEmpty() || file(name) != null;
    }

    /**
     * Fills the fields marked {@link FormField} and checks them; false when something is wrong, and then {@code errors}
     * knows what. A page with several forms names the fields of the one that was sent.
     */
    public boolean fill(Object page, String... only) {
        List<FormFields.Target> targets = FormFields.of(page.getClass()).stream()
                .filter(t -> only.length == 0 || Arrays.asList(only).contains(t.name()))
                .toList();
        targets.forEach(t -> fill(page, t));
        Set<String> names = targets.stream().map(FormFields.Target::name).collect(Collectors.toSet());
        validator.validate(page).stream()
                .filter(v -> names.contains(fieldOf(v)) || fieldOf(v).isEmpty())
                .forEach(this::report);
        return !errors.isAny();
    }

    private void fill(Object page, FormFields.Target target) {
        try {
            target.set(page, target.isFile() ? file(target.name()) : target.read(values(target.name())));
        } catch (FieldValue.Unreadable e) {
            errors.field(target.name(), Messages.text(Languages.current(), e.key()));
        }
    }

    private void report(ConstraintViolation<?> violation) {
        String sentence = sentence(violation);
        if (fieldOf(violation).isEmpty()) {
            errors.general(sentence);
        } else {
            errors.field(fieldOf(violation), sentence);
        }
    }

    static String sentence(ConstraintViolation<?> violation) {
        return Messages.constraint(
                Languages.current(),
                violation.getMessageTemplate(),
                violation.getConstraintDescriptor().getAttributes());
    }

    /** The first step of the path: a field, also when one of several values in it is wrong. */
    private static String fieldOf(ConstraintViolation<?> violation) {
        String name = violation.getPropertyPath().iterator().next().getName();
        return name == null ? "" : name;
    }

    private String value(String name) {
        List<String> values = values(name);
        return values.isEmpty() ? null : values.get(0);
    }

    /** The address comes first among the values, as the Servlet specification says; a form's own follow. */
    private int inAddress(String name) {
        String query = request.getQueryString();
        return query == null
                ? 0
                : (int) Arrays.stream(query.split("&"))
                        .filter(part -> part.equals(name) || part.startsWith(name + "="))
                        .count();
    }
}
