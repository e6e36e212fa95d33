package id.binahumas.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.text.NameWords;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is typed becomes words and a NIP. */
class PersonQueryTest {

    @Test
    void wordsAreSmallAndWithoutAccentsOrSigns() {
        assertEquals(
                List.of("nur", "aini", "rene"),
                PersonQuery.of(" Nur'Aini, RENÉ ").words());
    }

    @Test
    void digitsInGroupsAreOneNip() {
        PersonQuery query = PersonQuery.of("19860405 201001 1");
        assertEquals("198604052010011", query.nip());
        assertTrue(query.words().isEmpty());
    }

    @Test
    void aNameMayStandBesideTheNip() {
        PersonQuery query = PersonQuery.of("sri 1986");
        assertEquals("1986", query.nip());
        assertEquals(List.of("sri"), query.words());
    }

    @Test
    void digitsThatStartNoNipAreAWord() {
        PersonQuery query = PersonQuery.of("sdn 3");
        assertNull(query.nip());
        assertEquals(List.of("sdn", "3"), query.words());
    }

    @Test
    void digitsWithinAWordAreNoNip() {
        assertEquals(new PersonQuery(List.of("angkatan2019"), null), PersonQuery.of("angkatan2019"));
        assertEquals(new PersonQuery(List.of("1986budi"), null), PersonQuery.of("1986budi"));
        assertEquals("19861217", PersonQuery.of("NIP: 1986.12.17 2x").nip());
    }

    @Test
    void nothingIsNothing() {
        assertTrue(PersonQuery.of(null).isEmpty());
        assertTrue(PersonQuery.of(" %_!'\" ").isEmpty());
    }

    @Test
    void theEndOfARangeIsTheNextText() {
        assertEquals("srj", NameWords.after("sri"));
    }
}
