package id.binahumas.competency;

import id.binahumas.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** Something a PR officer can do, at levels 1 to 5. Not official ones are shown with "usulan, bukan standar resmi". */
@Entity
@Table(name = "competency")
public class Competency extends BaseEntity {

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private CompetencyKind kind;

    private boolean official;

    protected Competency() {}

    public Competency(String code, String name, CompetencyKind kind, boolean official) {
        this.code = code;
        this.name = name;
        this.kind = kind;
        this.official = official;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public CompetencyKind kind() {
        return kind;
    }

    public boolean official() {
        return official;
    }
}
