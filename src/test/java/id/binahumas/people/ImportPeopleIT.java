package id.binahumas.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.binahumas.organisation.UnitKind;
import id.binahumas.organisation.UnitService;
import id.binahumas.organisation.WorkUnit;
import id.binahumas.shared.Ids;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.files.FilePolicy;
import id.binahumas.shared.files.FileStore;
import id.binahumas.shared.imports.ImportAction;
import id.binahumas.shared.imports.ImportCalls;
import id.binahumas.shared.imports.ImportChoice;
import id.binahumas.shared.imports.ImportLineRow;
import id.binahumas.shared.imports.ImportProblem;
import id.binahumas.shared.imports.ImportState;
import id.binahumas.shared.imports.SheetImportRow;
import id.binahumas.shared.imports.SheetImportService;
import id.binahumas.shared.jobs.Jobs;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.Forbidden;
import id.binahumas.shared.security.Role;
import id.binahumas.shared.security.ScopeKind;
import id.binahumas.shared.sheets.SheetFormat;
import id.binahumas.shared.sheets.SheetWriter;
import id.binahumas.testing.InContainer;
import id.binahumas.testing.Sample;
import id.binahumas.testing.TestClock;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

@InContainer
class ImportPeopleIT {

    private static final Logger LOG = Logger.getLogger(ImportPeopleIT.class);
    private static final String HEADER =
            "nama;gelar belakang;status kepegawaian;NIP;surel;jabatan;golongan;unit kerja;TMT";
    private static final LocalDate EARLY = LocalDate.of(2020, 1, 1);
    private static final int MANY = 5_000;

    /** No two people of this class share a number. */
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Inject
    MergeService merges;

    @Inject
    PeopleImportRepository lines;

    @Inject
    SheetImportService imports;

    @Inject
    AccountService accounts;

    @Inject
    PersonService people;

    @Inject
    UnitService registry;

    @Inject
    FileStore files;

    @Inject
    Jobs jobs;

    @Inject
    Sample sample;

    @Inject
    ImportCalls calls;

    @Inject
    PersonPrivacyService privacy;

    @Inject
    TestClock clock;

    @Inject
    UserTransaction transaction;

    @Test
    void fiveThousandComeInOneSheetAndGoAgain() {
        Caller admin = admin();
        String unit = sample.unit().code();
        List<String> lines = IntStream.range(0, MANY)
                .mapToObj(i -> line("Pegawai Banyak " + i, "PNS", nip(), "banyak" + Ids.next() + "@contoh.go.id", unit))
                .toList();
        long before = System.nanoTime();
        SheetImportRow checked = check(admin, csv(lines));
        long afterCheck = System.nanoTime();
        assertEquals(MANY, checked.newCount());
        assertEquals(0, checked.refusedCount());
        apply(admin, checked, ImportChoice.ALL_OR_NOTHING, false);
        long afterApply = System.nanoTime();
        LOG.infof(
                "%d people: checked in %d ms, entered in %d ms",
                MANY, (afterCheck - before) / 1_000_000, (afterApply - afterCheck) / 1_000_000);
        assertEquals(ImportState.APPLIED, row(checked).state());
        assertEquals(MANY, countOf("Pegawai Banyak %"));
        assertEquals(
                (long) MANY,
                sample.em()
                        .createQuery(
                                "select count(a) from Account a, Person p, RoleAssignment r where p.id = a.personId and r.accountId = a.id and r.role = :trainee and a.passwordHash is null and p.name like 'Pegawai Banyak %'",
                                Long.class)
                        .setParameter("trainee", Role.TRAINEE)
                        .getSingleResult());

        SheetImportRow again = check(admin, csv(lines));
        assertEquals(MANY, again.sameCount());
        assertEquals(
                "import.apply.nothing",
                refusal(admin, () -> imports.apply(again.id(), ImportChoice.ALL_OR_NOTHING, false)));
        assertEquals(MANY, countOf("Pegawai Banyak %"));

        long beforeUndo = System.nanoTime();
        undo(admin, checked);
        LOG.infof("%d people: undone in %d ms", MANY, (System.nanoTime() - beforeUndo) / 1_000_000);
        assertEquals(ImportState.UNDONE, row(checked).state());
        assertEquals(0, countOf("Pegawai Banyak %"));
    }

