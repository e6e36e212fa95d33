package id.binahumas.report;

import static id.binahumas.shared.security.Role.SUPERIOR;
import static id.binahumas.shared.security.Role.SYSTEM;
import static id.binahumas.shared.security.Role.UNIT_COORDINATOR;

import id.binahumas.certificate.CertificateService;
import id.binahumas.certificate.Certified;
import id.binahumas.enrolment.EnrolmentRow;
import id.binahumas.enrolment.EnrolmentService;
import id.binahumas.enrolment.StaffEnrolmentRow;
import id.binahumas.enrolment.StaffFilter;
import id.binahumas.enrolment.StaffRow;
import id.binahumas.enrolment.StaffService;
import id.binahumas.enrolment.StaffStanding;
import id.binahumas.organisation.UnitService;
import id.binahumas.people.Account;
import id.binahumas.people.AccountService;
import id.binahumas.people.Person;
import id.binahumas.people.PersonRow;
import id.binahumas.people.PersonService;
import id.binahumas.profile.MailKind;
import id.binahumas.profile.ProfileService;
import id.binahumas.shared.Ids;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.Settings;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.jobs.Jobs;
import id.binahumas.shared.mail.Mails;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import id.binahumas.shared.time.Zones;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    StaffService staff;

    @Inject
    UnitService units;

    @Inject
    ProfileService profiles;

    @Inject
    Mails mails;

    @Inject
    Jobs jobs;

    @Inject
    AuditTrail trail;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** Some of the own people in the order of their names, with the runs they take part in, certificates and JP. */
    @Allowed({UNIT_COORDINATOR, SUPERIOR})
    @Audited("staff.list")
    public List<StaffLine> page(StaffFilter filter, int first, int size) {
        return part(filter, first, size);
    }

    /** The same for a sheet, of which the opening is written down once. */
    @Allowed({UNIT_COORDINATOR, SUPERIOR})
    public List<StaffLine> part(StaffFilter filter, int first, int size) {
        List<StaffRow> rows = staff.page(filter, first, size);
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Long> ids = rows.stream().map(row -> row.person().id()).toList();
        Map<Long, Certified> certified = certificates.certified(ids, today().getYear());
        return rows.stream()
                .map(row -> new StaffLine(row, certified.get(row.person().id())))
                .toList();
    }

    /** Whole NIPs are the business of those who keep the personnel files, not of every superior. */
    @Allowed({UNIT_COORDINATOR, SUPERIOR})
    public boolean seesWholeNips() {
        return callers.current().has(UNIT_COORDINATOR);
    }

    /** Asked once before a sheet of the own people leaves the house: whole NIPs leave it for a reason, which is written down. */
    @Allowed({UNIT_COORDINATOR, SUPERIOR})
    @Audited("staff.export")
    public void openExport(@Size(max = 1000) String reason) {
        // the answer is in who passes
    }

    @Allowed({UNIT_COORDINATOR, SUPERIOR})
    public StaffSheet sheet(long personId) {
        PersonRow person = people.ofMyUnits(personId);
        int jp = certificates
                .certified(List.of(person.id()), today().getYear())
                .get(person.id())
                .jp();
        return new StaffSheet(
                person,
                enrolments.ofPerson(person.id()),
                certificates.ofPerson(person.id()),
                jp,
                mails.isSent(reminder(person.id())),
                LocalDate.now(clock));
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
        if (!profiles.wants(personId, MailKind.REMINDER)) {
            throw new Refusal("staff.remind.unwanted");
        }
        List<String> courses =
                sheet.unfinished().stream().map(EnrolmentRow::title).toList();
        if (!write(person, courses, callers.current().nameAs(UNIT_COORDINATOR, SUPERIOR))) {
            throw new Refusal("staff.remind.today");
        }
    }

    /** A letter to everybody of the own units with this in the name who has something unfinished; those reminded today get none. */
    @Allowed({UNIT_COORDINATOR, SUPERIOR})
    @Audited("staff.remindAll")
    public void remindAll(@Size(max = 200) String name) {
        long number = staff.count(new StaffFilter(name, StaffStanding.UNFINISHED));
        if (number == 0) {
            throw new Refusal("staff.remind.nothing");
        }
        Caller caller = callers.current();
        Set<Long> answered = units.answeredByMe();
        StaffReminder reminder =
                new StaffReminder(answered, name, caller.nameAs(UNIT_COORDINATOR, SUPERIOR), caller.accountId());
        String where = answered.stream()
                .map(unit -> units.lastRow(unit, today()).name())
                .sorted()
                .collect(Collectors.joining(", "));
        trail.changed(null, where + " · " + number);
        jobs.enqueueNew(StaffReminderJob.KIND, String.valueOf(Ids.next()), reminder, clock.instant());
    }

    /** In the name of a head who asked for it. */
    @Allowed(SYSTEM)
    public void remind(List<StaffRow> rows, StaffReminder reminder) {
        for (StaffRow row : rows) {
            Person person = people.find(row.person().id());
            List<String> courses =
                    row.unfinished().stream().map(StaffEnrolmentRow::title).toList();
            if (person.mail() != null
                    && !courses.isEmpty()
                    && profiles.wants(person.id(), MailKind.REMINDER)
                    && write(person, courses, reminder.by())) {
                trail.recordBy(reminder.accountId(), reminder.by(), "staff.remind", person.id(), null);
            }
        }
    }

    private boolean write(Person person, List<String> courses, String by) {
        Locale locale =
                Languages.of(accounts.ofPerson(person.id()).map(Account::locale).orElse(null));
        String lines = courses.stream().distinct().map(title -> "- " + title).collect(Collectors.joining("\n"));
        return mails.sendOnceTo(
                person.id(),
                person.mail(),
                Messages.text(locale, "mail.staffReminder.subject"),
                Messages.text(locale, "mail.staffReminder.body", person.fullName(), by, lines, Settings.address()),
                reminder(person.id()));
    }

    /** By what the letter of today is known. */
    private String reminder(long personId) {
        return "staff-reminder:" + personId + ":" + today();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Zones.WIB));
    }
}
