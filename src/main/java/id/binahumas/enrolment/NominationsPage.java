package id.binahumas.enrolment;

import id.binahumas.organisation.UnitKind;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunRow;
import id.binahumas.schedule.RunService;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The board of nominations of a run: units by what became of their people, those nobody comes from, their shares, what goes to the line. */
@Named
@RequestScoped
public class NominationsPage {

    private static final int SIZE = 25;

    /** Villages of a sub-district, agencies of a regency: mostly all of them at once. */
    private static final int UNITS = 50;

    private static final String SILENT = "silent";

    @Inject
    NominationBoardService boards;

    @Inject
    RunService runs;

    @Inject
    Posted posted;

    private Long id;
    private Long under;
    private int page = 1;
    private Run run;
    private RunRow row;
    private NominationMatrix matrix;
    private String show;
    private int number = 1;
    private List<NominationMatrixRow> units = List.of();
    private long missing;
    private List<NominationQuotaRow> missed = List.of();
    private NominationHandover handover;
    private int sent = 1;
    private long written;
    private List<NominationLetterRow> letters = List.of();

    @FormField
    @NotBlank
    @Size(max = 260)
    private String unit;

    @FormField
    private UnitKind kind;

    @FormField
    @NotNull
    @Min(0)
    private Integer least;

    @FormField
    @NotNull
    @Min(1)
    private Integer most;

    @FormField
    @NotNull
    private LocalDate deadline;

    public void load() {
        run = runs.own(id);
        row = runs.row(id);
        matrix = boards.matrix(id, under);
        units = isSilentOnly()
                ? matrix.rows().stream().filter(r -> r.silent() > 0).toList()
                : matrix.rows();
        missing = boards.countUnrepresented(id);
        missed = boards.unrepresented(id, (page - 1) * SIZE, SIZE);
        handover = boards.preview(id);
        written = boards.countLetters(id);
        letters = boards.letters(id, (sent - 1) * SIZE, SIZE);
    }

    public String share() {
        if (!posted.fill(this)) {
            return null;
        }
        boards.share(id, unit, kind, new NominationShare(least, most, deadline));
        return back("nominationShared");
    }

    public String removeShare() {
        boards.removeShare(id, posted.getId());
        return back("nominationUnshared");
    }

    public String handOver() {
        boards.handOver(id);
        return back("nominationHandedOver");
    }

    private String back(String ok) {
        return "/organiser/enrolment/nominations.xhtml?faces-redirect=true&id=" + id + "&ok=" + ok;
    }

    public List<UnitKind> getKinds() {
        return Arrays.stream(UnitKind.values()).filter(UnitKind::isRepresented).toList();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getUnder() {
        return under;
    }

    public void setUnder(Long under) {
        this.under = under;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.min(Math.max(1, page), 100_000);
    }

    public int getSent() {
        return sent;
    }

    public void setSent(int sent) {
        this.sent = Math.min(Math.max(1, sent), 100_000);
    }

    public long getWritten() {
        return written;
    }

    public List<NominationLetterRow> getLetters() {
        return letters;
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = Math.min(Math.max(1, number), 100_000);
    }

    /** Only units that have named nobody, or have such below them. */
    public boolean isSilentOnly() {
        return SILENT.equals(show);
    }

    /** Those of the level that are on this part of it. */
    public List<NominationMatrixRow> getUnits() {
        return units.stream().skip((number - 1L) * UNITS).limit(UNITS).toList();
    }

    public int getUnitsLeft() {
        return Math.max(0, units.size() - number * UNITS);
    }

    public Run getRun() {
        return run;
    }

    public RunRow getRow() {
        return row;
    }

    public NominationMatrix getMatrix() {
        return matrix;
    }

    public long getMissing() {
        return missing;
    }

    public List<NominationQuotaRow> getMissed() {
        return missed;
    }

    public NominationHandover getHandover() {
        return handover;
    }

    public String getUnit() {
        return unit;
    }

    public UnitKind getKind() {
        return kind;
    }

    public Integer getLeast() {
        return least;
    }

    public Integer getMost() {
        return most;
    }

    public LocalDate getDeadline() {
        return deadline;
    }
}
