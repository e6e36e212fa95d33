package id.binahumas.notification;

import id.binahumas.people.Person;
import id.binahumas.profile.MailKind;
import id.binahumas.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;

/** The question to whom a letter about a part in a run goes; one, as letters are written where seats are given. */
@ApplicationScoped
class AddresseeRepository {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Of a letter that an organiser cannot put in other words. */
    Addressee of(long enrolmentId, MailKind kind) {
        return of(enrolmentId, kind, null);
    }

    Addressee of(long enrolmentId, MailKind kind, WordingKind wording) {
        return em.createQuery("""
                        select p, a.locale, c.title, v.name, m.id, w from Enrolment e join Person p on p.id = e.personId
                        join Run r on r.id = e.runId join Course c on c.id = r.courseId
                        left join Account a on a.personId = p.id
                        left join MailRefusal m on m.personId = p.id and m.kind = :kind
                        left join MailWording w on w.runId = r.id and w.kind = :wording
                        left join UnitValidity v on v.unit.id = r.organiserUnitId and v.validFrom <= :day and (v.validTo is null or v.validTo > :day)
                        where e.id = :enrolment""", Object[].class)
                .setParameter("enrolment", enrolmentId)
                .setParameter("kind", kind)
                .setParameter("wording", wording)
                .setParameter("day", LocalDate.now(clock))
                .getResultStream()
                .map(AddresseeRepository::read)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Addressee read(Object[] found) {
        MailWording wording = (MailWording) found[5];
        return new Addressee(
                (Person) found[0],
                (String) found[1],
                (String) found[2],
                (String) found[3],
                found[4] != null,
                wording == null ? null : wording.words());
    }
}