    @Test
    void everyDamageIsSaidInItsLine() {
        Caller admin = admin();
        WorkUnit unit = sample.unit();
        String code = unit.code();
        String shared = "Kelurahan Kembar " + Ids.next();
        sample.house(() -> units(shared));
        Person known = sample.house(() ->
                people.create("Rahmat Hidayat", null, null, PersonKind.PNS, nip(), "rahmat" + Ids.next() + "@x.go.id"));
        sample.house(() -> accounts.create("dipakai" + known.id() + "@x.go.id", null, "id"));
        String twice = nip();
        String mail = "dua" + Ids.next() + "@x.go.id";
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put(line("Baik Sekali", "PNS", nip(), "", code), "");
        expected.put(
                line(
                        "Baik Kontrak",
                        "PPPK",
                        "19690405202321" + "2" + "%03d".formatted(1 + NUMBER.incrementAndGet() % 900),
                        "",
                        code),
                "");
        expected.put(line("Rusak Excel", "PNS", "1,98604E+17", "", code), "nip.damaged");
        expected.put(line("Rusak Titik", "PNS", "1.98812E+17", "", code), "nip.damaged");
        expected.put(line("Rusak Desimal", "PPPK", "198604052023211001,00", "", code), "nip.damaged");
        expected.put(line("Rusak Nol", "PNS", "198604052010011000", "", code), "nip.damaged");
        expected.put(line("Kurang Angka", "PNS", "19860405201001100", "", code), "nip.length");
        expected.put(line("Lahir Mustahil", "PNS", "198602302010011001", "", code), "nip.birth");
        expected.put(line("Bulan Kontrak", "PNS", "198604052023211001", "", code), "nip.appointment");
        expected.put(line("Calon Bulan", "CPNS", "198604052023211001", "", code), "nip.appointment");
        expected.put(line("Sukarno", "PNS", spaced(nip()), "", code), "");
        expected.put(line("Dr. Siti Bergelar, S.E., M.M.", "PNS", nip(), "", code), "");
        expected.put(
                line("Gelar Ganda, S.E.", "PNS", nip(), "", code).replaceFirst(";;", ";S.H.;"), "import.title.two");
        expected.put(
                line(
                        "Paruh Waktu",
                        "PPPK Paruh Waktu",
                        "198604052025211" + "%03d".formatted(1 + NUMBER.incrementAndGet() % 900),
                        "",
                        code),
                "");
        expected.put(line("Kelamin Salah", "PNS", "198604052010013001", "", code), "nip.sex");
        expected.put(line("Tanpa Status", "", nip(), "", code), "import.kind.missing");
        expected.put(
                line("Jabatan Kosong", "Non-ASN", "", "", code).replace("Pranata Humas", "-"), "import.post.missing");
        expected.put(line("Bukan Asn", "Non-ASN", "198604052010011001", "", code), "nip.none");
        expected.put(line("Tanpa Nip", "PPPK", "", "", code), "import.nip.missing");
        expected.put(line("Dua Status", "CPNS/PNS", nip(), "", code), "import.kind.unknown");
        expected.put(line("Pertama Dua", "PNS", twice, "", code), "");
        expected.put(line("Kedua Dua", "PNS", twice, "", code), "import.nip.twice");
        expected.put(line("Surel Satu", "Non-ASN", "", mail, code), "");
        expected.put(line("Surel Dua", "Non-ASN", "", mail, code), "import.mail.twice");
        expected.put(line("Desa Sama", "Non-ASN", "", "", code), "");
        expected.put(line("Desa  sama", "Non-ASN", "", "", code.toLowerCase(Locale.ROOT)), "import.person.twice");
        expected.put(line("Surel Salah", "PNS", nip(), "salah@", code), "import.mail.invalid");
        expected.put(line("", "PNS", nip(), "", code), "import.name.missing");
        expected.put(line("Unit Asing", "PNS", nip(), "", "Dinas Antah Berantah"), "import.unit.unknown");
        expected.put(line("Unit Kembar", "PNS", nip(), "", shared), "import.unit.several");
        expected.put(line("=1+1", "PNS", nip(), "", code), "import.formula");
        expected.put(line("Orang Lain", "PNS", known.nip(), "", code), "import.nip.other");
        expected.put(line("Bukan Rahmat", "Non-ASN", "", known.mail(), code), "import.mail.taken");
        expected.put(
                line("Masuk Terpakai", "Non-ASN", "", "dipakai" + known.id() + "@x.go.id", code), "import.login.taken");
        expected.put(line("Tanggal Mustahil", "PNS", nip(), "", code, "31-02-2024"), "import.since.invalid");
        expected.put(line("N".repeat(201), "PNS", nip(), "", code), "import.long");
        expected.put(line("Banyak Salah", "PNS", "123", "x", ""), "nip.length import.mail.invalid import.unit.missing");

        SheetImportRow checked = check(admin, csv(List.copyOf(expected.keySet())));
        Map<Integer, String> found =
                sample.as(admin, () -> imports.lines(checked.id(), ImportAction.REFUSED, 0, 500)).stream()
                        .collect(Collectors.toMap(
                                ImportLineRow::line,
                                l -> l.problems().stream()
                                        .map(ImportProblem::key)
                                        .collect(Collectors.joining(" "))));
        int line = 2;
        for (String problem : expected.values()) {
            assertEquals(problem, found.getOrDefault(line, ""), "line " + line);
            line++;
        }
        long good = expected.values().stream().filter(String::isEmpty).count();
        assertEquals(good, checked.newCount());

        assertEquals(
                "import.apply.refused",
                refusal(admin, () -> imports.apply(checked.id(), ImportChoice.ALL_OR_NOTHING, false)));
        apply(admin, checked, ImportChoice.GOOD_LINES, false);
        assertEquals(ImportState.APPLIED, row(checked).state());
        assertEquals(1, countOf("Desa Sama"));
        assertEquals(1, countOf("Siti Bergelar"), "degrees are no part of a name");
        assertEquals(0, countOf("Kedua Dua"));
        assertEquals(good, check(admin, csv(List.copyOf(expected.keySet()))).sameCount());
    }

