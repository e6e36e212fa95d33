package id.binahumas.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Tag;

/**
 * A feature test: runs inside the server, in the one deployment of the whole suite, once on H2 and once on MariaDB. Other
 * tests have left their rows there: a test makes its own data and counts nothing else.
 */
@ArquillianTest
@Tag("container")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface InContainer {}
