package id.binahumas.shared.faces;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A field of a page that a form fills. A text always has a {@code @Size(max = …)} beside it. */
@Target(FIELD)
@Retention(RUNTIME)
public @interface FormField {
    /** Keeps line breaks. */
    boolean multiline() default false;

    /** Takes the text as it was typed: passwords. */
    boolean raw() default false;
}
