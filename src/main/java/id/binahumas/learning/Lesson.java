package id.binahumas.learning;

import id.binahumas.shared.BaseEntity;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.files.StoredFile;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** One piece of reading in a module (materi), with at most one picture, video or document; the text alone is enough to learn from. */
@Entity
@Table(name = "lesson")
public class Lesson extends BaseEntity {

    static final int LONGEST_SOURCE = 60_000;
    private static final int LONGEST_NOTE = 300;

    private long syllabusItemId;
    private int sort;
    private String title;

    @Column(length = 1_000_000)
    private String source;

    @Column(length = 1_000_000)
    private String body;

    private int minutes;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "media_file_id")
    private StoredFile media;

    private String mediaNote;

    protected Lesson() {}

    Lesson(long syllabusItemId, int sort, String title, String source) {
        this.syllabusItemId = syllabusItemId;
        this.sort = sort;
        write(title, source);
    }

    void write(String newTitle, String newSource) {
        if (newTitle == null || newSource == null) {
            throw new Refusal("learning.lesson.empty");
        }
        if (newSource.length() > LONGEST_SOURCE) {
            throw new Refusal("learning.lesson.long", LONGEST_SOURCE);
        }
        String page = Markdown.toHtml(newSource);
        if (page.isEmpty()) {
            throw new Refusal("learning.lesson.empty");
        }
        title = newTitle;
        source = newSource;
        body = page;
        minutes = Markdown.readingMinutes(page);
    }

    void attach(StoredFile file) {
        media = file;
    }

    void describeMedia(String note) {
        if (note != null && note.length() > LONGEST_NOTE) {
            throw new Refusal("learning.media.noteLong", LONGEST_NOTE);
        }
        mediaNote = note;
    }

    void detach() {
        media = null;
        mediaNote = null;
    }

    void moveTo(int place) {
        sort = place;
    }

    public long syllabusItemId() {
        return syllabusItemId;
    }

    public int sort() {
        return sort;
    }

    public String title() {
        return title;
    }

    /** What the author wrote, in Markdown. */
    public String source() {
        return source;
    }

    /** The page made of it, clean. */
    public String body() {
        return body;
    }

    public int minutes() {
        return minutes;
    }

    public StoredFile media() {
        return media;
    }

    public String mediaNote() {
        return mediaNote;
    }
}
