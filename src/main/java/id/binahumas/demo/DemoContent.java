package id.binahumas.demo;

import id.binahumas.course.Course;
import jakarta.enterprise.context.ApplicationScoped;

/** What there is to learn in the demo. */
@ApplicationScoped
class DemoContent {
    void digitalPublicRelations(Course course) {}
    void publicInformation(Course course) {}
}
