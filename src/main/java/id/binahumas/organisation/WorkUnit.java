package id.binahumas.organisation;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A unit of government (unit kerja). Its id stays through rename and move; name, kind and parent are held with validity.
 * A change holds from a day on: it ends what held until then and never touches what lies before. A change on the very day
 * on which the last one began takes its place. Once a unit is closed nothing changes it any more.
 */
@Entity
@Table(name = "work_unit")
public class WorkUnit extends BaseEntity {

    static final int LONGEST_CODE = 40;

    private String code;

    @OneToMany(mappedBy = "unit", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("validFrom")
    private List<UnitValidity> history = new ArrayList<>();

    @OneToMany(mappedBy = "unit", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<UnitSuccession> successions = new ArrayList<>();

    protected WorkUnit() {}

    public WorkUnit(String code, String name, UnitKind kind, WorkUnit parent, LocalDate from) {
        this.code = Texts.plain(code, LONGEST_CODE);
        if (this.code == null) {
            throw new Refusal("unit.code.missing");
        }
        requireTakesChildren(parent, from);
        history.add(new UnitValidity(this, clean(name), kind, parent, from));
    }

    public void rename(String name, LocalDate from) {
        UnitValidity now = last(from);
        change(clean(name), now.kind(), now.parent(), from);
    }

    public void changeKind(UnitKind kind, LocalDate from) {
        UnitValidity now = last(from);
        change(now.name(), kind, now.parent(), from);
    }

    /** Under another unit, or to the top when there is none. */
    public void move(WorkUnit parent, LocalDate from) {
        UnitValidity now = last(from);
        if (parent == this) {
            throw new Refusal("unit.move.itself", now.name());
        }
        if (parent != null && parent.standsUnder(this, from)) {
            throw new Refusal("unit.move.cycle", parent.nameOn(from), now.name());
        }
        requireTakesChildren(parent, from);
        change(now.name(), now.kind(), parent, from);
    }

    /** The day from which it is what it was said to be last. */
    LocalDate lastChange() {
        return history.get(history.size() - 1).validFrom();
    }

    /** As if the last change had never been said: before it the unit was this since that day. */
    void takeBack(LocalDate since, String name, UnitKind kind, WorkUnit parent) {
        UnitValidity last = history.get(history.size() - 1);
        if (last.validFrom().equals(since)) {
            last.become(name, kind, parent);
        } else {
            history.remove(last);
            history.get(history.size() - 1).goOn();
        }
    }

    /** From that day on it is no more; others may go on with its work. */
    public void close(LocalDate from, Collection<WorkUnit> successors) {
        UnitValidity now = last(from);
        if (from.equals(now.validFrom())) {
            if (history.size() == 1) {
                throw new Refusal("unit.close.born", from);
            }
            history.remove(now);
        } else {
            now.end(from);
        }
        for (WorkUnit successor : new LinkedHashSet<>(successors)) {
            if (successor.equals(this)) {
                throw new Refusal("unit.close.itself");
            }
            if (!successor.isOpenFrom(from)) {
                throw new Refusal("unit.close.successor", successor.nameOn(from), from);
            }
            successions.add(new UnitSuccession(this, successor, from));
        }
    }

    /** The name, kind and parent on a day; empty before the unit existed and after it closed. */
    public Optional<UnitValidity> asOf(LocalDate day) {
        return history.stream().filter(v -> v.covers(day)).findFirst();
    }

    /** As it was on the day; once it is closed, as it was last; before it began, as it was first. */
    public UnitValidity nearest(LocalDate day) {
        return asOf(day).orElseGet(() -> {
            UnitValidity end = history.get(history.size() - 1);
            return day.isBefore(end.validFrom()) ? history.get(0) : end;
        });
    }

    /** There on that day, and nobody has said when it ends. */
    public boolean isOpenFrom(LocalDate day) {
        return asOf(day).isPresent() && history.get(history.size() - 1).validTo() == null;
    }

    /** Oldest first. */
    public List<UnitValidity> history() {
        return List.copyOf(history);
    }

    public List<UnitSuccession> successions() {
        return List.copyOf(successions);
    }

    public String code() {
        return code;
    }

    public String nameOn(LocalDate day) {
        return nearest(day).name();
    }

    /** Is the other one, or comes to stand somewhere below it on that day or a later one. */
    public boolean standsUnder(WorkUnit other, LocalDate from) {
        Set<WorkUnit> seen = new HashSet<>(Set.of(this));
        ArrayDeque<WorkUnit> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            WorkUnit unit = open.poll();
            if (unit.equals(other)) {
                return true;
            }
            unit.history().stream()
                    .filter(v -> v.reaches(from))
                    .map(UnitValidity::parent)
                    .filter(Objects::nonNull)
                    .filter(seen::add)
                    .forEach(open::add);
        }
        return false;
    }

    /** What holds now and is about to be changed. */
    private UnitValidity last(LocalDate from) {
        UnitValidity last = history.get(history.size() - 1);
        if (last.validTo() != null) {
            throw new Refusal("unit.closed", last.name(), last.validTo());
        }
        if (from.isBefore(last.validFrom())) {
            throw new Refusal("unit.later", last.validFrom());
        }
        return last;
    }

    private void change(String name, UnitKind kind, WorkUnit parent, LocalDate from) {
        UnitValidity last = last(from);
        if (last.name().equals(name) && last.kind() == kind && Objects.equals(last.parent(), parent)) {
            throw new Refusal("unit.same");
        }
        if (from.equals(last.validFrom())) {
            last.become(name, kind, parent);
        } else {
            last.end(from);
            history.add(new UnitValidity(this, name, kind, parent, from));
        }
    }

    private static void requireTakesChildren(WorkUnit parent, LocalDate from) {
        if (parent != null && !parent.isOpenFrom(from)) {
            throw new Refusal("unit.parent.closed", parent.nameOn(from), from);
        }
    }

    private static String clean(String name) {
        String plain = Texts.plain(name, UnitValidity.LONGEST_NAME);
        if (plain == null) {
            throw new Refusal("unit.name.missing");
        }
        return plain;
    }
}
