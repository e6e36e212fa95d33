package id.binahumas.bench;

import id.binahumas.people.PersonWord;
import id.binahumas.shared.text.NameWords;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * A register of people as a country has one: some names that very many have and very many that few have, units of sixty on
 * average and some of a thousand, five hundred of them in a regency. Filed by the product's own rule; the same every time.
 */
final class Crowd {

    /** Names that many have, the most frequent first. */
    static final List<String> COMMON = List.of(
            ("Sri Muhammad Siti Nur Agus Dewi Ahmad Eko Endang Budi Rina Bambang Dwi Maria Hendra Ratna Yohanes Joko Tri Andi"
                            + " Lestari Fitri Surya Kartika Teguh Made Ketut Wayan Putu Rahmat Abdul Indah Yuni Novi Ika Wulan Dian Arif"
                            + " Heri Slamet Suparman Sutrisno Mulyadi Asep Dedi Ujang Cecep Tatang Yusuf Ibrahim Zainal Hasan Fatimah Aisyah"
                            + " Khadijah Theresia Yosef Paulus Markus Desa")
                    .split(" "));

    static final List<String> FAMILY = List.of(
            ("Wahyuni Rahayu Setiawan Prasetyo Santoso Hidayat Lestari Susanti Handayani Saputra Putra Wibowo Kurniawan Nugroho Gunawan"
                            + " Rahmawati Puspitasari Siregar Nasution Simanjuntak Permatasari Anggraini Kusuma Firmansyah Wahyuningsih"
                            + " Sulistyaningrum Mahardika Hasibuan Harahap Lubis Tampubolon Sinaga Pangaribuan Manurung Daulay Tarigan Ginting"
                            + " Sembiring Purba Damanik Saragih Pohan Batubara Rangkuti Pulungan Matondang Lumbantobing Situmorang Hutapea"
                            + " Panjaitan Silalahi Napitupulu Marpaung Aritonang Sihombing Nababan Hutagalung Sitorus Pasaribu Tambunan")
                    .split(" "));

    private static final List<String> SYLLABLES = List.of(
            "ba be bi bo bu da de di do du ga gi ja ji jo ka ke ki ko ku la le li lo lu ma me mi mo mu na ni nu pa pe ra ri ro ru sa se si su ta te ti to tu wa wi"
                    .split(" "));

    private static final List<String> TITLES = List.of("S.Sos.", "S.E.", "M.Si.", "S.I.Kom.", "S.Pd.");
    static final String ADMINISTRATOR = "ramai-admin";
    /** Answers for the first regency. */
    static final String SUPERIOR = "ramai-atasan";

    static final String ORGANISER = "ukurpanitia";

