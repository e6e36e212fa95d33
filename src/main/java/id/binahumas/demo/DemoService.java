package id.binahumas.demo;

import static id.binahumas.shared.security.Role.SYSTEM;

import id.binahumas.certificate.CertificateService;
import id.binahumas.certificate.IssuerDetails;
import id.binahumas.course.Course;
import id.binahumas.enrolment.BookingService;
import id.binahumas.people.AccountService;
import id.binahumas.schedule.Run;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.security.Allowed;
import jakarta.inject.Inject;
import java.util.Map;

/** Door that fills an empty house with the demo, through the same doors that people use, all or nothing. */
@Service
public class DemoService {

    @Inject
    DemoOrganisation organisation;

    @Inject
    DemoPeople people;

    @Inject
    DemoCourses courses;

    @Inject
    DemoContent content;

    @Inject
    DemoRuns runs;

    @Inject
    AccountService accounts;

    @Inject
    BookingService bookings;

    @Inject
    CertificateService certificates;

    /** Fills the house once; at a later start only the password of the demo accounts is made the one that was asked for. */
    @Allowed(SYSTEM)
    @Audited("demo.fill")
    public void fill(String hash) {
        if (accounts.renewDemoPassword("peserta", hash)) {
            return;
        }
        DemoOrganisation.Units units = organisation.fill();
        people.fill(units, hash);
        Map<String, Long> competencies = courses.fillCompetencies();

        Course digital = courses.digitalPublicRelations(units.ministry(), competencies);
        content.digitalPublicRelations(digital);
        Run digitalRun = runs.digitalPublicRelations(digital, units.bpsdm(), units.bpsdm());
        IssuerDetails usual = certificates.issuer(digitalRun.id());
        certificates.describeIssuer(
                digitalRun.id(),
                new IssuerDetails(
                        usual.numberPattern(),
                        usual.classification(),
                        "KOMINFO",
                        "Palangka Raya",
                        null,
                        "Kepala Pusat Pengembangan Kompetensi",
                        "Dr. Lestari Handayani, M.Si.",
                        null,
                        usual.gradeBands()));

        Course publicInformation = courses.publicInformation(units.bpsdm(), competencies);
        content.publicInformation(publicInformation);
        bookings.book(
                runs.publicInformation(publicInformation).id(),
                accounts.byLogin("peserta").orElseThrow().personId());

        runs.mediaRelationsBimtek(courses.mediaRelationsBimtek(units.tegal(), competencies));
        runs.socialMediaBimtek(courses.socialMediaBimtek(units.bogor(), competencies));
        runs.bakohumas(courses.bakohumas(units.kendal(), competencies));
        runs.studyVisit(courses.studyVisit(units.jateng(), competencies));
    }
}
