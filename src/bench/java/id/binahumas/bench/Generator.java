package id.binahumas.bench;

import id.binahumas.schedule.SearchWord;
import id.binahumas.shared.Ids;
import id.binahumas.shared.security.PasswordHasher;
import id.binahumas.shared.text.NameWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Fills a migrated, empty database with people and courses, or lets one that is filled grow: a statement a table, however many
 * rows. The rows are such as the product makes, so that its invariants hold.
 */
final class Generator {

    static final String PASSWORD = "ukuran-sandi-bangku-7";

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final int UNITS = 40;
    private static final int COMPETENCIES = 20;
    private static final int MODULES_DONE = 10;
    /** Second enrolments come after the first ones in a range of their own. */
    private static final int SECOND = 2_000_000;

    private static final List<String> FIRST_NAMES = List.of(
            "Sri", "Bambang", "Dewi", "Agus", "Ratna", "Hendra", "Maria", "Yohanes", "Siti", "Teguh", "Kartika",
            "Surya", "Endang", "Joko", "Lestari", "Made", "Ketut", "Rina", "Andi", "Fitri");
    private static final List<String> LAST_NAMES = List.of(
            "Wahyuningsih",
            "Prasetyo",
            "Rahmawati",
            "Santoso",
            "Puspitasari",
            "Gunawan",
            "Sulistyaningrum",
            "Siregar",
            "Handayani",
            "Permatasari",
            "Mahardika",
            "Firmansyah",
            "Nugroho",
            "Simanjuntak",
            "Hidayat",
            "Wibowo",
            "Anggraini",
            "Saputra",
            "Kusuma");
    private static final List<String> TOPICS = List.of(
            "Penulisan berita pemerintah",
            "Pengelolaan media sosial",
            "Pelayanan informasi publik",
            "Hubungan media",
            "Produksi konten video",
            "Strategi komunikasi",
            "Analisis isu",
            "Keprotokolan",
            "Juru bicara",
            "Manajemen pengaduan");
    private static final List<String> AUDIENCES = List.of(
            "Pranata Humas",
            "tim PPID",
            "pengelola situs",
            "sekretariat daerah",
            "kecamatan",
            "puskesmas",
            "sekolah negeri");
    private static final List<String> POSTS = List.of(
            "Pranata Humas Ahli Pertama", "Pranata Humas Terampil", "Anggota tim PPID", "Pranata Humas Ahli Muda");

    private static final byte[] PAPER =
            "%PDF-1.4\n%ukuran\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 0>>endobj\n%%EOF\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final Connection connection;
    private final Dialect dialect;
    private final Path data;
    private final Map<String, String> words = new LinkedHashMap<>();

    private Generator(Connection connection, Dialect dialect, Path data) {
        this.connection = connection;
        this.dialect = dialect;
        this.data = data;
        LocalDate today = LocalDate.now(WIB);
        words.put("now", "timestamp '" + today.minusDays(1) + " 03:00:00'");
        words.put("since", "date '2021-01-04'");
        words.put("today", "date '" + today + "'");
        words.put("year", String.valueOf(today.getYear()));
        for (int days : List.of(-90, -89, -60, -2, -1, 20, 30, 40, 60)) {
            words.put("day" + days, "date '" + today.plusDays(days) + "'");
            words.put("time" + days, "timestamp '" + today.plusDays(days) + " 02:00:00'");
        }
        words.put("late40", "timestamp '" + today.plusDays(40) + " 05:00:00'");
        words.put("base", String.valueOf(Population.BASE));
        words.put("second", String.valueOf(SECOND));
        words.put("units", String.valueOf(UNITS));
        words.put("competencies", String.valueOf(COMPETENCIES));
    }

    /** Makes the database as large as asked: from nothing, or from a smaller population that is there already. */
    static void grow(Connection connection, Dialect dialect, Path data, Population from, Population to)
            throws SQLException {
        Generator generator = new Generator(connection, dialect, data);
        generator.trust(true);
        if (from == null) {
            generator.house();
        }
        generator.courses(from == null ? 1 : from.courses() + 1, to.courses());
        generator.searchWords(from == null ? 1 : from.courses() + 1, to.courses());
        if (from == null) {
            generator.measuredCourse();
        }
        generator.people(from == null ? 1 : from.people() + 1, to.people(), to);
        generator.counters();
        generator.trust(false);
        generator.statistics();
    }

