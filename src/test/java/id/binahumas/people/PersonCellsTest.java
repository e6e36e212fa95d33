package id.binahumas.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.binahumas.shared.Refusal;
import id.binahumas.shared.imports.ImportProblem;
import id.binahumas.shared.imports.SheetColumns;
import id.binahumas.shared.imports.TypedDays;
import id.binahumas.shared.text.Languages;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonCellsTest {

    private static final SheetColumns COLUMNS = SheetColumns.of(
            List.of(PeopleColumn.values()),
            List.of("Nama", "Status Kepegawaian", "NIP/NI PPPK", "E-mail", "Jabatan", "Unit", "TMT", "Catatan"));

    /** One kind of damage a row, as offices send it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            nullValues = "-",
            value = {
                "Budi|PNS|198604052010011001|b@x.go.id|Analis|U1|2024-03-01|-",
                "Budi|pns|'198604052010011001||Analis|U1||-",
                "Budi|CPNS|19860405 201001 1 001||Analis|U1||-",
                "Budi|PPPK|198604052023211001||Analis|U1||-",
                "Budi|PPPK Paruh Waktu|198604052023211001||Analis|U1||-",
                "Budi|P3K|198604052023211001||Analis|U1||-",
                "Budi|Non-ASN|||Perangkat Desa|U1||-",
                "Budi|PNS|1.98604E+17||Analis|U1||nip.damaged",
                "Budi|PNS|1,98604E+17||Analis|U1||nip.damaged",
                "Budi|PPPK|198604052010011000||Analis|U1||nip.damaged",
                "Budi|PNS|198604000000000000||Analis|U1||nip.damaged",
                "Budi|PNS|198604052010011001,00||Analis|U1||nip.damaged",
                "Budi|PNS|1986040520100110||Analis|U1||nip.length",
                "Budi|PNS|1986040520100110011||Analis|U1||nip.length",
                "Budi|PNS|198602302010011001||Analis|U1||nip.birth",
                "Budi|PPPK|198613052023211001||Analis|U1||nip.birth",
                "Budi|PNS|198604052023211001||Analis|U1||nip.appointment",
                "Budi|CPNS|198604052023211001||Analis|U1||nip.appointment",
                "Budi|PNS|198604052010013001||Analis|U1||nip.sex",
                "Budi|Non-ASN|198604052010011001||Analis|U1||nip.none",
                "Budi|PNS|||Analis|U1||import.nip.missing",
                "Budi|CPNS/PNS|198604052010011001||Analis|U1||import.kind.unknown",
                "Budi||198604052010011001||Analis|U1||import.kind.missing",
                "|PNS|198604052010011001||Analis|U1||import.name.missing",
                "Budi|PNS|198604052010011001||–|U1||import.post.missing",
                "Budi|PNS|198604052010011001||Analis|||import.unit.missing",
                "Budi|PNS|198604052010011001|budi@|Analis|U1||import.mail.invalid",
                "Budi|PNS|198604052010011001|budi x@y.id|Analis|U1||import.mail.invalid",
                "Budi|PNS|198604052010011001||Analis|U1|31-02-2024|import.since.invalid",
                "Budi|PNS|198604052010011001||Analis|U1|45352|import.since.invalid",
                "=HYPERLINK(1)|PNS|198604052010011001||Analis|U1||import.formula",
                "Budi|PNS|=A1||Analis|U1||import.formula"
            })
    void everyDamageIsToldApart(
            String name, String kind, String nip, String mail, String post, String unit, String since, String problem) {
        PersonCells cells =
                new PersonCells(COLUMNS, List.of(or(name), or(kind), or(nip), or(mail), or(post), or(unit), or(since)));
        cells.read();
        assertEquals(
                problem == null ? List.of() : List.of(problem),
                cells.problems().stream().map(ImportProblem::key).toList());
        cells.problems()
                .forEach(p -> assertFalse(p.sentence(Languages.INDONESIAN).contains("???"), p.key()));
    }

    @Test
    void aGoodLineIsReadWhole() {
        PersonCells cells = new PersonCells(
                COLUMNS,
                List.of(" Sri  Ayu ", "PNS", "19860405 201001 1 001", "Sri@X.go.id", "Analis", "U1", "1 Maret 2024"));
        PersonDraft draft = cells.read();
        assertEquals("Sri Ayu", draft.name());
        assertEquals("198604052010011001", draft.nip());
        assertEquals("sri@x.go.id", draft.mail());
        assertEquals(LocalDate.of(2024, 3, 1), draft.since());
    }

    @ParameterizedTest
    @ValueSource(strings = {"III/c", "Penata (III/c)", "Pembina Utama, IV/e", "iii/D", "IX", "Golongan IX", "9", ""})
    void gradesAreTakenAsOfficesWriteThem(String grade) {
        assertEquals(List.of(), gradeProblems(grade));
    }

    @ParameterizedTest
    @ValueSource(strings = {"III/z", "V/a", "III/e", "Penata (III / f)", "IIII/a"})
    void aGradeThatThereIsNotIsTold(String grade) {
        assertEquals(List.of("person.grade.unknown"), gradeProblems(grade));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "PPPK,III/a,person.grade.ofPns",
                "PPPK paruh waktu,Penata (III/c),person.grade.ofPns",
                "PPPK,IX,",
                "PPPK,V,",
                "PNS,V,person.grade.ofPppk",
                "CPNS,Golongan IX,person.grade.ofPppk",
                "PNS,xvii,person.grade.ofPppk",
                "PNS,III/a,",
                "PNS,III,",
                "Non-ASN,IX,",
                "Siapa,III/a,"
            })
    void aGradeOfAnotherKindOfOfficialIsTold(String kind, String grade, String problem) {
        assertEquals(
                problem == null ? List.of() : List.of(problem),
                gradeProblems(kind, grade).stream()
                        .filter(key -> key.startsWith("person.grade"))
                        .toList());
    }

    private static List<String> gradeProblems(String grade) {
        return gradeProblems("Non-ASN", grade);
    }

    private static List<String> gradeProblems(String kind, String grade) {
        SheetColumns columns = SheetColumns.of(
                List.of(PeopleColumn.values()), List.of("nama", "status", "jabatan", "unit", "golongan"));
        PersonCells cells = new PersonCells(columns, List.of("Budi", kind, "Analis", "U1", grade));
        cells.read();
        return cells.problems().stream().map(ImportProblem::key).toList();
    }

    /** Degrees in the cell of the name, as most offices write it: front|name|after. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            nullValues = "-",
            value = {
                "Sukarno|-|Sukarno|-",
                "Dr. Sri Wahyuningsih, S.E., M.Si.|Dr.|Sri Wahyuningsih|S.E., M.Si.",
                "Prof. Dr. Ir. H. Budi Santoso, M.Sc., Ph.D.|Prof. Dr. Ir. H.|Budi Santoso|M.Sc., Ph.D.",
                "Siti Aminah, SE, MM|-|Siti Aminah|SE, MM",
                "Rina, A.Md.Keb|-|Rina|A.Md.Keb",
                "drg. Ayu|drg.|Ayu|-",
                "Wahyuni, Sri|-|Wahyuni, Sri|-",
                "Wahyuni, Sri Ayu, S.E.|-|Wahyuni, Sri Ayu, S.E.|-",
                "Moh. Ali|-|Moh. Ali|-",
                "A. Rahman|-|A. Rahman|-",
                "Dr.|-|Dr.|-",
                "Dr. ,|Dr.|,|-"
            })
    void degreesAreKeptApartFromTheName(String cell, String before, String name, String after) {
        assertEquals(new WrittenName(before, name, after), WrittenName.of(cell));
    }

    @Test
    void degreesWrittenTwiceMustAgree() {
        SheetColumns columns = SheetColumns.of(
                List.of(PeopleColumn.values()), List.of("nama", "gelar belakang", "status", "jabatan", "unit"));
        PersonCells same = new PersonCells(columns, List.of("Budi, S.E.", "s.e.", "Non-ASN", "Analis", "U1"));
        assertEquals("Budi", same.read().name());
        assertEquals(List.of(), same.problems());
        PersonCells other = new PersonCells(columns, List.of("Budi, S.E.", "S.H.", "Non-ASN", "Analis", "U1"));
        other.read();
        assertEquals(
                List.of("import.title.two"),
                other.problems().stream().map(ImportProblem::key).toList());
    }

    @Test
    void daysAreReadAsOfficesTypeThem() {
        for (String typed :
                List.of("2024-03-01", "01/03/2024", "1-3-2024", "1 Maret 2024", "1 mar 2024", "01.03.2024")) {
            assertEquals(Optional.of(LocalDate.of(2024, 3, 1)), TypedDays.read(typed), typed);
        }
        for (String typed : List.of("2023-02-29", "00/03/2024", "1 Mart 2024", "besok", "2024")) {
            assertEquals(Optional.empty(), TypedDays.read(typed), typed);
        }
    }

    @Test
    void theHeaderMayNameItsColumnsInManyWays() {
        assertTrue(SheetColumns.isHeader(List.of(PeopleColumn.values()), List.of("No.", "NAMA LENGKAP", "Gol. Ruang")));
        assertFalse(SheetColumns.isHeader(List.of(PeopleColumn.values()), List.of("Daftar pegawai Dinas Kominfo")));
        Refusal missing = assertThrows(
                Refusal.class, () -> SheetColumns.of(List.of(PeopleColumn.values()), List.of("nama", "unit")));
        assertEquals("import.column.missing", missing.key());
        assertEquals(
                "import.column.twice",
                assertThrows(
                                Refusal.class,
                                () -> SheetColumns.of(List.of(PeopleColumn.values()), List.of("nama", "Nama")))
                        .key());
    }

    private static String or(String text) {
        return text == null ? "" : text;
    }
}
