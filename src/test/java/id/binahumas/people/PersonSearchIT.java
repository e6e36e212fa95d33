package id.binahumas.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.organisation.UnitKind;
import id.binahumas.organisation.UnitService;
import id.binahumas.organisation.WorkUnit;
import id.binahumas.shared.Ids;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.persistence.StatementCount;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Forbidden;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** People are found by starts of words of their names and units and by the start of their NIP. */
@InContainer
class PersonSearchIT {

    private static final LocalDate FROM = LocalDate.of(2000, 1, 1);

    /** Four for whom is meant, one for the rows, one for the record of the look. */
    private static final int MOST_STATEMENTS = 6;

    /** A word nobody else has; letters alone, so that it is no NIP. */
    private final String word = Long.toString(Ids.next(), 36).replaceAll("[0-9]", "x") + letters();

    @Inject
    PersonService people;

    @Inject
    UnitService units;

    @Inject
    Sample sample;

    @PersistenceContext
    EntityManager em;

    @Resource
    UserTransaction transaction;

    @Test
    void theStartOfAnyWordFinds() {
        Person person = person("Sri " + word + " Wahyuni");
        assertEquals(List.of(person.id()), found(word));
        assertEquals(List.of(person.id()), found(word.substring(0, word.length() - 2)));
        assertEquals(List.of(person.id()), found("wahyu sri " + word));
        assertEquals(List.of(), found(word + " bambang"));
        assertEquals(List.of(), found(word.substring(1)));
    }

    @Test
    void caseAccentsAndSignsDoNotCount() {
        Person person = person("Renée O’" + word.toUpperCase());
        assertEquals(List.of(person.id()), found("RENEE " + word));
        assertEquals(List.of(person.id()), found("rené o'" + word));
        assertEquals(List.of(), found("% _ !"));
    }

    @Test
    void theStartOfANipFindsAlsoInGroups() {
        String serial = String.format("%03d", 1 + Math.floorMod(Ids.next(), 999));
        String nip = "20371231" + (2060 + Math.floorMod(Ids.next() / 1000, 400)) + "11" + "2" + serial;
        Person person = sample.house(() -> people.create("Budi " + word, null, null, PersonKind.PPPK, nip, null));
        assertTrue(found(nip.substring(0, 14)).contains(person.id()));
        assertEquals(List.of(person.id()), found(Nip.spaced(nip)));
        assertEquals(List.of(person.id()), found(word + " 2037"));
        assertEquals(List.of(), found(word + " 1986"));
    }

    @Test
    void aCorrectedNipIsFoundBesideTheNameByItsNewDigitsAlone() {
        Person person = sample.house(
                () -> people.create("Budi " + word, null, null, PersonKind.PNS, "198607212015031002", null));
        assertEquals(List.of(person.id()), found(word + " 1986"));
        sample.house(() -> {
            people.correct(
                    person.id(),
                    person.version(),
                    new PersonDetails("Budi " + word, null, null, PersonKind.PNS, "197607212015031002", null));
            return null;
        });
        assertEquals(List.of(), found(word + " 1986"));
        assertEquals(List.of(person.id()), found(word + " 1976"));
    }

    /** So many have both words that no name is rare; they are found all the same, and in the own branch alone. */
    @Test
    void twoCommonWordsFindTheOwnPeopleThatHaveBoth() throws Exception {
        String second = word + "y";
        transaction.begin();
        for (int n = 0; n < PersonClue.COMMON; n++) {
            em.persist(new Person(new PersonDetails("Ani " + word, null, null, PersonKind.NON_ASN, null, null)));
            em.persist(new Person(new PersonDetails("Ani z" + second, null, null, PersonKind.NON_ASN, null, null)));
        }
        transaction.commit();
        WorkUnit own = unit("Kecamatan Satu", null);
        Person both = placed("Z" + second + " " + word, own, FROM, null);
        placed("Ani " + word, own, FROM, null);
        placed("Z" + second + " " + word, unit("Kecamatan Dua", null), FROM, null);
        Caller head = sample.caller(sample.person(), Role.SUPERIOR, ScopeKind.UNIT, own.id());
        assertEquals(
                List.of(both.id()),
                ids(sample.as(head, () -> people.list("z" + second + " " + word, null, 200))
                        .rows()));
        assertEquals(2, found("z" + second + " " + word).size());
    }

    @Test
    void aUnitFindsItsPeopleOfToday() {
        WorkUnit unit = unit("Dinas Kominfó " + word, null);
        Person sri = placed("Sri Utami", unit, FROM, null);
        Person joko = placed("Joko Susilo", unit, FROM, null);
        placed("Sri Lama", unit, FROM, LocalDate.of(2001, 1, 1));
        assertEquals(List.of(joko.id(), sri.id()), found("kominf " + word));
        assertEquals(List.of(sri.id()), found("sri " + word));
        assertEquals(List.of(), found("bambang " + word));
    }

