package id.binahumas.schedule;

import id.binahumas.shared.NotFound;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The holidays of a year, for administrators; the form below the list is for a new one or for the one that is edited. */
@Named
@RequestScoped
public class HolidaysPage {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    @Inject
    HolidayService holidays;

    @Inject
    Posted posted;

    @Inject
    Clock clock;

    private Long year;
    private Long edited;
    private List<HolidayRow> rows = List.of();

    @FormField
    @NotNull
    private LocalDate day;

    @FormField
    @NotBlank
    @Size(max = 200)
    private String name;

    @FormField
    @NotNull
    private HolidayKind kind = HolidayKind.NATIONAL;

    @FormField
    @Size(max = 200)
    private String source;

    @FormField
    private boolean verified;

    public void load() {
        rows = holidays.ofYear(shown());
        if (edited != null && !posted.is("save")) {
            HolidayRow row = editedRow();
            day = row.day();
            name = row.name();
            kind = row.kind();
            source = row.source();
            verified = row.verified();
        }
    }

    public String save() {
        if (!posted.fill(this)) {
            return null;
        }
        HolidayDetails details = new HolidayDetails(day, name, kind, source, verified);
        if (edited == null) {
            holidays.add(details);
        } else {
            holidays.edit(edited, posted.getVersion(), details);
        }
        return self(day.getYear(), "holidaySaved");
    }

    public String remove() {
        holidays.remove(posted.getId());
        return self(shown(), "holidayRemoved");
    }

    private static String self(int year, String ok) {
        return "/admin/schedule/holidays.xhtml?faces-redirect=true&year=" + year + "&ok=" + ok;
    }

    public int getVersion() {
        return posted.is("save") ? posted.getVersion() : editedRow().version();
    }

    private HolidayRow editedRow() {
        return rows.stream().filter(r -> r.id() == edited).findFirst().orElseThrow(NotFound::new);
    }

    public Long getYear() {
        return (long) shown();
    }

    private int shown() {
        long asked = year == null ? LocalDate.now(clock).getYear() : year;
        if (asked < FIRST_YEAR || asked > LAST_YEAR) {
            throw new NotFound();
        }
        return (int) asked;
    }

    public void setYear(Long year) {
        this.year = year;
    }

    public Long getEdited() {
        return edited;
    }

    public void setEdited(Long edited) {
        this.edited = edited;
    }

    public List<HolidayRow> getRows() {
        return rows;
    }

    public HolidayKind[] getKinds() {
        return HolidayKind.values();
    }

    public LocalDate getDay() {
        return day;
    }

    public String getName() {
        return name;
    }

    public HolidayKind getKind() {
        return kind;
    }

    public String getSource() {
        return source;
    }

    public boolean isVerified() {
        return verified;
    }
}
