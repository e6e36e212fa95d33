package id.binahumas.course;

import id.binahumas.shared.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The courses of the organiser's own units, narrowed by a part of the title or code. */
@Named
@RequestScoped
public class CourseListPage {

    @Inject
    CourseService courses;

    private String q;
    private List<CourseRow> rows = List.of();

    public void load() {
        String key = Texts.key(q);
        rows = courses.mine().stream()
                .filter(c -> Texts.key(c.title()).contains(key)
                        || Texts.key(c.code()).contains(key))
                .toList();
    }

    public List<CourseRow> getRows() {
        return rows;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }
}
