package id.binahumas.people;

import static id.binahumas.shared.security.Role.ADMINISTRATOR;
import static id.binahumas.shared.security.Role.ORGANISER;
import static id.binahumas.shared.security.Role.SYSTEM;
import static id.binahumas.shared.security.Role.UNIT_COORDINATOR;

import id.binahumas.organisation.UnitService;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.text.Texts;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Door to people and their posts. */
@Service
public class PersonService {

    @Inject
    PersonRepository people;

    @Inject
    UnitService units;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    @Allowed({ADMINISTRATOR, SYSTEM})
    @Audited("person.create")
    public Person create(String name, String titleBefore, String titleAfter, PersonKind kind, String nip, String mail) {
        if (nip != null && people.byNip(Nip.strip(nip), LocalDate.now(clock)).isPresent()) {
            throw new Refusal("person.nip.taken");
        }
        Person person = new Person(name, titleBefore, titleAfter, kind, nip, mail);
        people.add(person);
        return person;
    }

    @Allowed({ADMINISTRATOR, SYSTEM})
    @Audited("person.post")
    public PostHolding appoint(long personId, long unitId, String post, String level, String grade, LocalDate from) {
        find(personId);
        PostHolding holding = new PostHolding(personId, unitId, post, level, grade, from);
        people.add(holding);
        return holding;
    }

    /** For doors of higher floors, which have checked who asks. */
    @Allowed({ADMINISTRATOR, SYSTEM})
    public Person find(long id) {
        return people.byId(id).orElseThrow(NotFound::new);
    }

    @Allowed({ADMINISTRATOR, SYSTEM})
    public Optional<PostHolding> postOf(long personId, LocalDate day) {
        return people.post(personId, day);
    }

    /** The person with this NIP or NI PPPK, for an organiser who registers somebody. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("person.find")
    public PersonRow withNip(@Size(max = 40) String nip) {
        return people.byNip(Nip.strip(nip == null ? "" : nip), LocalDate.now(clock))
                .orElseThrow(() -> new Refusal("person.nip.unknown"));
    }

    /** People of the coordinator's own units and all below them. */
    @Allowed(UNIT_COORDINATOR)
    public List<PersonRow> ofMyUnits(String name, int first, int size) {
        Set<Long> scope = units.coordinatedByMe();
        return scope.isEmpty()
                ? List.of()
                : people.ofUnits(scope, Texts.key(name), LocalDate.now(clock), first, Math.min(size, 200));
    }

    @Allowed(UNIT_COORDINATOR)
    public long countOfMyUnits(String name) {
        Set<Long> scope = units.coordinatedByMe();
        return scope.isEmpty() ? 0 : people.countOfUnits(scope, Texts.key(name), LocalDate.now(clock));
    }

    @Allowed(ADMINISTRATOR)
    @Audited("person.search")
    public List<PersonRow> search(String name, int first, int size) {
        return people.search(Texts.key(name == null ? "" : name), LocalDate.now(clock), first, size);
    }
}
