package id.binahumas.schedule;

import id.binahumas.course.DeliveryMode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What an organiser says of a segment: its name, and the cohort and mode of its people where these matter. */
public record SegmentDetails(@NotBlank @Size(max = 200) String name, Long cohortId, DeliveryMode mode) {}
