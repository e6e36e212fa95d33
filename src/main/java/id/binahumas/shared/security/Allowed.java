package id.binahumas.shared.security;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Who may pass this door. A door for SYSTEM is passed by jobs, by the demo and by other doors. Scope ("this run",
 * "this unit") is the door's own first line.
 */
@InterceptorBinding
@Target({METHOD, TYPE})
@Retention(RUNTIME)
public @interface Allowed {
    @Nonbinding
    Role[] value() default {};
}
