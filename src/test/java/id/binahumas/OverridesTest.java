package id.binahumas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Role;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whoever sets aside what was decided, given or counted says why: the doors for it take a reason, which the audit keeps. */
class OverridesTest {

    private static final Set<String> OVERRIDES = Set.of(
            "account.assign",
            "account.close",
            "account.delegate",
            "account.delegate.end",
            "account.withdraw",
            "attendance.take",
            "booking.cancel-for",
            "booking.move",
            "booking.no-show",
            "booking.swap",
            "certificate.keep",
            "certificate.replace",
            "certificate.revoke",
            "correction.refuse",
            "enrolment.waive",
            "erasure.refuse",
            "person.merge",
            "person.nip.reveal",
            "pool.resize",
            "run.cancel",
            "submission.return");

    @Test
    void everyOverrideTakesAReason() {
        Set<String> found = new TreeSet<>();
        Set<String> without = new TreeSet<>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("id.binahumas").stream()
                        .filter(type -> type.getSimpleName().endsWith("Service"))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(OverridesTest::isForPeople)
                        .forEach(door -> {
                            String deed = door.getAnnotation(Audited.class).value();
                            if (OVERRIDES.contains(deed)) {
                                found.add(deed);
                                boolean says = Arrays.stream(door.getParameters())
                                        .anyMatch(p -> p.getName().equals("reason") && p.getType() == String.class);
                                if (!says) {
                                    without.add(door.getDeclaringClass().getSimpleName() + "." + door.getName());
                                }
                            }
                        });
        assertEquals(new TreeSet<>(OVERRIDES), found);
        assertTrue(without.isEmpty(), "take no reason: " + without);
    }

    private static boolean isForPeople(Method door) {
        Allowed allowed = door.getAnnotation(Allowed.class);
        return door.isAnnotationPresent(Audited.class)
                && allowed != null
                && !List.of(allowed.value()).equals(List.of(Role.SYSTEM));
    }
}
