package id.binahumas.learning;

import id.binahumas.course.SyllabusItem;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.files.FilePolicy;
import id.binahumas.shared.files.FileStore;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;

/** Writes one lesson and gives it a file. */
@Named
@RequestScoped
public class LessonEditPage {

    private static final String HERE = "/organiser/learning/lesson.xhtml?faces-redirect=true&item=%d&lesson=%d&ok=%s";

    @Inject
    LessonService lessons;

    @Inject
    FileStore files;

    @Inject
    Posted posted;

    private long item;
    private Long lesson;
    private SyllabusItem module;
    private Lesson row;

    @FormField
    @NotBlank
    @Size(max = 200)
    private String title;

    @FormField(multiline = true)
    @NotBlank
    @Size(max = Lesson.LONGEST_SOURCE)
    private String source;

    @FormField
    @NotNull
    private Part file;

    @FormField
    @Size(max = 300)
    private String note;

    public void load() {
        module = lessons.module(item);
        if (lesson == null) {
            return;
        }
        row = lessons.toEdit(lesson);
        title = row.title();
        source = row.source();
        note = row.mediaNote();
    }

    public String save() {
        if (!posted.fill(this, "title", "source")) {
            return null;
        }
        if (row == null) {
            return HERE.formatted(item, lessons.add(item, title, source).id(), "lessonSaved");
        }
        lessons.write(row.id(), posted.getVersion(), title, source);
        return HERE.formatted(item, row.id(), "lessonSaved");
    }

    public String attach() throws IOException {
        if (!posted.fill(this, "file", "note")) {
            return null;
        }
        try (InputStream content = file.getInputStream()) {
            files.storeFor(
                    content,
                    file.getSubmittedFileName(),
                    FilePolicy.LESSON_MEDIA,
                    id -> {
                        lessons.attach(row.id(), id);
                        return row;
                    },
                    (lesson, id) -> true);
        }
        lessons.describeMedia(row.id(), note);
        return HERE.formatted(item, row.id(), "lessonSaved");
    }

    public String describe() {
        if (!posted.fill(this, "note")) {
            return null;
        }
        lessons.describeMedia(row.id(), note);
        return HERE.formatted(item, row.id(), "lessonSaved");
    }

    public String detach() {
        lessons.detach(row.id());
        return HERE.formatted(item, row.id(), "lessonSaved");
    }

    public FilePolicy getPolicy() {
        return FilePolicy.LESSON_MEDIA;
    }

    public SyllabusItem getModule() {
        return module;
    }

    public Lesson getRow() {
        return row;
    }

    public long getItem() {
        return item;
    }

    public void setItem(long item) {
        this.item = item;
    }

    public Long getLesson() {
        return lesson;
    }

    public void setLesson(Long lesson) {
        this.lesson = lesson;
    }

    public String getTitle() {
        return title;
    }

    public String getSource() {
        return source;
    }

    public String getNote() {
        return note;
    }
}
