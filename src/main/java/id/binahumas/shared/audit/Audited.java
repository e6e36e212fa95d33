package id.binahumas.shared.audit;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** This door leaves an entry in the audit, in its own transaction. The value names the deed: {@code run.publish}. */
@Target(METHOD)
@Retention(RUNTIME)
public @interface Audited {
    String value();
}
