package id.binahumas.organisation;

import id.binahumas.shared.BaseEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A unit of government (unit kerja). Its id stays through rename and move; name, kind and parent are held with validity. */
@Entity
@Table(name = "work_unit")
public class WorkUnit extends BaseEntity {

    private String code;

    @OneToMany(mappedBy = "unit", cascade = CascadeType.ALL)
    @OrderBy("validFrom")
    private List<UnitValidity> history = new ArrayList<>();

    protected WorkUnit() {}

    public WorkUnit(String code, String name, UnitKind kind, WorkUnit parent, LocalDate from) {
        this.code = code;
        history.add(new UnitValidity(this, name, kind, parent, from));
    }

    /** The name, kind and parent on a day; empty before the unit existed and after it closed. */
    public Optional<UnitValidity> asOf(LocalDate day) {
        return history.stream().filter(v -> v.covers(day)).findFirst();
    }

    public String code() {
        return code;
    }
}
