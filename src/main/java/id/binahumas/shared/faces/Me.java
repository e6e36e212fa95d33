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

    public boolean isTrainee() {
        return caller().has(Role.TRAINEE);
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

    /** Where the name in the bar leads. */
    public String getHome() {
        if (!isIn()) {
            return "/";
        }
        return getAreas().stream().map(Area::home).findFirst().orElse("/account.xhtml");
    }

    private Caller caller() {
        return CallerAttribute.of(request);
    }
}
