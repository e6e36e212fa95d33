package id.binahumas.people;

import static id.binahumas.shared.security.Role.ADMINISTRATOR;
import static id.binahumas.shared.security.Role.ORGANISER;
import static id.binahumas.shared.security.Role.SUPERIOR;
import static id.binahumas.shared.security.Role.SYSTEM;
import static id.binahumas.shared.security.Role.UNIT_COORDINATOR;

import id.binahumas.organisation.UnitService;
import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.shared.text.Texts;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Door to people and their posts. */
@Service
public class PersonService {

    @Inject
    PersonRepository people;

    @Inject
    PersonSearchRepository search;

    @Inject
    UnitService units;

    @Inject
    AuditTrail trail;

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
        Person person = new Person(new PersonDetails(name, titleBefore, titleAfter, kind, nip, mail));
        people.add(person);
        return person;
    }

    @Allowed({ADMINISTRATOR, SYSTEM})
    @Audited("person.post")
    public PostHolding appoint(long personId, long unitId, String post, String level, String grade, LocalDate from) {
        present(personId);
        PostHolding holding = new PostHolding(personId, unitId, post, level, grade, from);
        people.add(holding);
        return holding;
    }

    /** Somebody who can be given something new: no erased person, and no entry that became one with another. */
    @Allowed({ADMINISTRATOR, SYSTEM})
    public Person present(long id) {
        return people.byId(id).filter(Person::counts).orElseThrow(NotFound::new);
    }

    /** For doors of higher floors, which have checked who asks. */
    @Allowed({ADMINISTRATOR, SYSTEM})
    public Person find(long id) {
        return people.byId(id).orElseThrow(NotFound::new);
    }

    /** The same for an administrator's own eyes. */
    @Allowed(ADMINISTRATOR)
    @Audited("person.read")
    public Person open(long id) {
        trail.read(id);
        return find(id);
    }

    @Allowed({ADMINISTRATOR, SYSTEM})
    public Optional<PostHolding> postOf(long personId, LocalDate day) {
        return people.post(personId, day);
    }

    /** The person with this NIP or NI PPPK, for an organiser who registers somebody. */
    @Allowed({ORGANISER, SYSTEM})
    @Audited("person.find")
    public PersonRow withNip(@Size(max = 40) String nip) {
        PersonRow found = people.byNip(Nip.strip(nip == null ? "" : nip), LocalDate.now(clock))
                .orElseThrow(() -> new Refusal("person.nip.unknown"));
        trail.read(found.id());
        return found;
    }

    /** Those with one of these numbers or addresses, as a sheet names them; for doors that have checked who asks. */
    @Allowed(SYSTEM)
    public List<PersonKeyRow> named(@NotNull Collection<String> nips, @NotNull Collection<String> mails) {
        return people.named(
                nips.stream().map(Nip::strip).collect(Collectors.toSet()),
                mails.stream().map(Texts::key).collect(Collectors.toSet()));
    }

    /** These people in this order, as the list of these units shows them today; for doors that have checked who asks. */
    @Allowed(SYSTEM)
    public List<PersonRow> rows(List<Long> ids, Set<Long> unitIds) {
        return search.rows(ids, unitIds, LocalDate.now(clock));
    }

    /** The posts these people hold on a day; for doors of higher floors, which have checked who asks. */
    @Allowed(SYSTEM)
    public List<HeldOffice> officesOn(List<Long> personIds, LocalDate day) {
        return personIds.isEmpty() ? List.of() : people.officesOn(personIds, day);
    }

    /** A post with the name its unit has on a day; for doors of higher floors. */
    @Allowed(SYSTEM)
    public Optional<HeldOffice> office(long holdingId, LocalDate day) {
        return people.office(holdingId, day);
    }

    /** One of the people of the own units and all below them; whoever belongs to none of these today is not found. */
    @Allowed({UNIT_COORDINATOR, SUPERIOR})
    @Audited("person.sheet")
    public PersonRow ofMyUnits(long personId) {
        LocalDate today = LocalDate.now(clock);
        Set<Long> scope = units.seenByMe();
        Long mergedInto = people.byId(personId).map(Person::mergedIntoId).orElse(null);
        long counts = mergedInto == null ? personId : mergedInto;
        if (scope.isEmpty() || !people.isIn(scope, counts, today)) {
            throw new NotFound();
        }
        return search.rows(List.of(counts), scope, today).get(0);
    }

    /** Those of these people who are in one of these units today; for doors that have checked who asks. */
    @Allowed(SYSTEM)
    public Set<Long> within(@NotNull Collection<Long> personIds, @NotNull Set<Long> unitIds) {
        return people.in(unitIds, personIds, LocalDate.now(clock));
    }

    /**
     * Somebody new in one of the own units, with a post there and without an account. Whoever is of the same name in that unit,
     * or has the number, is there already.
     */
    @Allowed({UNIT_COORDINATOR, SUPERIOR})
    @Audited("person.add")
    public Person addToMyUnit(@NotNull PersonDetails details, long unitId, @NotBlank @Size(max = 200) String post) {
        LocalDate today = LocalDate.now(clock);
        if (!units.seenByMe().contains(unitId)) {
            throw new NotFound();
        }
        if (people.isNamedIn(unitId, Texts.key(details.name()), today)) {
            throw new Refusal("person.add.namesake", details.name());
        }
        Person person = create(
                details.name(),
                details.titleBefore(),
                details.titleAfter(),
                details.kind(),
                details.nip(),
                details.mail());
        trail.about(person.id());
        people.add(new PostHolding(person.id(), unitId, post, null, null, today));
        return person;
    }

    /** By starts of words of the name or the unit, or of the NIP; an organiser looks for whom to register. */
    @Allowed({ADMINISTRATOR, ORGANISER})
    @Audited("person.search")
    public PersonHits search(@Size(max = 200) String typed, int first, int size) {
        PersonQuery query = PersonQuery.of(typed);
        LocalDate today = LocalDate.now(clock);
        return query.isEmpty()
                ? PersonHits.NONE
                : hits(search.everywhere(query, today, PersonHits.MOST), first, size, today);
    }

    /** A page of the whole list, or of what is found, after the person named last: an administrator's is of everybody. */
    @Allowed({ADMINISTRATOR, UNIT_COORDINATOR, SUPERIOR})
    @Audited("person.list")
    public PeopleList list(@Size(max = 200) String typed, Long lastId, int size) {
        LocalDate today = LocalDate.now(clock);
        PersonQuery query = PersonQuery.of(typed);
        boolean everybody = callers.current().has(ADMINISTRATOR);
        Set<Long> scope = everybody ? Set.of() : units.seenByMe();
        if (typed != null && query.isEmpty()) {
            return PeopleList.NONE;
        }
        if (query.isEmpty()) {
            long last = lastId == null ? 0 : lastId;
            List<Long> ids =
                    everybody ? search.after(last, size + 1) : search.afterWithin(scope, last, today, size + 1);
            return page(ids, scope, size, today);
        }
        PersonFound hits = everybody
                ? search.everywhere(query, today, PersonHits.MOST)
                : search.within(scope, query, today, PersonHits.MOST);
        List<Long> found = hits.ids();
        int from = lastId == null ? 0 : found.indexOf(lastId) + 1;
        if (lastId != null && from == 0) {
            throw new Refusal("api.cursor");
        }
        return page(found.subList(from, found.size()), scope, size, today);
    }

    /** Asked once before a sheet of people leaves the house: whole NIPs leave it for a reason, which is written down. */
    @Allowed({ADMINISTRATOR, UNIT_COORDINATOR, SUPERIOR})
    @Audited("person.export")
    public void openExport(@Size(max = 200) String typed, @Size(max = 1000) String reason) {
        trail.changed(null, typed);
    }

    /** The same people as {@link #list}, part by part, for a sheet that was opened. */
    @Allowed({ADMINISTRATOR, UNIT_COORDINATOR, SUPERIOR})
    public PeopleList exported(@Size(max = 200) String typed, Long lastId, int size) {
        return list(typed, lastId, size);
    }

    private PeopleList page(List<Long> ids, Set<Long> scope, int size, LocalDate today) {
        List<Long> shown = ids.subList(0, Math.min(size, ids.size()));
        return new PeopleList(search.rows(shown, scope, today), ids.size() > size);
    }

    private PersonHits hits(PersonFound found, int first, int size, LocalDate today) {
        int total = Math.min(found.ids().size(), PersonHits.MOST);
        List<Long> shown = found.ids().subList(Math.min(first, total), Math.min(first + size, total));
        return new PersonHits(search.rows(shown, today), total, found.more());
    }

    /** Asked before anything a program sent is read. */
    @Allowed(ADMINISTRATOR)
    public void requireMayChange() {
        // the answer is in who passes
    }

    /** One person whole: anybody to an administrator, to others those of their units today, without the address. */
    @Allowed({ADMINISTRATOR, UNIT_COORDINATOR, SUPERIOR})
    @Audited("person.sheet")
    public PersonSheet sheet(long personId) {
        LocalDate today = LocalDate.now(clock);
        boolean everybody = callers.current().has(ADMINISTRATOR);
        Set<Long> scope = everybody ? Set.of() : units.seenByMe();
        if (!everybody && (scope.isEmpty() || !people.isIn(scope, personId, today))) {
            throw new NotFound();
        }
        Person person = find(personId);
        PersonDetails all = person.details();
        return new PersonSheet(
                personId,
                person.version(),
                everybody ? all : all.withoutMail(),
                people.posts(personId, today),
                people.duties(personId, today));
    }

    /** The posts somebody holds and held, the newest first. */
    @Allowed({ADMINISTRATOR, SYSTEM})
    public List<PostRow> posts(long personId) {
        return people.posts(personId, LocalDate.now(clock));
    }

    /** The duties beside the posts, the newest first. */
    @Allowed({ADMINISTRATOR, SYSTEM})
    public List<DutyRow> duties(long personId) {
        return people.duties(personId, LocalDate.now(clock));
    }

    /** Who looks at a whole NIP says why; a unit's coordinator sees those of the own people. */
    @Allowed({ADMINISTRATOR, UNIT_COORDINATOR})
    @Audited("person.nip.reveal")
    public String revealNip(long personId, @NotBlank @Size(max = 1000) String reason) {
        if (!callers.current().has(ADMINISTRATOR) && !callers.current().isSystem()) {
            LocalDate today = LocalDate.now(clock);
            Set<Long> named = callers.current().scopeIds(UNIT_COORDINATOR, ScopeKind.UNIT);
            Set<Long> scope = named.isEmpty() ? Set.of() : units.below(named, today);
            if (scope.isEmpty() || !people.isIn(scope, personId, today)) {
                throw new NotFound();
            }
        }
        trail.read(personId);
        return Nip.spaced(find(personId).nip());
    }

    @Allowed(ADMINISTRATOR)
    @Audited("person.correct")
    public void correct(long personId, int version, PersonDetails right) {
        Person person = find(personId);
        person.requireVersion(version);
        String before = describe(person);
        if (right.nip() != null && people.isNipOfAnother(Nip.strip(right.nip()), personId)) {
            throw new Refusal("person.nip.taken");
        }
        person.correct(right);
        trail.changed(before, describe(person));
    }

    /** For doors of higher floors, which have made sure that the address is the person's. */
    @Allowed(SYSTEM)
    @Audited("person.mail")
    public void useMail(long personId, String mail) {
        find(personId).useMail(mail);
    }

    /** The same post, written down better: what is null stays. */
    @Allowed({ADMINISTRATOR, SYSTEM})
    @Audited("person.post.correct")
    public void correctPost(long personId, long postId, @Size(max = 200) String post, Long unitId) {
        PostHolding holding =
                people.holding(postId).filter(h -> h.personId() == personId).orElseThrow(NotFound::new);
        long unit = unitId == null ? holding.unitId() : unitId;
        LocalDate today = LocalDate.now(clock);
        trail.changed(
                holding.post() + " · " + units.lastRow(holding.unitId(), today).name(),
                (post == null ? holding.post() : post) + " · "
                        + units.row(unit, today).name());
        holding.correct(unit, post == null ? holding.post() : post, holding.level(), holding.grade());
    }

    @Allowed({ADMINISTRATOR, SYSTEM})
    @Audited("person.post")
    public PostHolding appoint(long personId, NewPost given) {
        Person person = present(personId);
        if (given.grade() != null) {
            Grade.problem(given.grade(), person.kind()).ifPresent(key -> {
                throw new Refusal(key, given.grade());
            });
        }
        units.row(given.unitId(), LocalDate.now(clock));
        PostHolding holding = new PostHolding(
                personId,
                given.unitId(),
                given.post(),
                given.level(),
                given.grade(),
                given.from(),
                given.acting(),
                given.leading());
        people.add(holding);
        return holding;
    }

    @Allowed(ADMINISTRATOR)
    @Audited("person.post.end")
    public void endPost(long personId, long postId, int version, LocalDate day) {
        PostHolding holding =
                people.holding(postId).filter(h -> h.personId() == personId).orElseThrow(NotFound::new);
        holding.requireVersion(version);
        holding.end(day);
    }

    @Allowed({ADMINISTRATOR, SYSTEM})
    @Audited("person.duty")
    public PersonDuty assignDuty(long personId, long unitId, @NotBlank @Size(max = 200) String duty, LocalDate from) {
        present(personId);
        units.row(unitId, LocalDate.now(clock));
        PersonDuty assigned = new PersonDuty(personId, unitId, duty, from);
        people.add(assigned);
        return assigned;
    }

    @Allowed(ADMINISTRATOR)
    @Audited("person.duty.end")
    public void endDuty(long personId, long dutyId, int version, LocalDate day) {
        PersonDuty duty =
                people.duty(dutyId).filter(d -> d.personId() == personId).orElseThrow(NotFound::new);
        duty.requireVersion(version);
        duty.end(day);
    }

    private static String describe(Person person) {
        return Stream.of(person.fullName(), person.kind(), Nip.masked(person.nip()), person.mail())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" · "));
    }
}
