package id.binahumas.shared.web;

import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The first folder of a page says who may see it; each has a page to start from. */
public enum Area {
    ADMIN(Role.ADMINISTRATOR, "/admin/people/accounts.xhtml"),
    ORGANISER(Role.ORGANISER, "/organiser/enrolment/home.xhtml"),
    INSTRUCTOR(Role.INSTRUCTOR, "/instructor/assignment/queue.xhtml"),
    UNIT(Role.UNIT_COORDINATOR, "/unit/report/home.xhtml"),
    TRAINEE(Role.TRAINEE, "/trainee/enrolment/home.xhtml"),
    AUDIT(Role.AUDITOR, "/admin/audit/audit.xhtml"),
    GUEST(Role.RESOURCE_PERSON, "/guest/enrolment/home.xhtml");

    /** What an auditor may look at stands among what administrators do. */
    private static final List<String> AUDITED = List.of("/admin/audit/", "/admin/invariants/");

    private final Role role;
    private final String home;

    Area(Role role, String home) {
        this.role = role;
        this.home = home;
    }

    public Role role() {
        return role;
    }

    public String home() {
        return home;
    }

    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Area> of(String path) {
        if (AUDITED.stream().anyMatch(path::startsWith)) {
            return Optional.of(AUDIT);
        }
        return Arrays.stream(values())
                .filter(a -> path.startsWith("/" + a.folder() + "/"))
                .findFirst();
    }

    /** Those with a part of their own: an administrator finds the audit in the menu. */
    public static List<Area> of(Caller caller) {
        return Arrays.stream(values())
                .filter(a -> a.isOpenTo(caller))
                .filter(a -> a != AUDIT || !caller.has(Role.ADMINISTRATOR))
                .toList();
    }

    /** A superior sees the people of the unit where its coordinator does, an administrator the audit; to a session only its own link leads. */
    boolean isOpenTo(Caller caller) {
        if (caller.isGuest() || this == GUEST) {
            return caller.isGuest() && this == GUEST;
        }
        return caller.has(role)
                || this == UNIT && caller.has(Role.SUPERIOR)
                || this == AUDIT && caller.has(Role.ADMINISTRATOR);
    }

    /** Where a person starts: the first part that is open to them, or the public home page. */
    public static String homeOf(Caller caller) {
        return of(caller).stream().findFirst().map(Area::home).orElse("/");
    }
}
