package id.binahumas.people;

import static id.binahumas.shared.security.Role.ADMINISTRATOR;
import static id.binahumas.shared.security.Role.ANYONE;
import static id.binahumas.shared.security.Role.SYSTEM;
import static id.binahumas.shared.security.Role.UNIT_COORDINATOR;

import id.binahumas.organisation.UnitService;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Assignment;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.shared.text.Texts;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
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
    @Allowed(ANYONE)
    public Person find(long id) {
        return people.byId(id).orElseThrow(NotFound::new);
    }

    @Allowed(ANYONE)
    public Optional<PostHolding> postOf(long personId, LocalDate day) {
        return people.post(personId, day);
    }

    /** People of the coordinator's own units and all below them. */
    @Allowed(UNIT_COORDINATOR)
    public List<PersonRow> ofMyUnits(int first, int size) {
        Set<Long> scope = new HashSet<>();
        for (Assignment a : callers.current().assignments()) {
            if (a.role() == UNIT_COORDINATOR && a.kind() == ScopeKind.UNIT) {
                scope.addAll(units.subtree(a.scopeId()));
            }
        }
        return scope.isEmpty() ? List.of() : people.ofUnits(scope, LocalDate.now(clock), first, size);
    }

    @Allowed(ADMINISTRATOR)
    @Audited("person.search")
    public List<PersonRow> search(String name, int first, int size) {
        return people.search(Texts.key(name == null ? "" : name), LocalDate.now(clock), first, size);
    }
}
