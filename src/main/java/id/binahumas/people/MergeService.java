package id.binahumas.people;

import static id.binahumas.shared.security.Role.ADMINISTRATOR;

import id.binahumas.shared.NotFound;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.Service;
import id.binahumas.shared.audit.AuditTrail;
import id.binahumas.shared.audit.Audited;
import id.binahumas.shared.privacy.DataOwner;
import id.binahumas.shared.privacy.PersonalHoldings;
import id.binahumas.shared.security.Allowed;
import id.binahumas.shared.security.Callers;
import id.binahumas.shared.text.NameWords;
import id.binahumas.shared.text.Texts;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Door to people who are entered twice: who may be the same, what either has, and bringing them together. */
@Service
public class MergeService {

    private static final int MOST_ALIKE = 200;
    private static final int MOST_NAMESAKES = 10;
    private static final int BIRTH = 8;

    /** So many letters at the start of a word make it alike. */
    private static final int ALIKE = 4;

    @Inject
    MergeRepository merges;

    @Inject
    PersonRepository people;

    @Inject
    PersonSearchRepository search;

    @Inject
    AccountRepository accounts;

    @Inject
    PersonalHoldings holdings;

    @Inject
    @Any
    Instance<MergeObjections> objections;

    @Inject
    Event<PeopleMerged> merged;

    @Inject
    AuditTrail trail;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** Who may be the same person, and why. */
    @Allowed(ADMINISTRATOR)
    @Audited("person.duplicates")
    public List<DuplicateRow> suggestions(long personId) {
        Person person = find(personId);
        LocalDate today = LocalDate.now(clock);
        Map<Long, Set<DuplicateSign>> signs = new LinkedHashMap<>();
        note(signs, merges.sameMail(person), DuplicateSign.SAME_MAIL);
        note(signs, merges.sameNameAndBirth(person), DuplicateSign.SAME_NAME_AND_BIRTH);
        note(signs, merges.sameNameAndUnit(person, today), DuplicateSign.SAME_NAME_AND_UNIT);
        note(signs, merges.sameNameAndSlip(person), DuplicateSign.SIMILAR_NIP);
        note(signs, merges.sameBirthAndSlip(person), DuplicateSign.SIMILAR_NIP);
        return search.rows(List.copyOf(signs.keySet()), today).stream()
                .map(row -> new DuplicateRow(row, signs.get(row.id())))
                .toList();
    }

    /** Before somebody is entered: who may be the same, of the same name or born on the same day with a name that begins alike. */
    @Allowed(ADMINISTRATOR)
    @Audited("person.namesakes")
    public List<PersonRow> namesakes(@NotBlank @Size(max = 200) String name, @Size(max = 40) String nip) {
        String key = Texts.key(name);
        String digits = nip == null ? "" : Nip.strip(nip);
        List<Person> bornThen =
                digits.length() < BIRTH ? List.of() : merges.numbered(digits.substring(0, BIRTH), MOST_ALIKE);
        List<Long> found = Stream.concat(
                        merges.named(key, MOST_NAMESAKES).stream(),
                        bornThen.stream().filter(person -> isAlike(person.nameKey(), key)))
                .map(Person::id)
                .distinct()
                .limit(MOST_NAMESAKES)
                .toList();
        return search.rows(found, LocalDate.now(clock));
    }

    /** Some word of the one begins as some word of the other. */
    private static boolean isAlike(String one, String other) {
        Set<String> starts = NameWords.in(one).stream().map(MergeService::start).collect(Collectors.toSet());
        return NameWords.in(other).stream().map(MergeService::start).anyMatch(starts::contains);
    }

    private static String start(String word) {
        return word.substring(0, Math.min(ALIKE, word.length()));
    }

    /** Side by side what either has, and what stands in the way; nothing changes. */
    @Allowed(ADMINISTRATOR)
    @Audited("person.merge.preview")
    public MergePreview preview(long keptId, long goneId) {
        Person kept = find(keptId);
        Person gone = find(goneId);
        requireMergeable(kept, gone);
        trail.about(keptId);
        trail.alsoAbout(goneId, null, null);
        MergeSide one = side(kept);
        MergeSide other = side(gone);
        return new MergePreview(one, other, objections(keptId, goneId), remaining(one, other));
    }

    /** From now on the kept one has what both had; the other one leads on to it. What both were is written down. */
    @Allowed(ADMINISTRATOR)
    @Audited("person.merge")
    public PeopleMerge merge(
            long keptId,
            int keptVersion,
            long goneId,
            int goneVersion,
            MergeChoices choices,
            @NotBlank @Size(max = 1000) String reason) {
        Person first = merges.lock(Math.min(keptId, goneId)).orElseThrow(NotFound::new);
        Person second = merges.lock(Math.max(keptId, goneId)).orElseThrow(NotFound::new);
        Person kept = first.id() == keptId ? first : second;
        Person gone = first.id() == keptId ? second : first;
        kept.requireVersion(keptVersion);
        gone.requireVersion(goneVersion);
        requireMergeable(kept, gone);
        objections(keptId, goneId).stream()
                .filter(o -> !o.byChoice() || !choices.leaveDoubled())
                .findFirst()
                .ifPresent(o -> {
                    throw new Refusal(o.key(), o.arguments());
                });
        String before = whole(kept) + "\n" + whole(gone);
        String shown = describe(kept, Nip.masked(kept.nip())) + "\n" + describe(gone, Nip.masked(gone.nip()));
        PersonDetails details = chosen(kept.details(), gone.details(), choices);
        gone.mergeInto(keptId);
        merges.flush();
        kept.restore(details);
        mergeAccounts(keptId, goneId, choices.account());
        merges.moveRegister(goneId, keptId);
        merged.fire(new PeopleMerged(keptId, goneId));
        PeopleMerge merge =
                new PeopleMerge(keptId, goneId, callers.current().accountId(), reason, before, clock.instant());
        merges.add(merge);
        String now = describe(kept, Nip.masked(kept.nip()));
        trail.about(keptId);
        trail.changed(shown, now);
        trail.alsoAbout(goneId, shown, now);
        return merge;
    }