    static final int UNIT_SIZE = 60;
    static final int BRANCH = 500;
    private static final int BATCH = 5_000;
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 6);

    private final Connection connection;
    private final Dialect dialect;
    private final int people;
    private final Random random = new Random(20261123);

    Crowd(Connection connection, Dialect dialect, int people) {
        this.connection = connection;
        this.dialect = dialect;
        this.people = people;
    }

    static long unit(int branch, int number) {
        return Population.BASE + 2_000_000L + branch * 1_000L + number;
    }

    static long person(int number) {
        return Population.BASE + 1 + number;
    }

    static int branches(int people) {
        return Math.max(1, people / UNIT_SIZE / BRANCH);
    }

    void fill() throws SQLException {
        for (String setting : dialect.quick()) {
            run(setting);
        }
        connection.setAutoCommit(false);
        units();
        run(dialect.dropIndex("person_word", "ix_person_word_word"));
        run(dialect.dropIndex("person", "ix_person_name_key"));
        people();
        run("create index ix_person_word_word on person_word (word, name, person_id)");
        run("create index ix_person_name_key on person (name_key)");
        account(0, ADMINISTRATOR, "ADMINISTRATOR", "'GLOBAL', null");
        account(1, SUPERIOR, "SUPERIOR", "'UNIT', " + unit(0, 0));
        account(2, ORGANISER, "ORGANISER", "'GLOBAL', null");
        connection.commit();
        connection.setAutoCommit(true);
        for (String statement : dialect.careful(
                List.of("person", "person_word", "post_holding", "work_unit", "unit_validity", "unit_word"))) {
            run(statement);
        }
    }

    private void units() throws SQLException {
        try (PreparedStatement unit =
                        connection.prepareStatement("insert into work_unit (id, version, code) values (?, 0, ?)");
                PreparedStatement validity = connection.prepareStatement("""
                        insert into unit_validity (id, version, unit_id, name, name_key, kind, parent_id, valid_from)
                        values (?, 0, ?, ?, ?, ?, ?, ?)""");
                PreparedStatement word =
                        connection.prepareStatement("insert into unit_word (validity_id, word) values (?, ?)")) {
            for (int branch = 0; branch < branches(people); branch++) {
                String regency = place();
                for (int number = 0; number < BRANCH; number++) {
                    long id = unit(branch, number);
                    String name = unitName(number, regency);
                    long parent = number % 50 < 2 || number < 40 ? unit(branch, 0) : unit(branch, 40 + number % 40);
                    add(unit, id, "RAMAI-" + branch + "-" + number);
                    add(
                            validity,
                            id,
                            id,
                            name,
                            name.toLowerCase(java.util.Locale.ROOT),
                            kind(number),
                            number == 0 ? null : (Object) (number < 80 ? unit(branch, 0) : parent),
                            Date.valueOf(SINCE));
                    for (String one : NameWords.in(name)) {
                        add(word, id, one);
                    }
                }
                unit.executeBatch();
                validity.executeBatch();
                word.executeBatch();
            }
        }
        connection.commit();
    }

    private String unitName(int number, String regency) {
        if (number == 0) {
            return "Pemerintah Kabupaten " + regency;
        }
        if (number < 40) {
            String field = List.of("Komunikasi dan Informatika", "Pendidikan", "Kesehatan", "Perhubungan", "Sosial")
                    .get(number % 5);
            return "Dinas " + field + (number < 6 ? "" : " Bidang " + number) + " Kabupaten " + regency;
        }
        if (number < 80) {
            return "Kecamatan " + place();
        }
        return switch (number % 5) {
            case 0, 1, 2 -> "Desa " + place();
            case 3 -> "SD Negeri " + number + " " + place();
            default -> "Puskesmas " + place();
        };
    }

    private static String kind(int number) {
        return number == 0 ? "REGENCY" : number < 40 ? "AGENCY" : number < 80 ? "SUB_DISTRICT" : "VILLAGE";
    }

    /** One place in twenty is called as people are. */
    private String place() {
        return random.nextInt(20) == 0 ? COMMON.get(random.nextInt(COMMON.size())) + " " + rare() : rare();
    }

    private void people() throws SQLException {
        try (PreparedStatement person = connection.prepareStatement("""
                        insert into person (id, version, name, name_key, title_after, kind, nip, mail, mail_key)
                        values (?, 0, ?, ?, ?, 'PNS', ?, ?, ?)""");
                PreparedStatement word = connection.prepareStatement(
                        "insert into person_word (person_id, word, name) values (?, ?, ?)");
                PreparedStatement post = connection.prepareStatement("""
                        insert into post_holding (id, version, person_id, unit_id, post, level, grade, valid_from)
                        values (?, 0, ?, ?, 'Pranata Humas Ahli Muda', null, 'Penata, III/c', ?)""")) {
            for (int n = 0; n < people; n++) {
                String name = name();
                List<String> words = NameWords.in(name);
                add(
                        person,
                        person(n),
                        name,
                        name.toLowerCase(java.util.Locale.ROOT),
                        TITLES.get(n % TITLES.size()),
                        nip(n),
                        mail(n),
                        mail(n));
                for (String one : words) {
                    add(word, person(n), one, PersonWord.joined(words, nip(n)));
                }
                long unit = unit(n);
                add(post, person(n), person(n), unit, Date.valueOf(SINCE));
                if ((n + 1) % BATCH == 0 || n + 1 == people) {
                    person.executeBatch();
                    word.executeBatch();
                    post.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    /** Filed unit by unit, in some units more than a thousand. */
    private long unit(int n) {
        double part = (double) n * branches(people) / people;
        int branch = Math.min((int) part, branches(people) - 1);
        double within = part - branch;
        return unit(branch, (int) (BRANCH * within * within));
    }

    /** The eldest first. */
    private String nip(int n) {
        long born = (long) n * 38 * 336 / people;
        return "%04d%02d%02d2020%02d%d%03d"
                .formatted(
                        1966 + born / 336,
                        1 + born / 28 % 12,
                        1 + born % 28,
                        1 + n % 12,
                        1 + n / 12 % 2,
                        n / 24 % 1000);
    }

    private static String mail(int n) {
        return "ramai%07d@contoh.go.id".formatted(n);
    }

    private String name() {
        StringBuilder name = new StringBuilder(random.nextInt(10) < 7 ? often(COMMON) : rare());
        if (random.nextInt(10) < 4) {
            name.append(' ').append(random.nextBoolean() ? often(COMMON) : rare());
        }
        return name.append(' ')
                .append(random.nextBoolean() ? often(FAMILY) : rare())
                .toString();
    }

    /** The first of sixty is had by one in fifteen. */
    private String often(List<String> names) {
        return names.get((int) (names.size() * Math.pow(random.nextDouble(), 1.5)));
    }

    private String rare() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        word.append("nrstmh".charAt(random.nextInt(6)));
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private void account(int number, String login, String role, String scope) throws SQLException {
        long id = person(number);
        run("""
            insert into account (id, version, login, login_key, person_id, password_hash, active, must_change_password, locale, stamp, created_at)
            values (%d, 0, '%s', '%s', %d, '%s', true, false, 'id', 'AAAABBBBCCCC', timestamp '%s 00:00:00')""".formatted(id, login, login, id, Generator.quickHash(), SINCE));
        run("""
            insert into role_assignment (id, version, account_id, role, scope_kind, scope_id, valid_from)
            values (%d, 0, %d, '%s', %s, date '%s')""".formatted(id, id, role, scope, SINCE));
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
