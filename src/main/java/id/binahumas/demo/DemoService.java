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
    DemoNominations nominations;

    @Inject
    DemoMails mails;

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
        signs(digitalRun, "KOMINFO", "Kepala Pusat Pengembangan Kompetensi", "Dr. Lestari Handayani, M.Si.");

        Course publicInformation = courses.publicInformation(units.bpsdm(), competencies);
        content.publicInformation(publicInformation);
        Run publicInformationRun = runs.publicInformation(publicInformation);
        signs(
                publicInformationRun,
                "BPSDM-KALTENG",
                "Kepala BPSDM Provinsi Kalimantan Tengah",
                "Drs. Yohanes Siregar, M.A.P.");
        bookings.book(
                publicInformationRun.id(),
                accounts.byLogin("peserta").orElseThrow().personId());

        runs.mediaRelationsBimtek(courses.mediaRelationsBimtek(units.tegal(), competencies));
        runs.socialMediaBimtek(courses.socialMediaBimtek(units.bogor(), competencies));
        runs.bakohumas(courses.bakohumas(units.kendal(), competencies));
        Run visit = runs.studyVisit(courses.studyVisit(units.ministry(), competencies), units.jateng());
        nominations.fill(digitalRun, visit);
        mails.fill(digitalRun);
    }

    /** Who signs for the unit that holds the run. */
    private void signs(Run run, String unitCode, String office, String name) {
        IssuerDetails usual = certificates.issuer(run.id());
        certificates.describeIssuer(
                run.id(),
                new IssuerDetails(
                        usual.numberPattern(),
                        usual.classification(),
                        unitCode,
                        "Palangka Raya",
                        null,
                        office,
                        name,
                        null,
                        usual.gradeBands()));
    }
}