    /** Row by row nothing is looked up while there are millions of them: each number is made from the one it refers to. */
    private void trust(boolean wanted) throws SQLException {
        if (dialect == Dialect.H2) {
            run("set referential_integrity " + !wanted);
            return;
        }
        run("set foreign_key_checks = " + (wanted ? 0 : 1));
        run("set unique_checks = " + (wanted ? 0 : 1));
    }

    private void house() throws SQLException {
        words.put("u", dialect.series(1, UNITS + 1));
        words.put("c", dialect.series(1, COMPETENCIES));
        run("insert into work_unit (id, version, code) select ${base} + n, 0, concat('UKUR-', n) from ${u} s");
        run("""
            insert into unit_validity (id, version, unit_id, name, name_key, kind, parent_id, valid_from)
            select ${base} + n, 0, ${base} + n, case when n = 1 then 'Kementerian Ukuran' else concat('Dinas Komunikasi Daerah ', n) end,
              case when n = 1 then 'kementerian ukuran' else concat('dinas komunikasi daerah ', n) end,
              case when n = 1 then 'MINISTRY' else 'AGENCY' end, case when n = 1 then null else ${base} + 1 end, ${since} from ${u} s""");
        try (PreparedStatement word =
                connection.prepareStatement("insert into unit_word (validity_id, word) values (?, ?)")) {
            for (int n = 1; n <= UNITS + 1; n++) {
                for (String text : NameWords.in(n == 1 ? "Kementerian Ukuran" : "Dinas Komunikasi Daerah " + n)) {
                    batch(word, Population.BASE + n, text);
                }
            }
            send(word);
        }
        run("""
            insert into competency (id, version, code, name, kind, official)
            select ${base} + n, 0, concat('KU-', lpad(n, 2, '0')), concat('Kompetensi kehumasan ', n), 'TECHNICAL', false from ${c} s""");
    }

    /** Twenty modules of one lesson, a quiz of twenty questions, an assignment. */
    private void measuredCourse() throws SQLException {
        words.put("m", dialect.series(1, Population.LESSONS));
        words.put("q", dialect.series(1, Population.QUESTIONS));
        words.put("k", dialect.series(1, 4));
        words.put("quiz", String.valueOf(Population.LESSONS + 1));
        words.put("task", String.valueOf(Population.LESSONS + 2));
        words.put(
                "source",
                "repeat('"
                        + "Humas yang baik bertanya apa yang perlu diketahui warga, lalu menulis kabarnya di depan. "
                                .repeat(8)
                        + "', 6)");
        words.put(
                "body",
                "repeat('<p>"
                        + "Humas yang baik bertanya apa yang perlu diketahui warga, lalu menulis kabarnya di depan. "
                                .repeat(8)
                        + "</p>', 6)");
        run("""
            insert into syllabus_item (id, version, course_id, part, sort, kind, title, required, weight)
            select ${base} + n, 0, ${base} + 1, 1, n, 'MODULE', concat('Modul ', n, ': dari tujuan ke takarir'), true, 0 from ${m} s""");
        run("""
            insert into lesson (id, version, syllabus_item_id, sort, title, source, body, minutes)
            select ${base} + n, 0, ${base} + n, 1, concat('Materi ', n), ${source}, ${body}, 4 from ${m} s""");
        run("""
            insert into syllabus_item (id, version, course_id, part, sort, kind, title, required, weight)
            values (${base} + ${quiz}, 0, ${base} + 1, 1, ${quiz}, 'QUIZ', 'Kuis: dasar humas digital', true, 40),
              (${base} + ${task}, 0, ${base} + 1, 1, ${task}, 'ASSIGNMENT', 'Tugas: rencana konten sepekan', true, 60)""");
        run("""
            insert into quiz (id, version, syllabus_item_id, minutes, attempts_allowed, pass_mark, shuffled)
            values (${base} + 1, 0, ${base} + ${quiz}, 60, null, 70, true)""");
        run("""
            insert into question (id, version, quiz_id, sort, kind, text, feedback, points)
            select ${base} + n, 0, ${base} + 1, n, 'SINGLE', concat('Soal ', n, ': apa yang ditetapkan lebih dulu dalam merencanakan konten untuk warga?'),
              'Konten mengikuti tujuan.', 5 from ${q} s""");
        run("""
            insert into question_choice (id, version, question_id, sort, text, correct)
            select ${base} + (q.n - 1) * 4 + k.n, 0, ${base} + q.n, k.n, concat('Pilihan ', k.n, ' untuk soal ', q.n), k.n = 1
            from ${q} q cross join ${k} k""");
        run("""
            insert into assignment (id, version, syllabus_item_id, instructions, pass_mark, max_attempts, late_accepted)
            values (${base} + 1, 0, ${base} + ${task}, 'Tulis satu takarir berita dan rencana konten untuk tujuh hari.', 60, 3, true)""");
        run("""
            insert into criterion (id, version, assignment_id, sort, title, description, points, levels)
            select ${base} + n, 0, ${base} + 1, n, concat('Kriteria ', n), 'Jelas dan terukur.', 25, 'Kurang = 10
            Cukup = 16
            Baik = 21
            Sangat baik = 25' from ${k} s""");
    }

