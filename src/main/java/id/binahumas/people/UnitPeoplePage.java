package id.binahumas.people;

import id.binahumas.organisation.UnitHeirRow;
import id.binahumas.organisation.UnitRow;
import id.binahumas.organisation.UnitService;
import id.binahumas.organisation.UnitSheet;
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

/** The people of one unit on a day; from a unit that closes an administrator moves all of them to the one that goes on. */
@Named
@RequestScoped
public class UnitPeoplePage {

    private static final int SIZE = 25;

    @Inject
    UnitPeopleService people;

    @Inject
    UnitService units;

    @Inject
    Posted posted;

    @Inject
    Clock clock;

    private Long id;
    private LocalDate asOf;
    private String q;
    private boolean below;
    private int page = 1;
    private UnitSheet sheet;
    private List<OfficeRow> offices = List.of();
    private List<AssignedRow> coordinators = List.of();
    private List<AssignedRow> superiors = List.of();
    private List<PersonRow> rows = List.of();
    private long total;
    private int left;

    /** By code or name. */
    @FormField
    @NotBlank
    @Size(max = 260)
    private String successor;

    @FormField
    @NotNull
    private LocalDate moveFrom;

    public void load() {
        if (id == null) {
            throw new NotFound();
        }
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        sheet = units.sheet(id, day);
        offices = people.offices(id, day);
        coordinators = people.coordinators(id);
        superiors = people.superiors(id);
        total = people.count(id, below, q, day);
        rows = people.people(id, below, q, day, (page - 1) * SIZE, SIZE);
        if (sheet.closed()) {
            left = people.countFrom(id, getClosedOn());
            if (!posted.is("moveAll")) {
                moveFrom = getClosedOn();
                successor = sheet.successors().stream()
                        .findFirst()
                        .map(UnitHeirRow::name)
                        .orElse(null);
            }
        }
    }

    public String moveAll() {
        if (!posted.fill(this)) {
            return null;
        }
        UnitRow to = units.named(successor, moveFrom);
        people.moveAll(id, to.id(), moveFrom);
        return "/admin/people/unit.xhtml?faces-redirect=true&id=" + to.id() + "&asOf=" + moveFrom
                + "&ok=unitPeopleMoved";
    }

    /** The first day on which the unit is no more. */
    public LocalDate getClosedOn() {
        return sheet.past().get(0).to();
    }

    /** Posts and duties held in a unit after it was closed. */
    public int getLeft() {
        return left;
    }

    public UnitSheet getSheet() {
        return sheet;
    }

    public List<OfficeRow> getOffices() {
        return offices;
    }

    public List<AssignedRow> getCoordinators() {
        return coordinators;
    }

    public List<AssignedRow> getSuperiors() {
        return superiors;
    }

    public List<PersonRow> getRows() {
        return rows;
    }

    public long getTotal() {
        return total;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public LocalDate getAsOf() {
        return asOf;
    }

    public void setAsOf(LocalDate asOf) {
        this.asOf = asOf;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public boolean isBelow() {
        return below;
    }

    public void setBelow(boolean below) {
        this.below = below;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.min(Math.max(1, page), 100_000);
    }

    public String getSuccessor() {
        return successor;
    }

    public LocalDate getMoveFrom() {
        return moveFrom;
    }
}
