package id.binahumas.attendance;

import id.binahumas.shared.Ids;
import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The committee's table at the door of a session: by the code a participant shows, or by a name from the list. */
@Named
@RequestScoped
public class CheckInDeskPage {

    private static final String HERE = "/organiser/attendance/desk.xhtml?faces-redirect=true&ok=checkin.noted&id=";
    private static final int LONGEST = 60;

    @Inject
    CheckInService checkIns;

    @Inject
    Posted posted;

    private String id;
    private String q;
    private CheckInDesk desk;
    private List<SharedPhone> phones = List.of();

    public void load() {
        desk = checkIns.desk(Ids.parse(id));
        phones = checkIns.sharedPhones(desk.session().id());
    }

    /** For the sheet, which shows the rest by itself. */
    public void loadPhones() {
        phones = checkIns.sharedPhones(Ids.parse(id));
    }

    public String scan() {
        checkIns.checkInFor(Ids.parse(id), new CheckInEntry(posted.text("personCode", LONGEST), null, null));
        return HERE + id;
    }

    public String note() {
        checkIns.checkInFor(Ids.parse(id), CheckInEntry.ofName(posted.id("enrolment")));
        return HERE + id;
    }

    /** Those whose name or unit has these words. */
    public List<PresenceRow> getRows() {
        String words = Texts.key(q);
        return words == null || words.isBlank()
                ? desk.rows()
                : desk.rows().stream()
                        .filter(r -> Texts.key(r.name() + " " + r.unitName()).contains(words))
                        .toList();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public CheckInDesk getDesk() {
        return desk;
    }

    public List<SharedPhone> getPhones() {
        return phones;
    }
}