    @Test
    void whatIsNewAboutSomebodyIsTakenAndGivenBack() {
        Caller admin = admin();
        WorkUnit before = sample.unit();
        WorkUnit after = sample.unit();
        LocalDate start = LocalDate.of(2020, 1, 1);
        Person person = sample.house(() -> people.create("Dewi Lestari", null, "S.E.", PersonKind.CPNS, nip(), null));
        sample.house(() -> people.appoint(person.id(), before.id(), "Analis", "Pertama", "III/a", start));
        SheetImportRow checked = check(
                admin, csv(List.of(line("Dewi Lestari Putri", "PNS", person.nip(), "", after.code(), "2024-03-01"))));
        assertEquals(1, checked.updateCount());
        apply(admin, checked, ImportChoice.ALL_OR_NOTHING, false);
        Person revised = person(person.id());
        assertEquals("Dewi Lestari Putri", revised.name());
        assertEquals(PersonKind.PNS, revised.kind());
        assertEquals("Dewi Lestari Putri, S.E.", revised.fullName());
        assertEquals(after.id(), postOn(person, LocalDate.of(2024, 3, 1)).unitId());
        assertEquals(before.id(), postOn(person, LocalDate.of(2024, 2, 29)).unitId());

        // what was imported wrongly today is corrected by another sheet, also on the same day
        SheetImportRow better = check(
                admin, csv(List.of(line("Dewi Lestari Putri", "PNS", person.nip(), "", before.code(), "2024-03-01"))));
        apply(admin, better, ImportChoice.ALL_OR_NOTHING, false);
        assertEquals(before.id(), postOn(person, LocalDate.of(2024, 3, 1)).unitId());

        undo(admin, checked);
        assertEquals(ImportState.APPLIED, row(checked).state(), "somebody changed since cannot be given back");
        undo(admin, better);
        assertEquals(ImportState.UNDONE, row(better).state());
        assertEquals(after.id(), postOn(person, LocalDate.of(2024, 3, 1)).unitId());
    }

