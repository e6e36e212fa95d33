package id.binahumas.organisation;

import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
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

/** One unit on a day with its past; an administrator renames, moves and closes it from a day on. */
@Named
@RequestScoped
public class UnitPage {

    @Inject
    UnitService units;

    @Inject
    Posted posted;

    @Inject
    Clock clock;

    private Long id;
    private LocalDate asOf;
    private UnitSheet sheet;
    private long childCount;
    private List<UnitLine> children = List.of();

    @FormField
    @NotBlank
    @Size(max = 200)
    private String name;

    @FormField
    @NotNull
    private LocalDate renameFrom;

    @FormField
    @NotNull
    private UnitKind kind;

    @FormField
    @NotNull
    private LocalDate kindFrom;

    /** By code or name. */
    @FormField
    @Size(max = 260)
    private String parent;

    /** Said on its own, so that a field left empty moves nobody. */
    @FormField
    private boolean toTop;

    @FormField
    @NotNull
    private LocalDate moveFrom;

    @FormField
    @NotNull
    private LocalDate lastDay;

    /** By code or name, one a line. */
    @FormField(multiline = true)
    @Size(max = 2000)
    private String successors;

    @FormField
    @Size(max = 260)
    private String childrenTo;

    public void load() {
        if (id == null) {
            throw new NotFound();
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate day = asOf == null ? today : asOf;
        sheet = units.sheet(id, day);
        if (sheet.there()) {
            childCount = units.countChildren(id, day);
            children = units.children(id, day, 0, UnitsPage.SIZE);
        }
        if (!posted.is("rename")) {
            name = sheet.past().get(0).name();
            renameFrom = today;
        }
        if (!posted.is("kind")) {
            kind = sheet.past().get(0).kind();
            kindFrom = today;
        }
        if (!posted.is("move")) {
            moveFrom = today;
        }
        if (!posted.is("close")) {
            lastDay = today;
        }
    }

    public String rename() {
        if (!posted.fill(this, "name", "renameFrom")) {
            return null;
        }
        units.rename(id, posted.getVersion(), name, renameFrom);
        return done() + "&ok=unitRenamed";
    }

    public String changeKind() {
        if (!posted.fill(this, "kind", "kindFrom")) {
            return null;
        }
        units.changeKind(id, posted.getVersion(), kind, kindFrom);
        return done() + "&ok=unitKindChanged";
    }

    public String move() {
        if (!posted.fill(this, "parent", "toTop", "moveFrom")) {
            return null;
        }
        if (toTop == (parent != null)) {
            throw new Refusal(toTop ? "unit.move.both" : "unit.move.where");
        }
        units.move(id, posted.getVersion(), idOf(parent, moveFrom), moveFrom);
        return done() + "&ok=unitMoved";
    }

    public String close() {
        if (!posted.fill(this, "lastDay", "successors", "childrenTo")) {
            return null;
        }
        LocalDate from = lastDay.plusDays(1);
        List<Long> heirs = successors == null
                ? List.of()
                : successors
                        .lines()
                        .filter(l -> !l.isBlank())
                        .map(l -> idOf(l, from))
                        .toList();
        units.close(id, posted.getVersion(), from, heirs, idOf(childrenTo, from));
        return done() + "&ok=unitClosed";
    }

    private Long idOf(String codeOrName, LocalDate day) {
        return codeOrName == null
                ? null
                : Long.valueOf(units.named(codeOrName, day).id());
    }

    private String done() {
        return "/admin/organisation/unit.xhtml?faces-redirect=true&id=" + id;
    }

    /** The units above it. */
    public List<UnitRow> getAbove() {
        List<UnitRow> path = sheet.path();
        return path.isEmpty() ? path : path.subList(0, path.size() - 1);
    }

    /** Nobody may change it any more. */
    public boolean isClosed() {
        return sheet.closed();
    }

    /** The first day on which it is no more; none for one that is open. */
    public LocalDate getClosedOn() {
        return sheet.past().get(0).to();
    }

    public LocalDate getBornOn() {
        return sheet.past().get(sheet.past().size() - 1).from();
    }

    /** Keeps the day in a link that names a unit. */
    public String getKeep() {
        return asOf == null ? "" : "&asOf=" + asOf;
    }

    public UnitKind[] getKinds() {
        return UnitKind.values();
    }

    public UnitSheet getSheet() {
        return sheet;
    }

    public List<UnitLine> getChildren() {
        return children;
    }

    public long getChildCount() {
        return childCount;
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

    public String getName() {
        return name;
    }

    public LocalDate getRenameFrom() {
        return renameFrom;
    }

    public UnitKind getKind() {
        return kind;
    }

    public LocalDate getKindFrom() {
        return kindFrom;
    }

    public String getParent() {
        return parent;
    }

    public boolean isToTop() {
        return toTop;
    }

    public LocalDate getMoveFrom() {
        return moveFrom;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public String getSuccessors() {
        return successors;
    }

    public String getChildrenTo() {
        return childrenTo;
    }
}