    /** A run for each course. The first is the measured one, the second the raced one, every third of the others is over. */
    private void courses(int from, int to) throws SQLException {
        if (from > to) {
            return;
        }
        words.put("s", dialect.series(from, to));
        words.put("three", dialect.series(1, 3));
        words.put("topic", pick("n", TOPICS));
        words.put("audience", pick("floor(n / 10)", AUDIENCES));
        words.put("title", """
            case when n = 1 then 'Pelatihan Humas Digital Terukur' when n <= 200 and mod(n, 10) = 0 then concat('Komunikasi krisis untuk ', ${audience}, ' ', n)
            else concat(${topic}, ' untuk ', ${audience}, ' ', n) end""");
        words.put("over", "n > 2 and mod(n, 3) = 0");
        words.put("mode", "case when n = 1 then 'ONLINE' when mod(n, 2) = 0 then 'CLASSROOM' else 'HYBRID' end");
        words.put("unit", "${base} + 2 + mod(n, ${units})");
        words.put(
                "starts",
                "case when n = 1 then ${day-1} when n = 2 then ${day30} when ${over} then ${day-90} else ${day40} end");
        words.put(
                "ends",
                "case when n = 1 then ${day60} when n = 2 then ${day30} when ${over} then ${day-89} else ${day40} end");
        words.put("closes", "case when n = 1 then ${time30} when ${over} then ${time-90} else ${time20} end");
        run("""
            insert into course (id, version, code, title, title_key, summary, kind, mode, owner_unit_id, minutes_per_jp, target_posts, legal_basis,
              min_attendance_percent, pass_mark, archived)
            select ${base} + n, 0, concat('UKUR-', lpad(n, 6, '0')), ${title}, lower(${title}),
              'Menulis untuk warga, menanggapi komentar, merancang konten dari tujuan sampai kalender, dan membaca data media sosial.',
              'TRAINING', ${mode}, ${unit}, 45, 'Pranata Humas Terampil, Pranata Humas Ahli Pertama',
              'Peraturan Menteri Komunikasi dan Digital Nomor 9 Tahun 2025', 90, 70, false from ${s} s""");
        run("""
            insert into course_subject (id, version, course_id, sort, title, title_key, minutes)
            select ${base} + (s.n - 1) * 3 + t.n, 0, ${base} + s.n, t.n, concat('Mata pelatihan ', t.n), concat('mata pelatihan ', t.n), 180
            from ${s} s cross join ${three} t""");
        run("""
            insert into course_competency (id, version, course_id, competency_id, level)
            select ${base} + (s.n - 1) * 3 + t.n, 0, ${base} + s.n, ${base} + 1 + mod(s.n + t.n, ${competencies}), 2 from ${s} s cross join ${three} t""");
        run("""
            insert into syllabus_item (id, version, course_id, part, sort, kind, title, required, weight)
            select ${base} + 100 + n, 0, ${base} + n, 1, 1, 'MODULE', 'Modul pengantar', true, 0 from ${s} s where n > 1""");
        run("""
            insert into lesson (id, version, syllabus_item_id, sort, title, source, body, minutes)
            select ${base} + 100 + n, 0, ${base} + 100 + n, 1, 'Pengantar', 'Tujuan lebih dulu.', '<p>Tujuan lebih dulu.</p>', 1 from ${s} s where n > 1""");
        run("""
            insert into run (id, version, course_id, code, theme, theme_key, state, mode, organiser_unit_id, starts_on, ends_on, registration_opens_at,
              registration_closes_at, place, city, zone, published_at)
            select ${base} + n, 0, ${base} + n, concat('UKUR-', lpad(n, 6, '0'), '-1'), null, null, case when ${over} then 'CLOSED' else 'PUBLISHED' end,
              ${mode}, ${unit}, ${starts}, ${ends}, case when ${over} then null else ${now} end, ${closes}, 'Balai Pelatihan', 'Palangka Raya',
              'Asia/Jakarta', ${now} from ${s} s""");
        run("""
            insert into block (id, version, run_id, part, kind, title, starts_on, ends_on, gated)
            select ${base} + n, 0, ${base} + n, 1, case when n = 1 then 'SELF_PACED' else 'CLASSROOM' end,
              case when n = 1 then 'Belajar mandiri' else 'Tatap muka' end, ${starts}, ${ends}, false from ${s} s""");
        run("""
            insert into class_session (id, version, run_id, block_id, kind, title, subject_id, starts_at, ends_at, minutes)
            select ${base} + (s.n - 1) * 3 + t.n, 0, ${base} + s.n, ${base} + s.n, 'TEACHING', concat('Mata pelatihan ', t.n), ${base} + (s.n - 1) * 3 + t.n,
              ${time40}, ${late40}, 180 from ${s} s cross join ${three} t where s.n > 2 and mod(s.n, 3) <> 0""");
        run("""
            insert into session_speaker (id, version, session_id, person_id, name, office)
            select ${base} + (s.n - 1) * 3 + t.n, 0, ${base} + (s.n - 1) * 3 + t.n, null, 'Ratna Puspitasari, M.I.Kom.', 'Praktisi media digital'
            from ${s} s cross join ${three} t where s.n > 2 and mod(s.n, 3) <> 0""");
        run("""
            insert into seat_pool (id, version, run_id, block_id, policy, capacity, reason, taken, next_queue_no)
            select ${base} + n, 0, ${base} + n, ${base} + n, case when n = 1 then 2000 when n = 2 then %1$d else 2000000 end,
              case when n = 1 then 2000 when n = 2 then %1$d else 2000000 end, 'Kursi yang tersedia', 0, 1
            from ${s} s""".formatted(Population.SEATS));
    }