    /** What stood in a sheet is nobody's to keep for ever, also where its line did nothing. */
    @Test
    void aSheetIsForgottenWithItsPersonAndAfterMonths() {
        Caller admin = admin();
        WorkUnit unit = sample.unit();
        String name = "Eka Sama " + Ids.next();
        Person known = sample.house(() -> people.create(name, null, null, PersonKind.PNS, nip(), null));
        sample.house(() -> people.appoint(known.id(), unit.id(), "Pranata Humas", null, "III/a", EARLY));
        String fresh = "Fajar Baru " + Ids.next();
        SheetImportRow checked = check(
                admin,
                csv(List.of(
                        line(name, "PNS", known.nip(), "", unit.code()),
                        line(fresh, "PNS", nip(), "", unit.code()),
                        line("Gita Salah", "PNS", "123", "", unit.code()))));
        assertEquals(List.of(1, 0, 1, 1), counts(checked), "new, updated, same, refused");
        apply(admin, checked, ImportChoice.GOOD_LINES, false);
        SheetImportRow onlyChecked = check(admin, csv(List.of(line(name, "PNS", known.nip(), "", unit.code()))));
        assertEquals(2, linesWith(name));
        sample.house(() -> {
            privacy.erase(known.id());
            return null;
        });
        assertEquals(0, linesWith(name), "a line that changed nothing goes with its person");
        assertEquals(1, linesWith(fresh));
        try {
            clock.advance(Duration.ofDays(91));
            assertEquals(true, sample.house(() -> imports.old()).containsAll(List.of(checked.id(), onlyChecked.id())));
            jobs.drain();
        } finally {
            clock.reset();
        }
        assertEquals(0, linesWith(fresh));
        assertEquals(0, linesWith("Gita Salah"));
        assertEquals(ImportState.APPLIED, row(checked).state());
        assertEquals("–", row(checked).fileName());
        assertEquals(
                1,
                sample.as(admin, () -> imports.lines(checked.id(), ImportAction.REFUSED, 0, 10))
                        .size());
        assertEquals("import.forgotten", refusal(admin, () -> imports.undo(checked.id())));
        assertEquals("–", row(onlyChecked).fileName());
    }

    /** Its row goes too: a program may send the same sheet as often as it likes. */
    @Test
    void aSheetSentAgainUnderItsKeyLeavesNoSecondFile() throws IOException {
        Caller admin = admin();
        String key = "kunci" + Ids.next();
        byte[] sheet =
                csv(List.of(line("Hana Kunci", "PNS", nip(), "", sample.unit().code())));
        for (int i = 0; i < 3; i++) {
            sample.as(admin, () -> calls.body("people", "imports/", new ByteArrayInputStream(sheet), "text/csv", key));
        }
        assertEquals(
                1L,
                sample.em()
                        .createQuery("select count(f) from StoredFile f where f.uploadedBy = :by", Long.class)
                        .setParameter("by", admin.accountId())
                        .getSingleResult());
    }

    private long linesWith(String text) {
        return sample.em()
                .createQuery("select count(l) from ImportLine l where l.cells like :text", Long.class)
                .setParameter("text", "%" + text + "%")
                .getSingleResult();
    }

