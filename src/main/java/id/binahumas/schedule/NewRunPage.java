package id.binahumas.schedule;

import id.binahumas.course.CourseRow;
import id.binahumas.course.CourseService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What a new run can be made after: a template, one of the latest runs, or a course alone. */
@Named
@RequestScoped
public class NewRunPage {

    private static final int LATEST = 20;

    @Inject
    RunCopyService copies;

    @Inject
    RunService runs;

    @Inject
    CourseService courses;

    private List<RunRow> templates = List.of();
    private List<RunRow> latest = List.of();
    private List<CourseRow> offered = List.of();

    public void load() {
        templates = copies.templates();
        offered = courses.mine();
        List<Long> own = offered.stream().map(CourseRow::id).toList();
        latest = runs.mine().stream()
                .filter(r -> r.state() != RunState.TEMPLATE && own.contains(r.courseId()))
                .limit(LATEST)
                .toList();
    }

    public List<RunRow> getTemplates() {
        return templates;
    }

    public List<RunRow> getLatest() {
        return latest;
    }

    public List<CourseRow> getOffered() {
        return offered;
    }
}
