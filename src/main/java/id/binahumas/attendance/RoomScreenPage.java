package id.binahumas.attendance;

import id.binahumas.shared.Ids;
import id.binahumas.shared.Settings;
import id.binahumas.shared.qr.QrCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Base64;

/** The screen of a room: the code of this moment as a picture and in digits, and how many have come. */
@Named
@RequestScoped
public class RoomScreenPage {

    @Inject
    CheckInService checkIns;

    private String id;
    private RoomScreen screen;

    public void load() {
        screen = checkIns.screen(Ids.parse(id));
    }

    public void loadOwn() {
        screen = checkIns.guestScreen();
    }

    /** What the phone opens. */
    public String getLink() {
        return Settings.address() + "/h/" + screen.session().id() + "-"
                + screen.code().text();
    }

    public String getPicture() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(QrCode.png(getLink()));
    }

    /** Where one types the digits, as it is read out. */
    public String getTypedAt() {
        return Settings.address().replaceFirst("^https?://", "") + "/h";
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public RoomScreen getScreen() {
        return screen;
    }
}
