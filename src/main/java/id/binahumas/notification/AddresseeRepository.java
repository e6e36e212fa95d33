package id.binahumas.notification;

import id.binahumas.enrolment.Enrolment;
import id.binahumas.people.Person;
import id.binahumas.profile.MailKind;
import id.binahumas.shared.NotFound;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The question to whom a letter about a part in a run goes; one, as letters are written where seats are given. */
@ApplicationScoped
class AddresseeRepository {

    /** What somebody hears who registers: one of two letters, of which the second may be refused. */
    private static final List<WordingKind> EARLY = List.of(WordingKind.SEAT, WordingKind.IN_LINE);

    private static final String COURSE_AND_ORGANISER = """
             join Course c on c.id = r.courseId left join Account a on a.personId = p.id
            left join UnitValidity v on v.unit.id = r.organiserUnitId and v.validFrom <= :day and (v.validTo is null or v.validTo > :day)
            """;

    @PersistenceContext
    EntityManager em;

    @Resource
    TransactionSynchronizationRegistry transactions;

    @Inject
    Clock clock;

    /** The answer to a question asked before, as long as the transaction lasts, with the organiser's words for both letters. */
    private record Known(long runId, long personId, Addressee addressee, Map<WordingKind, MailWords> words) {

        boolean isOf(Enrolment enrolment) {
            return enrolment.runId() == runId && enrolment.personId() == personId;
        }

        Addressee of(MailKind kind, WordingKind wording) {
            return new Addressee(
                    addressee.person(),
                    addressee.locale(),
                    addressee.course(),
                    addressee.organiser(),
                    addressee.refused() && kind == MailKind.LINE,
                    wording == null ? null : words.get(wording));
        }
    }

    /** Keeps for this transaction what a letter about a place will ask for. */
    void askEarly(long runId, long personId) {
        List<Object[]> found = em.createQuery(
                        "select p, a.locale, c.title, v.name, m.id, w from Person p join Run r on r.id = :run"
                                + COURSE_AND_ORGANISER
                                + " left join MailRefusal m on m.personId = p.id and m.kind = id.binahumas.profile.MailKind.LINE"
                                // named one by one: with a list the question would be translated anew each time
                                + " left join MailWording w on w.runId = r.id and (w.kind = :seat or w.kind = :line) where p.id = :person",
                        Object[].class)
                .setParameter("run", runId)
                .setParameter("person", personId)
                .setParameter("seat", WordingKind.SEAT)
                .setParameter("line", WordingKind.IN_LINE)
                .setParameter("day", LocalDate.now(clock))
                .getResultList();
        if (!found.isEmpty()) {
            Map<WordingKind, MailWords> words = new EnumMap<>(WordingKind.class);
            found.forEach(row -> {
                if (row[5] instanceof MailWording wording) {
                    words.put(wording.kind(), wording.words());
                }
            });
            transactions.putResource(Known.class, new Known(runId, personId, read(found.get(0)), words));
        }
    }

    /** Of a letter that an organiser cannot put in other words. */
    Addressee of(long enrolmentId, MailKind kind) {
        return of(enrolmentId, kind, null);
    }

    Addressee of(long enrolmentId, MailKind kind, WordingKind wording) {
        return askedEarly(enrolmentId, kind, wording).orElseGet(() -> ask(enrolmentId, kind, wording));
    }

    private Optional<Addressee> askedEarly(long enrolmentId, MailKind kind, WordingKind wording) {
        boolean maybe = (kind == MailKind.SEAT || kind == MailKind.LINE)
                && (wording == null || EARLY.contains(wording))
                && transactions.getTransactionKey() != null;
        if (!maybe || !(transactions.getResource(Known.class) instanceof Known known)) {
            return Optional.empty();
        }
        return Optional.ofNullable(em.find(Enrolment.class, enrolmentId))
                .filter(known::isOf)
                .map(e -> known.of(kind, wording));
    }

    private Addressee ask(long enrolmentId, MailKind kind, WordingKind wording) {
        return em.createQuery(
                        "select p, a.locale, c.title, v.name, m.id, w from Enrolment e join Person p on p.id = e.personId join Run r on r.id = e.runId"
                                + COURSE_AND_ORGANISER + """
                                left join MailRefusal m on m.personId = p.id and m.kind = :kind
                                left join MailWording w on w.runId = r.id and w.kind = :wording
                                where e.id = :enrolment""",
                        Object[].class)
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
        MailWords words = found[5] instanceof MailWording wording ? wording.words() : null;
        return new Addressee(
                (Person) found[0], (String) found[1], (String) found[2], (String) found[3], found[4] != null, words);
    }
}
