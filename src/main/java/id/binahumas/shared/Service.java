package id.binahumas.shared;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A door of a feature: one public method is one use case and one transaction. */
@Stereotype
@ApplicationScoped
@Transactional
@Target(TYPE)
@Retention(RUNTIME)
public @interface Service {}
