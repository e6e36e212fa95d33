package id.binahumas.shared.faces;

import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.web.Area;
import id.binahumas.shared.web.CallerAttribute;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What a page may know about whoever looks at it: the name in the bar and the areas open to it. */
@Named("me")
@RequestScoped
public class Me {

    @Inject
    HttpServletRequest request;

    public boolean isIn() {
        return caller().isSignedIn();
    }

    public boolean isGuest() {
        return caller().isGuest();
    }

    public boolean isTrainee() {
        return caller().has(Role.TRAINEE);
    }

    /** Sees how the house is doing, and changes nothing. */
    public boolean isAdministrator() {
        return caller().has(Role.ADMINISTRATOR);
    }

    /** Holds a role for somebody else today. */
    public boolean isStandingIn() {
        return caller().assignments().stream().anyMatch(a -> a.acting() != null);
    }

    /** A second factor is for whoever decides much about others. */
    public boolean isGuarded() {
        return caller().assignments().stream().anyMatch(a -> a.role().isGuarded());
    }

    /** Nothing else opens before the password is changed. */
    public boolean isPasswordDue() {
        return CallerAttribute.mustChangePassword(request);
    }

    public String getName() {
        return caller().name();
    }

    public String getLogin() {
        return caller().login();
    }

    public List<Area> getAreas() {
        return Area.of(caller());
    }

    /** The other parts of the house that are open: not the one this page is in, nor what stands in the bar of every public page. */
    public List<Area> getElsewhere() {
        Area here = Area.of(request.getServletPath()).orElse(Area.TRAINEE);
        Area shown = here == Area.AUDIT && isAdministrator() ? Area.ADMIN : here;
        return getAreas().stream().filter(area -> area != shown).toList();
    }

    /** Where the name in the bar leads. */
    public String getHome() {
        if (!caller().isIn()) {
            return "/";
        }
        return getAreas().stream().map(Area::home).findFirst().orElse("/account.xhtml");
    }

    private Caller caller() {
        return CallerAttribute.of(request);
    }
}