    /** A post for two years is one for two years again, and nobody's later correction of it is lost. */
    @Test
    void aPostThatHadAnEndHasItAgainAfterAnUndo() {
        Caller admin = admin();
        WorkUnit before = sample.unit();
        WorkUnit after = sample.unit();
        WorkUnit third = sample.unit();
        LocalDate today = LocalDate.now(clock);
        LocalDate end = today.plusYears(1);
        Person person = sample.house(() -> people.create("Kontrak Berakhir", null, null, PersonKind.PNS, nip(), null));
        PostHolding post = sample.house(
                () -> people.appoint(person.id(), before.id(), "Analis", null, "III/a", LocalDate.of(2020, 1, 1)));
        endPost(person, post.id(), end);
        SheetImportRow early =
                applied(admin, line("Kontrak Berakhir", "PNS", person.nip(), "", after.code(), today.toString()));
        assertEquals(today, holding(post.id()).validTo());
        undo(admin, early);
        assertEquals(ImportState.UNDONE, row(early).state());
        assertEquals(end, holding(post.id()).validTo());

        SheetImportRow late = applied(
                admin,
                line(
                        "Kontrak Berakhir",
                        "PNS",
                        person.nip(),
                        "",
                        after.code(),
                        end.plusMonths(2).toString()));
        assertEquals(end, holding(post.id()).validTo(), "a post that begins later does not make it longer");
        undo(admin, late);
        assertEquals(end, holding(post.id()).validTo());

        LocalDate soon = today.plusDays(30);
        SheetImportRow changed =
                applied(admin, line("Kontrak Berakhir", "PNS", person.nip(), "", after.code(), soon.toString()));
        applied(admin, line("Kontrak Berakhir", "PNS", person.nip(), "", third.code(), "2020-01-01"));
        undo(admin, changed);
        assertEquals("import.undo.changed", row(changed).failure());
        assertEquals(soon, holding(post.id()).validTo());
        assertEquals(third.id(), holding(post.id()).unitId());
    }

    private SheetImportRow applied(Caller admin, String line) {
        SheetImportRow checked = check(admin, csv(List.of(line)));
        assertEquals(1, checked.updateCount(), () -> String.valueOf(checked.problem()));
        apply(admin, checked, ImportChoice.ALL_OR_NOTHING, false);
        assertEquals(counts(checked), counts(row(checked)), "what was announced is what was done");
        return checked;
    }

    private void endPost(Person person, long postId, LocalDate end) {
        as(admin(), () -> people.endPost(person.id(), postId, holding(postId).version(), end));
    }

    private PostHolding holding(long id) {
        return sample.em()
                .createQuery("select h from PostHolding h where h.id = :id", PostHolding.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    /** Given to those who have it not yet, beside the post, and taken back with the sheet. */
    @Test
    void dutiesComeWithASheetAndGoWithIt() {
        Caller admin = admin();
        WorkUnit unit = sample.unit();
        LocalDate start = LocalDate.of(2020, 1, 1);
        Person known = sample.house(() -> people.create("Ahmad Tugas", null, null, PersonKind.PNS, nip(), null));
        sample.house(() -> people.appoint(known.id(), unit.id(), "Pranata Humas", null, "III/a", start));
        Person has = sample.house(() -> people.create("Bela Tugas", null, null, PersonKind.PNS, nip(), null));
        sample.house(() -> people.appoint(has.id(), unit.id(), "Pranata Humas", null, "III/a", start));
        sample.house(() -> people.assignDuty(has.id(), unit.id(), "Admin Media Sosial", start));
        String fresh = "Cici Tugas " + Ids.next();
        byte[] sheet = withDuty(List.of(
                line("Ahmad Tugas", "PNS", known.nip(), "", unit.code()) + ";Pengelola PPID",
                line("Bela Tugas", "PNS", has.nip(), "", unit.code()) + ";admin  media sosial",
                line(fresh, "PNS", nip(), "", unit.code()) + ";Admin Media Sosial",
                line("Didi Tugas", "PNS", nip(), "", unit.code()) + ";" + "t".repeat(201)));
        SheetImportRow checked = check(admin, sheet);
        assertEquals(List.of(1, 1, 1, 1), counts(checked), "new, updated, same, refused");
        apply(admin, checked, ImportChoice.GOOD_LINES, false);
        assertEquals(List.of("Pengelola PPID"), duties(known.id()));
        assertEquals(List.of("Admin Media Sosial"), duties(has.id()));
        long made = idOf(fresh);
        assertEquals(List.of("Admin Media Sosial"), duties(made));
        assertEquals(List.of(0, 0, 3, 1), counts(check(admin, sheet)), "again it gives nobody anything");

        long other = sample.house(() -> people.assignDuty(made, unit.id(), "Juru bicara", start))
                .id();
        undo(admin, checked);
        assertEquals("import.undo.used", row(checked).failure());
        assertEquals(List.of("Pengelola PPID"), duties(known.id()), "all of it stays");
        remove(other);
        undo(admin, checked);
        assertEquals(ImportState.UNDONE, row(checked).state());
        assertEquals(List.of(), duties(known.id()));
        assertEquals(List.of("Admin Media Sosial"), duties(has.id()), "was there before");
        assertEquals(0, countOf(fresh));
    }

    /** A number typed into a cell of a workbook has lost its end, whatever the cell looks like. */
    @Test
    void aNumberOfAWorkbookIsDamagedAndATextIsNot() throws IOException {
        String unit = sample.unit().code();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "uji", "1.0")) {
            Worksheet sheet = book.newWorksheet("pegawai");
            List<String> header = List.of("nama", "status", "nip", "jabatan", "unit", "tmt");
            for (int i = 0; i < header.size(); i++) {
                sheet.value(0, i, header.get(i));
            }
            String text = nip();
            for (int row = 1; row < 4; row++) {
                sheet.value(row, 0, "Buku Kerja " + row);
                sheet.value(row, 1, "PNS");
                sheet.value(row, 3, "Analis");
                sheet.value(row, 4, unit);
            }
            sheet.value(1, 2, Long.parseLong(nip()));
            sheet.value(2, 2, text);
            sheet.value(2, 5, 45_352);
            sheet.style(2, 5).format("dd/mm/yyyy").set();
            sheet.formula(3, 2, "B1");
        }
        SheetImportRow checked = check(admin(), out.toByteArray(), "pegawai.xlsx");
        assertEquals(List.of(1, 0, 0, 2), counts(checked));
        List<ImportLineRow> refused = sample.as(admin(), () -> imports.refusedAfter(checked.id(), 0, 10));
        assertEquals("nip.damaged", refused.get(0).problems().get(0).key());
        assertEquals("import.formula", refused.get(1).problems().get(0).key());
    }

