package id.binahumas.report;

import static id.binahumas.shared.security.Role.SUPERIOR;
import static id.binahumas.shared.security.Role.UNIT_COORDINATOR;

import id.binahumas.certificate.CertificateRow;
import id.binahumas.certificate.CertificateService;
import id.binahumas.enrolment.EnrolmentRow;
import id.binahumas.enrolment.EnrolmentService;
import id.binahumas.people.Account;
import id.binahumas.people.AccountService;
import id.binahumas.people.Person;
import id.binahumas.people.PersonRow;
import id.binahumas.people.PersonService;
import id.binahumas.profile.MailKind;
import id.binahumas.profile.ProfileService;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.Settings;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.mail.Mails;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import id.binahumas.shared.time.Zones;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Door to what the people of the own units learn, for their coordinators and superiors; everybody else's people are not found. */
@Service
public class StaffSheetService {

    @Inject
    PersonService people;

    @Inject
    AccountService accounts;

    @Inject
    EnrolmentService enrolments;

    @Inject
    CertificateService certificates;

    @Inject
    ProfileService profiles;

    @Inject
    Mails mails;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    @Allowed({UNIT_COORDINATOR, SUPERIOR})
    public StaffSheet sheet(long personId) {
        PersonRow person = people.ofMyUnits(personId);
        List<CertificateRow> held = certificates.ofPerson(person.id());
        int year = today().getYear();
        int jp = held.stream()
                .filter(c -> c.valid() && c.endsOn() != null && c.endsOn().getYear() == year)
                .mapToInt(CertificateRow::jp)
                .sum();
        return new StaffSheet(person, enrolments.ofPerson(person.id()), held, jp);
    }

    /** A letter about what is not finished yet: at most one a day, whoever asks for it. */
    @Allowed({UNIT_COORDINATOR, SUPERIOR})
    @Audited("staff.remind")
    public void remind(long personId) {
        StaffSheet sheet = sheet(personId);
        if (sheet.unfinished().isEmpty()) {
            throw new Refusal("staff.remind.nothing");
        }
        Person person = people.find(personId);
        if (person.mail() == null) {
            throw new Refusal("staff.remind.noMail");
        }
        Locale locale =
                Languages.of(accounts.ofPerson(personId).map(Account::locale).orElse(null));
        String courses = sheet.unfinished().stream()
                .map(EnrolmentRow::title)
                .distinct()
                .map(title -> "- " + title)
                .collect(Collectors.joining("\n"));
        if (!profiles.wants(personId, MailKind.REMINDER)) {
            throw new Refusal("staff.remind.unwanted");
        }
        boolean sent = mails.sendOnceTo(
                personId,
                person.mail(),
                Messages.text(locale, "mail.staffReminder.subject"),
                Messages.text(
                        locale,
                        "mail.staffReminder.body",
                        person.fullName(),
                        callers.current().name(),
                        courses,
                        Settings.address()),
                "staff-reminder:" + personId + ":" + today());
        if (!sent) {
            throw new Refusal("staff.remind.today");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Zones.WIB));
    }
}
