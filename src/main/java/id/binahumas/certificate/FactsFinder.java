package id.binahumas.certificate;

import id.binahumas.course.Course;
import id.binahumas.course.CourseKind;
import id.binahumas.course.CourseService;
import id.binahumas.enrolment.Enrolment;
import id.binahumas.organisation.UnitService;
import id.binahumas.people.Nip;
import id.binahumas.people.Person;
import id.binahumas.people.PersonService;
import id.binahumas.schedule.BasisRow;
import id.binahumas.schedule.BlockKind;
import id.binahumas.schedule.BlockRow;
import id.binahumas.schedule.Run;
import id.binahumas.schedule.RunService;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import id.binahumas.shared.text.RomanNumeral;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what a certificate prints, as it stands on the day of issue; the paper is Indonesian whatever the screen is. */
@ApplicationScoped
class FactsFinder {

    @Inject
    CertificateRepository certificates;

    @Inject
    CourseService courses;

    @Inject
    RunService runs;

    @Inject
    PersonService people;

    @Inject
    UnitService units;

    CertificateFacts find(Enrolment enrolment, Run run, Issuer issuer, LocalDate day) {
        Course course = courses.find(enrolment.courseId());
        Person person = people.find(enrolment.personId());
        List<CertificateFacts.SubjectLine> subjects = subjects(course, enrolment.id());
        // who learns at an own pace took part from registering to finishing, not for all the time the course is open
        boolean selfPaced = enrolment.isCompleted()
                && runs.blocks(run.id()).stream()
                        .map(BlockRow::kind)
                        .collect(Collectors.toSet())
                        .equals(Set.of(BlockKind.SELF_PACED));
        Optional<Instant[]> own = certificates.heldForOwnCohort(enrolment.id());
        LocalDate first = own.map(o -> day(o[0], run)).orElse(run.startsOn());
        LocalDate last = own.map(o -> day(o[1], run)).orElse(run.endsOn());
        return new CertificateFacts(
                word(course.kind() == CourseKind.TRAINING ? "certificate.paper.sttp" : "certificate.paper.title"),
                legalBasis(course, run),
                person.fullName(),
                person.nip() == null
                        ? null
                        : word(person.kind().isPppk() ? "certificate.paper.pppk" : "certificate.paper.nip"),
                Nip.spaced(person.nip()),
                enrolment.grade(),
                enrolment.post(),
                enrolment.unitName(),
                enrolment.agencyName(),
                word("certificate.paper.attended"),
                enrolment.score(),
                enrolment.score() == null
                        ? null
                        : issuer.bands().of(enrolment.score()).orElse(null),
                issuer.gradeBands(),
                course.title(),
                run.theme(),
                certificates
                        .cohortNumber(enrolment.id(), run.id())
                        .map(n -> word("certificate.paper.cohort", RomanNumeral.of(n)))
                        .orElse(null),
                units.agencyOf(run.organiserUnitId(), day).name(),
                organisers(run, day),
                selfPaced ? day(enrolment.registeredAt(), run) : first,
                selfPaced ? day(enrolment.completedAt(), run) : last,
                place(run),
                word("certificate.mode." + run.mode()),
                course.jp(),
                word("certificate.paper.jp", course.jp(), NumberWords.of(course.jp())),
                course.minutesPerJp(),
                blankToNull(course.targetPosts()),
                courses.competencies(course.id()).stream()
                        .map(c -> new CertificateFacts.CompetencyLine(c.code(), c.name(), c.level()))
                        .toList(),
                subjects,
                subjects.stream()
                        .mapToInt(CertificateFacts.SubjectLine::minutes)
                        .sum(),
                issuer.signatory(),
                issuer.city() == null ? run.city() : issuer.city(),
                day);
    }

    private List<CertificateFacts.SubjectLine> subjects(Course course, long enrolmentId) {
        Map<Long, String> teachers = certificates.teachers(enrolmentId);
        return courses.subjects(course.id()).stream()
                .map(s -> new CertificateFacts.SubjectLine(
                        s.title(),
                        teachers.get(s.id()),
                        s.minutes(),
                        BigDecimal.valueOf(s.minutes())
                                .divide(BigDecimal.valueOf(course.minutesPerJp()), 2, RoundingMode.HALF_UP)))
                .toList();
    }

    /** Of the course, then of the run itself. */
    private String legalBasis(Course course, Run run) {
        String all = Stream.concat(
                        Stream.ofNullable(blankToNull(course.legalBasis())),
                        runs.basis(run.id()).stream().map(BasisRow::wording))
                .collect(Collectors.joining("; "));
        return blankToNull(all);
    }

    private List<String> organisers(Run run, LocalDate day) {
        List<String> names = new ArrayList<>(
                List.of(units.lastRow(run.organiserUnitId(), day).name()));
        if (run.coOrganiserUnitId() != null) {
            names.add(units.lastRow(run.coOrganiserUnitId(), day).name());
        }
        return names;
    }

    private static LocalDate day(Instant at, Run run) {
        return LocalDate.ofInstant(at, run.zone());
    }

    private static String place(Run run) {
        String place = Stream.of(run.place(), run.city())
                .filter(s -> s != null && !s.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
        return blankToNull(place);
    }

    private static String word(String key, Object... args) {
        return Messages.text(Languages.INDONESIAN, key, args);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