    @Test
    void oneWhoWasUsedSinceKeepsTheWholeImport() {
        Caller admin = admin();
        String unit = sample.unit().code();
        String first = nip();
        String mail = "buka" + Ids.next() + "@x.go.id";
        SheetImportRow applied = check(
                admin,
                csv(List.of(
                        line("Sudah Daftar", "PNS", first, "", unit), line("Sudah Masuk", "PNS", nip(), mail, unit))));
        apply(admin, applied, ImportChoice.ALL_OR_NOTHING, true);
        assertEquals(
                1L,
                sample.em()
                        .createQuery("select count(m) from MailMessage m where m.recipient = :mail", Long.class)
                        .setParameter("mail", mail)
                        .getSingleResult());
        Account account = sample.house(() -> accounts.byAnyName(mail)).orElseThrow();
        assertEquals(AccountState.INVITED, account.state());

        String secret = sample.house(() -> accounts.invite(account.id())).replaceAll(".*token=", "");
        sample.as(Caller.ANYONE, () -> accounts.activate(secret, "hash"));
        undo(admin, applied);
        assertEquals("import.undo.opened", row(applied).failure());
        assertEquals(ImportState.APPLIED, row(applied).state());
        assertEquals(1, countOf("Sudah Daftar"));
    }

    @Test
    void whoWasMergedSinceGetsNoLink() {
        Caller admin = admin();
        String mail = "gabung" + Ids.next() + "@x.go.id";
        SheetImportRow applied = check(
                admin,
                csv(List.of(
                        line("Sudah Digabung", "PNS", nip(), mail, sample.unit().code()))));
        apply(admin, applied, ImportChoice.ALL_OR_NOTHING, false);
        Account account = sample.house(() -> accounts.byAnyName(mail)).orElseThrow();
        assertEquals(List.of(account.id()), lines.withoutLink(applied.id(), 10));
        Person kept = sample.person();
        sample.house(() -> accounts.createOpen("g" + kept.id(), kept.id(), "id", "no password"));
        long gone = account.personId();
        int version = person(gone).version();
        sample.as(
                admin,
                () -> merges.merge(
                        kept.id(),
                        kept.version(),
                        gone,
                        version,
                        new MergeChoices(false, false, false, false, false),
                        "Tercatat dua kali"));
        assertEquals(List.of(), lines.withoutLink(applied.id(), 10));
    }