    @Test
    void namesAreFoundHoweverTheirLettersAreWritten() {
        Person person = person("Élodie Muñoz São " + word);
        for (String typed : List.of(
                "élodie",
                "elodie",
                "ELODIE",
                "ÉLO",
                "E\u0301lodie",
                "munoz",
                "muñoz",
                "MUÑ",
                "sao",
                "SÃO",
                "são",
                "ｓａｏ")) {
            assertEquals(List.of(person.id()), found(typed + " " + word), typed);
        }
        assertEquals(List.of(), found("salo " + word));
    }

    @Test
    void unitsAreFoundHoweverTheirLettersAreWritten() {
        Person there = placed("Ani Utami", unit("Kécamatan São-Peñas (" + word + ")", null), FROM, null);
        for (String typed : List.of(
                "kecamatan", "kécamatan", "KÉCAMATAN", "Kecam", "sao", "SÃO", "penas", "PEÑ", "peñas", "pen\u0303as")) {
            assertEquals(List.of(there.id()), found(typed + " " + word), typed);
            assertEquals(List.of(there.id()), found("ani " + typed + " " + word), typed);
        }
        assertEquals(List.of(), found("camatan " + word));
    }

    @Test
    void aUnitIsFoundByTheNameOfTodayAlone() {
        WorkUnit unit = unit("Dinas Lama " + word, null);
        Person there = placed("Ani Utami", unit, FROM, null);
        sample.house(() -> {
            units.rename(unit.id(), unit.version(), "Badan Baru " + word, LocalDate.of(2005, 1, 1));
            return null;
        });
        assertEquals(List.of(), found("lama " + word));
        assertEquals(List.of(there.id()), found("badan baru " + word));
    }

    @Test
    void theWordsOfTheUnitNameOneUnit() {
        WorkUnit first = unit("Dinas Satu " + word, null);
        WorkUnit second = unit("Badan Dua " + word, null);
        Person both = placed("Ani Utami", first, FROM, null);
        sample.house(() -> people.appoint(both.id(), second.id(), "Pranata Humas", null, null, FROM));
        assertEquals(List.of(both.id()), found("dinas satu " + word));
        assertEquals(List.of(both.id()), found("badan dua " + word));
        assertEquals(List.of(), found("dinas dua " + word));
    }

    @Test
    void aWordOfNamesAndOfUnitsFindsBothWays() {
        WorkUnit unit = unit("Desa " + word, null);
        Person named = person("Budi " + word);
        Person there = placed("Budi Utami", unit, FROM, null);
        Person other = placed("Cici " + word, unit, FROM, null);
        assertEquals(List.of(named.id(), there.id()), found("budi " + word));
        assertEquals(List.of(there.id(), other.id()), found("desa " + word));
    }

    @Test
    void howManyAreFoundCostsNoMoreQuestions() {
        WorkUnit unit = unit("Dinas " + word, null);
        placed("Ani Utami", unit, FROM, null);
        Caller head = sample.caller(sample.person(), Role.SUPERIOR, ScopeKind.UNIT, unit.id());
        long few = statements(admin(), "utami " + word);
        long fewOfMine = statements(head, "utami " + word);
        for (int i = 0; i < 20; i++) {
            placed("Utami " + (char) ('a' + i) + "na", unit, FROM, null);
        }
        assertEquals(few, statements(admin(), "utami " + word));
        assertEquals(fewOfMine, statements(head, "utami " + word));
        for (String typed : List.of(word, "ut " + word, "utami ana dinas " + word, "u", "2037 utami " + word)) {
            assertTrue(statements(admin(), typed) <= MOST_STATEMENTS, typed);
            assertTrue(statements(head, typed) <= MOST_STATEMENTS, typed);
        }
    }

