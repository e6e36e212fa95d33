package id.binahumas.attendance;

import id.binahumas.shared.Ids;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * The door of a live session. Browsers follow no form to another host (our policy says form-action 'self'), so the post
 * leads back here and this page refreshes itself into the meeting.
 */
@Named
@RequestScoped
public class JoinPage {

    @Inject
    AttendanceService attendance;

    private String id;
    private boolean go;
    private JoinSession door;

    public void load() {
        door = attendance.door(Ids.parse(id));
        if (isLeading()) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .setResponseHeader("Refresh", "1;url=" + door.meetingUrl());
        }
    }

    public String join() {
        attendance.join(door.id());
        String here = "/trainee/attendance/join.xhtml?faces-redirect=true&go=true&id=" + id;
        return door.counted() ? here + "&ok=attendance.entered" : here + "&ok=attendance.joined";
    }

    /** Somebody who has entered where staying counts keeps this page open beside the meeting. */
    public boolean isStaying() {
        return door.entered() && door.counted();
    }

    /** Somebody who has just entered is led on to the meeting. */
    public boolean isLeading() {
        return go && door.entered() && !door.counted();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public boolean isGo() {
        return go;
    }

    public void setGo(boolean go) {
        this.go = go;
    }

    public JoinSession getDoor() {
        return door;
    }
}