    @Test
    void windowsSheetsAndWorkbooksAreTakenAlike() throws IOException {
        Caller admin = admin();
        String unit = sample.unit().code();
        String name = "René “Ari” " + Ids.next();
        String text = HEADER + "\r\n" + line(name, "PNS", nip(), "", unit) + "\r\n";
        SheetImportRow windows = check(admin, text.getBytes(Charset.forName("windows-1252")), "data.csv");
        assertEquals(1, windows.newCount());
        apply(admin, windows, ImportChoice.ALL_OR_NOTHING, false);
        assertEquals(1, countOf(name));

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter book = SheetWriter.to(out, SheetFormat.XLSX, "pegawai")) {
            book.row(List.of("DAFTAR PEGAWAI"));
            book.row(List.of(HEADER.split(";")));
            book.row(List.of(line(name, "PNS", nip(), "", unit).split(";", -1)));
        }
        SheetImportRow book = check(admin, out.toByteArray(), "data.xlsx");
        assertEquals(1, book.newCount(), () -> String.valueOf(book.problem()));
    }

    @Test
    void whatIsNoSheetOfPeopleIsRefusedInWords() {
        Caller admin = admin();
        assertEquals(
                "import.header.none",
                check(admin, "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8), "x.csv")
                        .failure());
        SheetImportRow missing = check(admin, "nama;unit\nx;y\n".getBytes(StandardCharsets.UTF_8), "x.csv");
        assertEquals("import.column.missing", missing.failure());
        assertEquals(ImportState.FAILED, missing.state());
        assertEquals("import.lines.none", check(admin, csv(List.of())).failure());
        byte[] broken = {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3};
        assertEquals("sheet.damaged", check(admin, broken, "x.xlsx").failure());
        assertThrows(
                Refusal.class, () -> store(admin, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, "x.csv"));
    }

    @Test
    void theSameKeyIsTheSameSheet() {
        Caller admin = admin();
        byte[] sheet =
                csv(List.of(line("Kunci Sama", "PNS", nip(), "", sample.unit().code())));
        String key = "k" + Ids.next();
        long first = sample.as(admin, () -> imports.open("people", store(admin, sheet, "a.csv"), key))
                .id();
        assertEquals(
                first,
                sample.as(admin, () -> imports.open("people", store(admin, sheet, "a.csv"), key))
                        .id());
        assertEquals(
                "import.key.other",
                refusal(admin, () -> imports.open("people", store(admin, csv(List.of("x")), "a.csv"), key)));
        Caller another = admin();
        assertNotEquals(
                first,
                sample.as(another, () -> imports.open("people", store(another, sheet, "a.csv"), key))
                        .id());
        jobs.drain();
    }

    @Test
    void onlyAnAdministratorPassesTheDoors() {
        long id = check(
                        admin(),
                        csv(List.of(
                                line("Pintu", "PNS", nip(), "", sample.unit().code()))))
                .id();
        Caller organiser = sample.organiser(sample.unit().id());
        List<Runnable> doors = List.of(
                () -> imports.row(id),
                () -> imports.lines(id, ImportAction.NEW, 0, 10),
                () -> imports.refusedAfter(id, 0, 10),
                () -> imports.page("people", null, 0, 10),
                () -> imports.header(id),
                () -> imports.apply(id, ImportChoice.GOOD_LINES, false),
                () -> imports.undo(id),
                () -> imports.applyLines(id, p -> {}),
                () -> imports.open("people", 1, null));
        for (Runnable door : doors) {
            assertThrows(Forbidden.class, () -> as(organiser, door));
        }
        assertThrows(Forbidden.class, () -> as(admin(), () -> imports.applyLines(id, p -> {})));
    }

    private Object units(String name) {
        for (int i = 0; i < 2; i++) {
            registry.create("K" + Ids.next(), name, UnitKind.VILLAGE, null, LocalDate.of(2000, 1, 1));
        }
        return null;
    }

    private SheetImportRow check(Caller admin, byte[] sheet) {
        return check(admin, sheet, "pegawai.csv");
    }

    private SheetImportRow check(Caller admin, byte[] sheet, String name) {
        long id = sample.as(admin, () -> imports.open("people", store(admin, sheet, name), null))
                .id();
        jobs.drain();
        return sample.house(() -> imports.row(id));
    }

    private void apply(Caller admin, SheetImportRow checked, ImportChoice choice, boolean sendLinks) {
        as(admin, () -> imports.apply(checked.id(), choice, sendLinks));
        jobs.drain();
    }

    private void undo(Caller admin, SheetImportRow applied) {
        as(admin, () -> imports.undo(applied.id()));
        jobs.drain();
    }

    private SheetImportRow row(SheetImportRow earlier) {
        return sample.house(() -> imports.row(earlier.id()));
    }

    private long store(Caller admin, byte[] sheet, String name) {
        return sample.as(admin, () -> files.store(new ByteArrayInputStream(sheet), name, FilePolicy.SHEET))
                .id();
    }

    private Person person(long id) {
        return sample.house(() -> people.find(id));
    }

    private PostHolding postOn(Person person, LocalDate day) {
        return sample.house(() -> people.postOf(person.id(), day)).orElseThrow();
    }

    private long countOf(String name) {
        return sample.em()
                .createQuery("select count(p) from Person p where p.name like :name", Long.class)
                .setParameter("name", name)
                .getSingleResult();
    }

    private long idOf(String name) {
        return sample.em()
                .createQuery("select p.id from Person p where p.name = :name", Long.class)
                .setParameter("name", name)
                .getSingleResult();
    }

    private List<String> duties(long personId) {
        return sample.as(admin(), () -> people.duties(personId)).stream()
                .map(DutyRow::duty)
                .toList();
    }

    private void remove(long dutyId) {
        try {
            transaction.begin();
            sample.em()
                    .createQuery("delete from PersonDuty d where d.id = :id")
                    .setParameter("id", dutyId)
                    .executeUpdate();
            transaction.commit();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Integer> counts(SheetImportRow row) {
        return List.of(row.newCount(), row.updateCount(), row.sameCount(), row.refusedCount());
    }

    private static byte[] withDuty(List<String> lines) {
        List<String> all = new ArrayList<>(List.of(HEADER + ";tugas"));
        all.addAll(lines);
        return String.join("\r\n", all).getBytes(StandardCharsets.UTF_8);
    }

    private static String spaced(String nip) {
        return nip.substring(0, 8) + " " + nip.substring(8, 14) + " " + nip.charAt(14) + " " + nip.substring(15);
    }

    private String refusal(Caller who, Runnable deed) {
        return assertThrows(Refusal.class, () -> as(who, deed)).key();
    }

    private void as(Caller who, Runnable deed) {
        sample.as(who, () -> {
            deed.run();
            return null;
        });
    }

    private Caller admin() {
        return sample.caller(sample.person(), Role.ADMINISTRATOR, ScopeKind.GLOBAL, null);
    }

    private static byte[] csv(List<String> lines) {
        List<String> all = new ArrayList<>(List.of(HEADER));
        all.addAll(lines);
        return String.join("\r\n", all).getBytes(StandardCharsets.UTF_8);
    }

    private static String line(String name, String kind, String nip, String mail, String unit) {
        return line(name, kind, nip, mail, unit, "");
    }

    private static String line(String name, String kind, String nip, String mail, String unit, String since) {
        String grade = kind.startsWith("PPPK") ? "IX" : "III/a";
        return String.join(";", name, "", kind, nip, mail, "Pranata Humas", grade, unit, since);
    }

    /** A number nobody else has: 30 years of birthdays, 900 people each. */
    private static String nip() {
        int number = NUMBER.incrementAndGet();
        return LocalDate.of(1965, 1, 1).plusDays(number / 900).toString().replace("-", "") + "2010072"
                + "%03d".formatted(1 + number % 900);
    }
}
