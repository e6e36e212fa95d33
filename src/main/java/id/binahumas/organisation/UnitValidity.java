package id.binahumas.organisation;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.text.NameWords;
import id.binahumas.shared.text.Texts;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.BatchSize;

/** What a unit was called, was and belonged to, from a day (included) to a day (excluded). */
@Entity
@Table(name = "unit_validity")
public class UnitValidity extends BaseEntity {

    static final int LONGEST_NAME = 200;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "unit_id")
    private WorkUnit unit;

    private String name;
    private String nameKey;

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private WorkUnit parent;

    private LocalDate validFrom;
    private LocalDate validTo;

    /** Filed with the name, so that whoever changes it need not think of it. */
    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "validityId", insertable = false, updatable = false)
    @BatchSize(size = 500)
    private Set<UnitWord> words = new HashSet<>();

    protected UnitValidity() {}

    UnitValidity(WorkUnit unit, String name, UnitKind kind, WorkUnit parent, LocalDate from) {
        this.unit = unit;
        this.validFrom = from;
        become(name, kind, parent);
    }

    /** Said otherwise on the very day it begins. */
    final void become(String newName, UnitKind newKind, WorkUnit newParent) {
        name = newName;
        nameKey = Texts.start(Texts.key(newName), LONGEST_NAME);
        findBy(NameWords.in(newName));
        kind = newKind;
        parent = newParent;
    }

    private void findBy(List<String> found) {
        words.removeIf(word -> !found.contains(word.word()));
        found.forEach(word -> words.add(new UnitWord(id(), word)));
    }

    void end(LocalDate day) {
        validTo = day;
    }

    void goOn() {
        validTo = null;
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** Covers that day or a later one. */
    public boolean reaches(LocalDate day) {
        return validTo == null || validTo.isAfter(day);
    }

    public WorkUnit unit() {
        return unit;
    }

    public String name() {
        return name;
    }

    public UnitKind kind() {
        return kind;
    }

    public WorkUnit parent() {
        return parent;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** The day after the last one; null while nothing else is known. */
    public LocalDate validTo() {
        return validTo;
    }
}