    private static void note(Map<Long, Set<DuplicateSign>> signs, List<Person> found, DuplicateSign sign) {
        found.forEach(person -> signs.computeIfAbsent(person.id(), id -> EnumSet.noneOf(DuplicateSign.class))
                .add(sign));
    }

    private void requireMergeable(Person kept, Person gone) {
        if (kept.id() == gone.id()) {
            throw new Refusal("merge.same");
        }
        if (kept.erased() || gone.erased()) {
            throw new Refusal("merge.erased");
        }
        if (kept.mergedIntoId() != null || gone.mergedIntoId() != null) {
            throw new Refusal("merge.already");
        }
    }

    private List<MergeObjection> objections(long keptId, long goneId) {
        return objections.stream().flatMap(o -> o.of(keptId, goneId).stream()).toList();
    }

    private Map<String, Integer> remaining(MergeSide kept, MergeSide gone) {
        long keptId = kept.person().id();
        long goneId = gone.person().id();
        Map<String, Integer> remaining = new HashMap<>();
        for (MergeObjections feature : objections) {
            feature.doubled(keptId, goneId)
                    .forEach((table, doubled) -> remaining.put(
                            table,
                            (table.equals("jp") ? kept.jp() + gone.jp() : kept.count(table) + gone.count(table))
                                    - doubled));
        }
        remaining.put("posts", merges.postsTogether(goneId, keptId));
        remaining.put("duties", merges.dutiesTogether(goneId, keptId));
        if (kept.account() != null && gone.account() != null) {
            List<RoleAssignment> own = accounts.assignments(kept.account().id());
            remaining.put(
                    "roles", own.size() + notHeld(own, gone.account().id()).size());
        }
        return remaining;
    }

    private MergeSide side(Person person) {
        Optional<Account> account = accounts.byPerson(person.id());
        return new MergeSide(
                person,
                account.orElse(null),
                holdings.tables(
                        new DataOwner(person.id(), account.map(Account::id).orElse(null), null)));
    }

    /** What only one of them has is taken over without asking. */
    static PersonDetails chosen(PersonDetails kept, PersonDetails gone, MergeChoices choices) {
        PersonDetails names = choices.name() ? gone : kept;
        PersonDetails numbers = choices.nip() || kept.nip() == null && gone.nip() != null ? gone : kept;
        String mail = choices.mail() || kept.mail() == null ? gone.mail() : kept.mail();
        return new PersonDetails(
                names.name(), names.titleBefore(), names.titleAfter(), numbers.kind(), numbers.nip(), mail);
    }

    /** Of two accounts one is closed and stays with the entry that leads on; its roles go to the other. */
    private void mergeAccounts(long keptId, long goneId, boolean takeGone) {
        Optional<Account> own = accounts.byPerson(keptId);
        Optional<Account> other = accounts.byPerson(goneId);
        if (other.isEmpty()) {
            return;
        }
        if (own.isEmpty()) {
            other.get().belongTo(keptId);
            return;
        }
        Account stays = takeGone ? other.get() : own.get();
        Account closes = takeGone ? own.get() : other.get();
        if (closes.id() == callers.current().accountId()) {
            throw new Refusal("account.own");
        }
        if (takeGone) {
            closes.belongTo(null);
            merges.flush();
            stays.belongTo(keptId);
            merges.flush();
            closes.belongTo(goneId);
        }
        closes.close(clock.instant());
        accounts.endTokens(closes.id(), clock.instant());
        merges.moveRoles(notHeld(accounts.assignments(stays.id()), closes.id()), stays.id());
    }

    /** The roles of the other account that are not among these. */
    private List<Long> notHeld(List<RoleAssignment> own, long otherAccountId) {
        Set<String> held = own.stream().map(MergeService::what).collect(Collectors.toSet());
        return accounts.assignments(otherAccountId).stream()
                .filter(r -> !held.contains(what(r)))
                .map(RoleAssignment::id)
                .toList();
    }

    private static String what(RoleAssignment role) {
        return role.role() + ":" + role.scopeKind() + ":" + role.scopeId() + ":" + role.validTo();
    }

    /** The entry with its posts and duties, so that nothing is lost of what is not taken over. */
    private String whole(Person person) {
        return Stream.concat(
                        Stream.of(describe(person, person.nip())),
                        merges.register(person.id()).stream().map(Arrays::toString))
                .collect(Collectors.joining("\n"));
    }

    private static String describe(Person person, String nip) {
        return Stream.of(person.id(), person.fullName(), person.kind(), nip, person.mail())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" · "));
    }

    private Person find(long personId) {
        return people.byId(personId).orElseThrow(NotFound::new);
    }
}
