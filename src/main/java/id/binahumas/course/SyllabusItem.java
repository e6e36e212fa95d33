package id.binahumas.course;

import id.binahumas.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A module, quiz or assignment of a course, in the part (block) it belongs to. Its content lives in the feature of its kind. */
@Entity
@Table(name = "syllabus_item")
public class SyllabusItem extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "course_id")
    private Course course;

    private int part;
    private int sort;

    @Enumerated(EnumType.STRING)
    private ItemKind kind;

    private String title;
    private boolean required;
    private int weight;

    protected SyllabusItem() {}

    SyllabusItem(Course course, int part, int sort, ItemKind kind, String title, boolean required, int weight) {
        this.course = course;
        this.part = part;
        this.sort = sort;
        this.kind = kind;
        this.title = title;
        this.required = required;
        this.weight = weight;
    }

    void describe(int newPart, String newTitle, boolean isRequired, int newWeight) {
        part = newPart;
        title = newTitle;
        required = isRequired;
        weight = newWeight;
    }

    public Course course() {
        return course;
    }

    public int part() {
        return part;
    }

    public int sort() {
        return sort;
    }

    public ItemKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public boolean required() {
        return required;
    }

    /** Share of the final score; 0 counts for completion only. */
    public int weight() {
        return weight;
    }
}