    /** The fewest of some times: others may be at work beside. */
    private long statements(Caller caller, String typed) {
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long before = StatementCount.forRequests();
            sample.as(caller, () -> people.list(typed, null, 25));
            fewest = Math.min(fewest, StatementCount.forRequests() - before);
        }
        return fewest;
    }

    @Test
    void whoHasTheWordInTheNameComesBeforeWhoHasItInTheUnit() {
        WorkUnit unit = unit("Kelurahan " + word, null);
        Person there = placed("Ani Aminah", unit, FROM, null);
        Person named = person("Zainal " + word);
        assertEquals(List.of(named.id(), there.id()), found(word));
    }

    @Test
    void aCorrectedNameIsFoundByItsNewWordsAlone() {
        Person person = person("Lama " + word);
        sample.as(admin(), () -> {
            people.correct(
                    person.id(),
                    person.version(),
                    new PersonDetails("Baru " + word, "Dr.", null, PersonKind.NON_ASN, null, null));
            return null;
        });
        assertEquals(List.of(), found("lama " + word));
        assertEquals(List.of(person.id()), found("baru " + word));
    }

    @Test
    void moreThanAPageIsPagedAndCounted() {
        List<Long> made = IntStream.range(0, 5)
                .mapToObj(i -> person("Nama" + (char) ('a' + i) + " " + word).id())
                .toList();
        PersonHits first = sample.as(admin(), () -> people.search(word, 0, 2));
        PersonHits last = sample.as(admin(), () -> people.search(word, 4, 2));
        assertEquals(5, first.total());
        assertFalse(first.more());
        assertEquals(made.subList(0, 2), ids(first.rows()));
        assertEquals(made.subList(4, 5), ids(last.rows()));
    }

    @Test
    void aListIsReadOnFromItsLastRowUntilItsEnd() {
        List<Long> made = IntStream.range(0, 5)
                .mapToObj(i -> person("Nama" + (char) ('a' + i) + " " + word).id())
                .toList();
        List<Long> read = new ArrayList<>();
        PeopleList list = sample.as(admin(), () -> people.list(word, null, 2));
        read.addAll(ids(list.rows()));
        while (list.more()) {
            Long last = read.get(read.size() - 1);
            list = sample.as(admin(), () -> people.list(word, last, 2));
            read.addAll(ids(list.rows()));
        }
        assertEquals(made, read);
        Refusal refusal = assertThrows(Refusal.class, () -> sample.as(admin(), () -> people.list(word, 1L, 2)));
        assertEquals("api.cursor", refusal.key());
    }

    @Test
    void everybodyIsListedInTheOrderOfIds() {
        Person one = person("Satu " + word);
        Person two = person("Dua " + word);
        assertEquals(
                List.of(one.id(), two.id()),
                ids(sample.as(admin(), () -> people.list(null, one.id() - 1, 2)).rows()));
    }

    @Test
    void aHeadOfASubDistrictSeesItsVillagesAndNotOnePersonMore() {
        WorkUnit regency = unit("Kabupaten " + word, null);
        WorkUnit own = unit("Kecamatan Satu " + word, regency.id());
        WorkUnit village = unit("Desa Satu " + word, own.id());
        WorkUnit other = unit("Kecamatan Dua " + word, regency.id());
        WorkUnit otherVillage = unit("Desa Dua " + word, other.id());
        Person staff = placed("Ani " + word, own, FROM, null);
        Person villager = placed("Budi " + word, village, FROM, null);
        placed("Cici " + word, regency, FROM, null);
        placed("Dedi " + word, other, FROM, null);
        placed("Edi " + word, otherVillage, FROM, null);
        placed("Fani " + word, village, FROM, LocalDate.of(2001, 1, 1));
        person("Gani " + word);
        List<Long> theirs = List.of(staff.id(), villager.id());
        for (Role role : List.of(Role.SUPERIOR, Role.UNIT_COORDINATOR)) {
            Caller head = sample.caller(sample.person(), role, ScopeKind.UNIT, own.id());
            assertEquals(
                    theirs,
                    ids(sample.as(head, () -> people.list(null, null, 200)).rows()));
            assertEquals(
                    theirs,
                    ids(sample.as(head, () -> people.list(word, null, 200)).rows()));
            assertEquals(
                    List.of(),
                    ids(sample.as(head, () -> people.list("dedi", null, 200)).rows()));
            assertEquals(
                    List.of(),
                    ids(sample.as(head, () -> people.list("dua " + word, null, 200))
                            .rows()));
            assertThrows(Forbidden.class, () -> sample.as(head, () -> people.search(word, 0, 25)));
        }
    }

    @Test
    void aTraineeListsNobody() {
        assertThrows(Forbidden.class, () -> sample.as(sample.trainee(), () -> people.list(null, null, 10)));
        assertThrows(Forbidden.class, () -> sample.as(sample.trainee(), () -> people.search(word, 0, 10)));
    }

    private List<Long> found(String typed) {
        return ids(sample.as(admin(), () -> people.search(typed, 0, 100)).rows());
    }

    private static List<Long> ids(List<PersonRow> rows) {
        return rows.stream().map(PersonRow::id).toList();
    }

    private Caller admin() {
        return sample.caller(sample.person(), Role.ADMINISTRATOR, ScopeKind.GLOBAL, null);
    }

    private Person person(String name) {
        return sample.house(() -> people.create(name, null, null, PersonKind.NON_ASN, null, null));
    }

    private WorkUnit unit(String name, Long parentId) {
        return sample.house(() -> units.create("U" + Ids.next(), name, UnitKind.AGENCY, parentId, FROM));
    }

    private Person placed(String name, WorkUnit unit, LocalDate from, LocalDate to) {
        Person person = person(name);
        PostHolding held =
                sample.house(() -> people.appoint(person.id(), unit.id(), "Pranata Humas", null, null, from));
        if (to != null) {
            sample.house(() -> {
                people.endPost(person.id(), held.id(), held.version(), to);
                return null;
            });
        }
        return person;
    }

    private static String letters() {
        return "q" + Ids.code(6).replaceAll("[0-9]", "w").toLowerCase();
    }
}
