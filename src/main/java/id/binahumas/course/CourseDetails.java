package id.binahumas.course;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The facts of a course as its organiser writes them. Marks and attendance in percent, a JP in minutes. */
public record CourseDetails(
        @NotBlank @Size(max = 40) String code,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 2000) String summary,
        @NotNull CourseKind kind,
        @NotNull DeliveryMode mode,
        @Min(1) @Max(120) int minutesPerJp,
        @Size(max = 1000) String targetPosts,
        @Size(max = 2000) String legalBasis,
        @Min(0) @Max(100) int minAttendancePercent,
        @Min(0) @Max(100) int passMark) {}