    /** The words by which the runs of these courses are found, as the product takes them from their texts. */
    private void searchWords(int from, int to) throws SQLException {
        Map<String, Long> known = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select text, id from search_word")) {
            while (rows.next()) {
                known.put(rows.getString(1), rows.getLong(2));
            }
        }
        try (PreparedStatement runs = connection.prepareStatement("""
                        select r.id, r.starts_on, c.title, c.code, r.code, r.place, r.city from run r join course c on c.id = r.course_id
                        where r.id between ? and ?""");
                PreparedStatement word =
                        connection.prepareStatement("insert into search_word (id, version, text) values (?, 0, ?)");
                PreparedStatement part =
                        connection.prepareStatement("insert into search_word_part (part, word_id) values (?, ?)");
                PreparedStatement filed = connection.prepareStatement(
                        "insert into run_word (run_id, word_id, starts_on) values (?, ?, ?)")) {
            runs.setLong(1, Population.BASE + from);
            runs.setLong(2, Population.BASE + to);
            List<String> subjects = List.of("Mata pelatihan 1", "Mata pelatihan 2", "Mata pelatihan 3");
            try (ResultSet row = runs.executeQuery()) {
                for (int read = 1; row.next(); read++) {
                    Set<String> texts = new TreeSet<>(subjects);
                    for (int column = 3; column <= 7; column++) {
                        texts.add(row.getString(column));
                    }
                    Set<Long> ids = new HashSet<>(Set.of(SearchWord.OF_EVERY_RUN));
                    for (String text : SearchWord.in(texts)) {
                        if (!known.containsKey(text)) {
                            known.put(text, Ids.next());
                            batch(word, known.get(text), text);
                            for (String ending : SearchWord.parts(text)) {
                                batch(part, ending, known.get(text));
                            }
                        }
                        ids.add(known.get(text));
                    }
                    for (long id : ids) {
                        batch(filed, row.getLong(1), id, row.getDate(2));
                    }
                    if (read % 500 == 0) {
                        send(word, part, filed);
                    }
                }
            }
            send(word, part, filed);
        }
    }

    private static void batch(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private static void send(PreparedStatement... statements) throws SQLException {
        for (PreparedStatement statement : statements) {
            statement.executeBatch();
        }
    }

    /** An account each; a seat in the measured run for the first thousand; a seat in another run for everybody, completed where that is over. */
    private void people(int from, int to, Population whole) throws SQLException {
        if (from > to) {
            return;
        }
        words.put("s", dialect.series(from, to));
        words.put("name", "concat(" + pick("n", FIRST_NAMES) + ", ' ', " + pick("floor(n / 20)", LAST_NAMES) + ")");
        words.put("post", pick("n", POSTS));
        words.put("unit", "${base} + 2 + mod(n, ${units})");
        run("""
            insert into person (id, version, name, name_key, title_after, kind, nip, mail, mail_key)
            select ${base} + n, 0, ${name}, lower(${name}), 'S.I.Kom.', 'PNS',
              concat(1970 + mod(floor(n / 336), 30), lpad(1 + mod(floor(n / 28), 12), 2, '0'), lpad(1 + mod(n, 28), 2, '0'),
                '202001', 1 + mod(n, 2), lpad(1 + floor(n / 10080), 3, '0')),
              concat('bench', n, '@contoh.go.id'), concat('bench', n, '@contoh.go.id') from ${s} s""");
        for (String word : List.of(pick("n", FIRST_NAMES), pick("floor(n / 20)", LAST_NAMES))) {
            words.put("word", word);
            run("""
                insert into person_word (person_id, word, name)
                select ${base} + n, lower(${word}), concat(' ', lower(${name})) from ${s} s""");
        }
        run("""
            insert into post_holding (id, version, person_id, unit_id, post, level, grade, valid_from)
            select ${base} + n, 0, ${base} + n, ${unit}, ${post}, null, 'Penata, III/c', ${since} from ${s} s""");
        words.put("hash", "'" + new PasswordHasher().hash(PASSWORD) + "'");
        words.put("quick", "'" + quickHash() + "'");
        run("""
            insert into account (id, version, login, login_key, person_id, password_hash, active, must_change_password, locale, stamp, created_at)
            select ${base} + n, 0, concat('bench', lpad(n, 7, '0')), concat('bench', lpad(n, 7, '0')), ${base} + n,
              case when mod(n, 10) = 0 then ${hash} else ${quick} end, true, false, 'id', 'AAAABBBBCCCC', ${now} from ${s} s""");
        run("""
            insert into role_assignment (id, version, account_id, role, scope_kind, scope_id, valid_from)
            select ${base} + n, 0, ${base} + n, 'TRAINEE', 'GLOBAL', null, ${since} from ${s} s""");
        measuredEnrolments(from, Math.min(to, Population.ENROLLED));
        otherEnrolments(whole);
    }

    private void measuredEnrolments(int from, int to) throws SQLException {
        if (from > to) {
            return;
        }
        words.put("e", dialect.series(from, to));
        words.put("done", dialect.series(1, MODULES_DONE));
        enrol("${e}", "${base} + n", "${base} + 1", "'ACTIVE'", "cast(null as date)");
        words.put("each", "${base} + (e.n - 1) * %d + m.n".formatted(MODULES_DONE));
        run("""
            insert into item_result (id, version, enrolment_id, kind, item_id, outcome, at, source, revision)
            select ${each}, 0, ${base} + e.n, 'MODULE', ${base} + m.n, 'PASSED', ${now}, concat('module:', ${base} + m.n), 1
            from ${e} e cross join ${done} m""");
        run("""
            insert into item_result_revision (id, version, item_result_id, revision, outcome, at, source)
            select ${each}, 0, ${each}, 1, 'PASSED', ${now}, concat('module:', ${base} + m.n) from ${e} e cross join ${done} m""");
        run("""
            insert into lesson_progress (id, version, enrolment_id, lesson_id, opened_at, seen_at, done_at, reached)
            select ${each}, 0, ${base} + e.n, ${base} + m.n, ${now}, ${now}, ${now}, 1000 from ${e} e cross join ${done} m""");
    }

    private void otherEnrolments(Population whole) throws SQLException {
        words.put("other", "3 + mod(n, %d)".formatted(whole.courses() - 2));
        words.put("mine", "${base} + ${second} + n");
        words.put("finished", "mod(${other}, 3) = 0");
        enrol(
                "${s}",
                "${mine}",
                "${base} + ${other}",
                "case when ${finished} then 'COMPLETED' else 'ACTIVE' end",
                "case when ${finished} then ${time-60} end");
        run("""
            insert into item_result (id, version, enrolment_id, kind, item_id, outcome, at, source, revision)
            select ${mine}, 0, ${mine}, 'MODULE', ${base} + 100 + ${other}, 'PASSED', ${time-60}, concat('module:', ${base} + 100 + ${other}), 1
            from ${s} s where ${finished}""");
        run("""
            insert into item_result_revision (id, version, item_result_id, revision, outcome, at, source)
            select ${mine}, 0, ${mine}, 1, 'PASSED', ${time-60}, concat('module:', ${base} + 100 + ${other}) from ${s} s where ${finished}""");
        String sha = keepPaper();
        words.put("sha", "'" + sha + "'");
        run("""
            insert into stored_file (id, version, sha256, media_type, byte_size, display_name, uploaded_by, uploaded_at)
            select ${mine}, 0, ${sha}, 'application/pdf', %d, 'sertifikat.pdf', null, ${time-60} from ${s} s where ${finished}""".formatted(PAPER.length));
        words.put("issuer", "${base} + 2 + mod(${other}, ${units})");
        words.put("dealt", """
            (select n, ${issuer} as unit_id, ${other} as course, coalesce(x.dealt, 0) + row_number() over (partition by ${issuer} order by n) as seq
             from ${s} s left join (select issuer_unit_id, max(sequence) as dealt from certificate group by issuer_unit_id) x on x.issuer_unit_id = ${issuer}
             where ${finished})""");
        words.put("facts", json());
        run("""
            insert into certificate (id, version, enrolment_id, valid_enrolment_id, run_id, person_id, issuer_unit_id, issue_year, sequence, number, code,
              snapshot, status, prepared_at, issued_at, file_id, sha256, needs_review)
            select ${mine}, 0, ${mine}, ${mine}, ${base} + course, ${base} + n, unit_id, ${year}, seq,
              concat('800.2/', lpad(seq, 4, '0'), '/UKUR-', unit_id - ${base}, '/I/${year}'), ${code}, ${facts}, 'ISSUED', ${time-60}, ${time-60}, ${mine},
              ${sha}, false from ${dealt} d""".replace("${code}", code("n")));
    }

    private void enrol(String series, String id, String run, String state, String completedAt) throws SQLException {
        words.put("id", id);
        words.put("run", run);
        words.put("state", state);
        words.put("completed", completedAt);
        run("""
            insert into enrolment (id, version, run_id, course_id, person_id, state, unit_id, unit_name, agency_name, post, grade, registered_at, completed_at)
            select ${id}, 0, ${run}, ${run}, ${base} + n, ${state}, ${unit}, concat('Dinas Komunikasi Daerah ', 2 + mod(n, ${units})),
              'Kementerian Ukuran', ${post}, 'Penata, III/c', ${now}, ${completed} from %s s""".formatted(series));
        run("""
            insert into booking (id, version, enrolment_id, run_id, scope, scope_id, status, booked_at, seated_at)
            select ${id}, 0, ${id}, ${run}, 'RUN', ${run}, 'SEATED', ${now}, ${now} from %s s""".formatted(series));
    }

    /** Seats taken and certificate numbers dealt, as they are counted. */
    private void counters() throws SQLException {
        run("update seat_pool set capacity = 2000000 where run_id > ${base} + 2 and run_id <= ${base} + 20000");
        run("""
            update seat_pool set taken = (select count(*) from booking b where b.run_id = seat_pool.run_id and b.status = 'SEATED')
            where run_id > ${base} and run_id <= ${base} + 20000""");
        run("update seat_pool set capacity = taken + 30 where run_id > ${base} + 2 and run_id <= ${base} + 20000");
        run("delete from issuer_counter where id > ${base} and id <= ${base} + ${units} + 1");
        run("""
            insert into issuer_counter (id, version, issuer_unit_id, issue_year, next_number)
            select issuer_unit_id, 0, issuer_unit_id, ${year}, max(sequence) + 1 from certificate where issuer_unit_id <= ${base} + ${units} + 1
            group by issuer_unit_id""");
    }

    /** What a database does by itself sooner or later. */
    private void statistics() throws SQLException {
        if (dialect == Dialect.H2) {
            run("analyze");
            return;
        }
        for (String table : List.of(
                "person",
                "person_word",
                "post_holding",
                "account",
                "role_assignment",
                "course",
                "course_subject",
                "course_competency",
                "syllabus_item",
                "lesson",
                "run",
                "block",
                "class_session",
                "session_speaker",
                "seat_pool",
                "enrolment",
                "booking",
                "item_result",
                "lesson_progress",
                "certificate",
                "stored_file",
                "unit_validity",
                "search_word",
                "search_word_part",
                "run_word")) {
            run("analyze table " + table);
        }
    }

    private String keepPaper() {
        try {
            String sha = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(PAPER));
            Path file = data.resolve("files").resolve(sha.substring(0, 2)).resolve(sha);
            Files.createDirectories(file.getParent());
            Files.write(file, PAPER);
            return sha;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The same password with one round: the product reads the number of rounds from what is stored. Sessions are begun with it
     * where the password is not what is measured.
     */
    static String quickHash() {
        try {
            byte[] salt = new byte[32];
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(PASSWORD.toCharArray(), salt, 1, 512))
                    .getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return "pbkdf2-sha512$1$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The code on the certificate of a person: 28 letters of those a code may have. */
    static String codeOf(int person) {
        StringBuilder code = new StringBuilder(String.valueOf(person));
        for (int i = 0; i < code.length(); i++) {
            code.setCharAt(i, (char) (code.charAt(i) == '0' ? 'Z' : code.charAt(i) == '1' ? 'Y' : code.charAt(i)));
        }
        return "A".repeat(28 - code.length()) + code;
    }

    private static String code(String n) {
        return "lpad(replace(replace(concat('', " + n + "), '0', 'Z'), '1', 'Y'), 28, 'A')";
    }

    /** One whose other run is over, so that a certificate was issued. */
    static int certified(Population whole) {
        for (int person = 1; person <= whole.people(); person++) {
            if ((3 + person % (whole.courses() - 2)) % 3 == 0) {
                return person;
            }
        }
        throw new IllegalStateException("nobody has a certificate");
    }

    private static String json() {
        return """
            concat('{"agency":"Kementerian Ukuran","bands":"","band":"Baik","city":"Palangka Raya","competencies":[{"code":"KU-01","level":2,"name":"Kompetensi kehumasan 1"}],\
            "endsOn":"2026-08-25","grade":"Penata, III/c","idLabel":"NIP","idNumber":"-","issuedOn":"2026-09-23","issuerAgency":"Kementerian Ukuran","jp":12,"jpWords":"12 (dua belas) JP",\
            "legalBasis":"Peraturan Menteri Komunikasi dan Digital Nomor 9 Tahun 2025","minutes":540,"minutesPerJp":45,"mode":"Tatap muka","name":"Peserta Ukuran ', n, '",\
            "organisers":["Dinas Komunikasi Daerah"],"place":"Palangka Raya","post":"Pranata Humas","signatory":{"idNumber":"-","name":"Lestari Handayani","office":"Kepala Dinas"},\
            "startsOn":"2026-08-24","subjects":[{"jp":4.0,"minutes":180,"teachers":"Ratna Puspitasari","title":"Mata pelatihan 1"}],"targetPosts":"Pranata Humas","title":"SERTIFIKAT",\
            "training":"Pelatihan terukur","unit":"Dinas Komunikasi Daerah","verb":"telah menyelesaikan"}')""";
    }

    private static String pick(String number, List<String> from) {
        StringBuilder choice = new StringBuilder("case mod(" + number + ", " + from.size() + ")");
        for (int i = 0; i < from.size(); i++) {
            choice.append(" when ")
                    .append(i)
                    .append(" then '")
                    .append(from.get(i))
                    .append('\'');
        }
        return choice.append(" end").toString();
    }

    private void run(String template) throws SQLException {
        String sql = template;
        for (int depth = 0; depth < 6 && sql.contains("${"); depth++) {
            for (Map.Entry<String, String> word : words.entrySet()) {
                sql = sql.replace("${" + word.getKey() + "}", word.getValue());
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + "\nin: " + sql, e);
        }
    }
}
