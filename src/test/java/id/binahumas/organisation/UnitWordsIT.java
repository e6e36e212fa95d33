package id.binahumas.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.binahumas.shared.Ids;
import id.binahumas.shared.text.NameWords;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The names that are taken apart in SQL have the same words as those that are written down now. */
@InContainer
class UnitWordsIT {

    private static final String SCRIPT = "/db/migration/V039__ended_post_and_unit_words.sql";

    @Inject
    UnitService units;

    @Inject
    Sample sample;

    @Inject
    UserTransaction transaction;

    @Test
    void oldNamesAreTakenApartAtEverySign() throws Exception {
        String name =
                "Dinas “Kominfo”: Été–Statistik; ‘Pers\"an\"di’ — K.B/K+S [Utara]_2 !a?b*c%d@e#f <g> {h} |i~j^k`l=m (n) & o’p";
        long id = sample.house(
                        () -> units.create("W" + Ids.next(), name, UnitKind.AGENCY, null, LocalDate.of(2020, 1, 1)))
                .id();
        long validity = sample.em()
                .createQuery("select v.id from UnitValidity v where v.unit.id = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult();
        transaction.begin();
        sample.em()
                .createQuery("delete from UnitWord w where w.validityId = :id and w.word <> 'dinas'")
                .setParameter("id", validity)
                .executeUpdate();
        sample.em().persist(new UnitWord(validity, "“kominfo”:"));
        sample.em().flush();
        for (String statement : script()) {
            sample.em().createNativeQuery(statement).executeUpdate();
        }
        transaction.commit();
        assertEquals(
                Set.copyOf(NameWords.in(name)),
                Set.copyOf(sample.em()
                        .createQuery("select w.word from UnitWord w where w.validityId = :id", String.class)
                        .setParameter("id", validity)
                        .getResultList()));
    }

    /** Without what only a new table needs. */
    private static List<String> script() throws Exception {
        try (InputStream in = UnitWordsIT.class.getResourceAsStream(SCRIPT)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            return List.of(text.split(";\\s*\n")).stream()
                    .map(String::strip)
                    .filter(s -> s.startsWith("delete") || s.startsWith("insert"))
                    .toList();
        }
    }
}
