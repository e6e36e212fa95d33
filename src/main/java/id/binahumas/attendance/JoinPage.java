package id.binahumas.attendance;

import id.binahumas.shared.Ids;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;

/** The door of a live session. */
@Named
@RequestScoped
public class JoinPage {

    @Inject
    AttendanceService attendance;

    private String id;
    private JoinSession door;

    public void load() {
        door = attendance.door(Ids.parse(id));
    }

    /** On to the meeting, by a GET of its own. */
    public void join() {
        FacesContext faces = FacesContext.getCurrentInstance();
        String address = attendance.join(door.session().id());
        faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_SEE_OTHER);
        faces.getExternalContext().setResponseHeader("Location", address);
        faces.responseComplete();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public JoinSession getDoor() {
        return door;
    }
}
