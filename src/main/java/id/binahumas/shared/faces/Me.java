package id.binahumas.shared.faces;

import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.web.Area;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Who is looking at the page. */
@Named("me")
@ApplicationScoped
public class Me {

    @Inject
    Callers callers;

    public boolean isIn() {
        return callers.current().isSignedIn();
    }

    public String getName() {
        return callers.current().name();
    }

    public String getLogin() {
        return callers.current().login();
    }

    public boolean isTrainee() {
        return callers.current().has(Role.TRAINEE);
    }

    public boolean isInstructor() {
        return callers.current().has(Role.INSTRUCTOR);
    }

    public boolean isOrganiser() {
        return callers.current().has(Role.ORGANISER);
    }

    public boolean isUnitCoordinator() {
        return callers.current().has(Role.UNIT_COORDINATOR);
    }

    public boolean isAdministrator() {
        return callers.current().has(Role.ADMINISTRATOR);
    }

    /** The parts of the house that are open to this person. */
    public List<Area> getAreas() {
        return Area.of(callers.current());
    }

    /** Where this person starts: the first of these parts, or the public home page. */
    public String getHome() {
        return getAreas().stream().findFirst().map(Area::home).orElse("/");
    }
}
