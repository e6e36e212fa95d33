package id.binahumas.course;

/** What a course is called or teaches has changed; whoever keeps something of it follows, in the same transaction. */
public record CourseChanged(long courseId) {}
