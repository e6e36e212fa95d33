package id.binahumas.people;

import static id.binahumas.shared.security.Role.ADMINISTRATOR;
import static id.binahumas.shared.security.Role.SUPERIOR;
import static id.binahumas.shared.security.Role.UNIT_COORDINATOR;

import id.binahumas.organisation.UnitService;
import id.binahumas.organisation.UnitSheet;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.shared.text.Texts;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Door to the people of one unit, as of a day: who leads it, who answers for it, who works in it and where they go when it closes. */
@Service
public class UnitPeopleService {

    private static final int MOST_ROWS = 200;

    @Inject
    PersonRepository people;

    @Inject
    PersonSearchRepository search;

    @Inject
    AccountService accounts;

    @Inject
    UnitService units;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Who leads it or stands in for somebody on the day, the head first. */
    @Allowed(ADMINISTRATOR)
    public List<OfficeRow> offices(long unitId, LocalDate day) {
        return people.offices(unitId, day);
    }

    @Allowed(ADMINISTRATOR)
    public List<AssignedRow> coordinators(long unitId) {
        return assigned(UNIT_COORDINATOR, unitId);
    }

    @Allowed(ADMINISTRATOR)
    public List<AssignedRow> superiors(long unitId) {
        return assigned(SUPERIOR, unitId);
    }

    /** Those who hold a post in it on the day, with those of all units below if asked for, by a part of their name. */
    @Allowed(ADMINISTRATOR)
    @Audited("unit.people")
    public List<PersonRow> people(
            long unitId, boolean below, @Size(max = 200) String name, LocalDate day, int first, int size) {
        Set<Long> scope = within(unitId, below, day);
        List<Long> shown = people.ofUnits(scope, Texts.key(name), day, first, Math.min(size, MOST_ROWS));
        return search.rows(shown, scope, day);
    }

    @Allowed(ADMINISTRATOR)
    public long count(long unitId, boolean below, @Size(max = 200) String name, LocalDate day) {
        return people.countOfUnits(within(unitId, below, day), Texts.key(name), day);
    }

    /** How many posts and duties are still held in it on that day or a later one; what has ended by today is over. */
    @Allowed(ADMINISTRATOR)
    public int countFrom(long unitId, LocalDate day) {
        LocalDate held = notOver(day);
        return people.postsFrom(unitId, held).size()
                + people.dutiesFrom(unitId, held).size();
    }

    /** Closed units in which somebody still holds a post or has a duty. */
    @Allowed(ADMINISTRATOR)
    @Audited("unit.people.left")
    public List<LeftBehindRow> leftBehind(int first, int size) {
        return people.leftBehind(today(), first, Math.min(size, MOST_ROWS));
    }

    @Allowed(ADMINISTRATOR)
    public long countLeftBehind() {
        return people.countLeftBehind(today());
    }

    /**
     * Every post and duty that is left in a closed unit goes to another one from that day on; what was before and what has ended
     * stays as it was. Tells how many posts and duties.
     */
    @Allowed(ADMINISTRATOR)
    @Audited("unit.people.move")
    public int moveAll(long unitId, long successorId, LocalDate day) {
        if (unitId == successorId) {
            throw new Refusal("unit.people.itself");
        }
        String before = requireClosed(unitId, day);
        String after = units.row(successorId, day).name();
        List<PostHolding> posts = people.postsFrom(unitId, notOver(day));
        List<PersonDuty> duties = people.dutiesFrom(unitId, notOver(day));
        int moved = posts.size() + duties.size();
        if (moved == 0) {
            throw new Refusal("unit.people.moveNone", before, day);
        }
        Stream<Object> follow = Stream.concat(
                posts.stream().map(p -> p.moveTo(successorId, day)).flatMap(Optional::stream),
                duties.stream().map(d -> d.moveTo(successorId, day)).flatMap(Optional::stream));
        follow.forEach(people::add);
        trail.changed(before, after + " · " + moved);
        Stream.concat(posts.stream().map(PostHolding::personId), duties.stream().map(PersonDuty::personId))
                .distinct()
                .forEach(person -> trail.alsoAbout(person, before, after));
        return moved;
    }

    /** While a unit is there its people are at home in it. Tells its last name. */
    private String requireClosed(long unitId, LocalDate day) {
        UnitSheet sheet = units.sheet(unitId, day);
        String name = sheet.past().get(0).name();
        if (!sheet.closed()) {
            throw new Refusal("unit.people.moveOpen", name);
        }
        LocalDate closed = sheet.past().get(0).to();
        if (day.isBefore(closed)) {
            throw new Refusal("unit.people.moveEarly", name, closed);
        }
        return name;
    }

    /** That day or, when it is past, today. */
    private LocalDate notOver(LocalDate day) {
        return day.isBefore(today()) ? today() : day;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private List<AssignedRow> assigned(Role role, long unitId) {
        return accounts.assigned(role, ScopeKind.UNIT, unitId);
    }

    private Set<Long> within(long unitId, boolean below, LocalDate day) {
        return below ? units.below(Set.of(unitId), day) : Set.of(unitId);
    }
}
