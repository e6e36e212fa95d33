package id.binahumas.learning;

import id.binahumas.course.SyllabusItem;
import id.binahumas.shared.faces.Posted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The lessons of a module, in their order, for its author. */
@Named
@RequestScoped
public class ModulePage {

    private static final String HERE = "/organiser/learning/module.xhtml?faces-redirect=true&item=%d&ok=%s";

    @Inject
    LessonService lessons;

    @Inject
    Posted posted;

    private long item;
    private SyllabusItem module;
    private List<ModuleRow> rows;

    public void load() {
        module = lessons.module(item);
        rows = lessons.rows(item);
    }

    public String earlier() {
        lessons.move(posted.getId(), -1);
        return HERE.formatted(item, "lessonMoved");
    }

    public String later() {
        lessons.move(posted.getId(), 1);
        return HERE.formatted(item, "lessonMoved");
    }

    public String remove() {
        lessons.remove(posted.getId());
        return HERE.formatted(item, "lessonRemoved");
    }

    public SyllabusItem getModule() {
        return module;
    }

    public List<ModuleRow> getRows() {
        return rows;
    }

    public long getItem() {
        return item;
    }

    public void setItem(long item) {
        this.item = item;
    }
}
