package id.binahumas.bench;

import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The search for people in a register of its own size, kind of question by kind, and a sheet of five thousand that is brought, entered and taken back. */
final class PeopleMeasures {

    static final Set<String> NAMES = Set.of("peopleSearch", "importPeople");

    private static final double SEARCH_MILLIS = 100;
    private static final double IMPORT_SECONDS = 10;
    private static final double MOODLE_SECONDS = 64;
    private static final int WARM = 60;
    private static final int ASKED = 120;
    private static final int LINES = 5_000;
    private static final Pattern STATE = Pattern.compile("\"state\":\"([A-Z]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"(\\d+)\"");

    private final House house;
    private final int people;
    private final Report report;
    private final Random random = new Random(7);
    private final List<String> names = new ArrayList<>();
    private final List<String> nips = new ArrayList<>();
    private final List<String> units = new ArrayList<>();

    PeopleMeasures(House house, int people, Report report) {
        this.house = house;
        this.people = people;
        this.report = report;
    }

    void run(Set<String> wanted, Path plans) throws SQLException {
        house.gather(people);
        house.stop();
        sample();
        house.start();
        Guest administrator = Guest.signIn(house, 0, Crowd.ADMINISTRATOR);
        if (wanted.isEmpty() || wanted.contains("importPeople")) {
            bring(administrator);
        }
        if (wanted.isEmpty() || wanted.contains("peopleSearch")) {
            Guest superior = Guest.signIn(house, 0, Crowd.SUPERIOR);
            search(administrator, superior, plans);
        }
    }

    /** What people would type: taken from those who are there. */
    private void sample() throws SQLException {
        try (Connection connection = house.connect();
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < ASKED + WARM; i++) {
                try (ResultSet row = statement.executeQuery(
                        "select name_key, nip from person where id = " + Crowd.person(random.nextInt(people)))) {
                    row.next();
                    names.add(row.getString(1));
                    nips.add(row.getString(2));
                }
                try (ResultSet row = statement.executeQuery("select name_key from unit_validity where id = "
                        + Crowd.unit(random.nextInt(Crowd.branches(people)), random.nextInt(Crowd.BRANCH)))) {
                    row.next();
                    units.add(row.getString(1));
                }
            }
        }
    }

    private void search(Guest administrator, Guest superior, Path plans) throws SQLException {
        Map<String, Supplier<String>> everywhere = new LinkedHashMap<>();
        everywhere.put("rareWord", () -> longest(any(names)));
        everywhere.put("wholeName", () -> any(names));
        everywhere.put("threeLetters", () -> longest(any(names)).substring(0, 3));
        everywhere.put("commonWord", () -> any(Crowd.COMMON));
        everywhere.put("twoCommonWords", () -> any(Crowd.COMMON) + " " + any(Crowd.FAMILY));
        everywhere.put("threeCommonWords", () -> any(Crowd.COMMON) + " " + any(Crowd.COMMON) + " " + any(Crowd.FAMILY));
        everywhere.put("letters", () -> letter() + " " + letter() + " " + any(Crowd.FAMILY));
        everywhere.put("wholeNip", () -> any(nips));
        everywhere.put("startOfNip", () -> any(nips).substring(0, 4 + random.nextInt(8)));
        everywhere.put("nameAndYear", () -> any(Crowd.COMMON) + " " + any(nips).substring(0, 4));
        everywhere.put("unit", () -> any(units));
        everywhere.put(
                "commonUnit", () -> any(List.of("desa", "kecamatan", "dinas pendidikan", "puskesmas", "sd negeri")));
        everywhere.put("unitAndName", () -> any(Crowd.COMMON) + " " + any(units));
        everywhere.put(
                "commonUnitAndName",
                () -> any(Crowd.COMMON) + " " + any(List.of("desa", "kecamatan", "dinas", "kesehatan")));
        everywhere.put(
                "commonUnitAndRareName", () -> any(List.of("desa", "kecamatan", "dinas")) + " " + longest(any(names)));
        everywhere.put("nothing", () -> any(Crowd.COMMON) + " zq" + letter());
        Map<String, Supplier<String>> within = new LinkedHashMap<>();
        within.put("within.rareWord", () -> longest(any(names)));
        within.put("within.commonWord", () -> any(Crowd.COMMON));
        within.put("within.twoCommonWords", () -> any(Crowd.COMMON) + " " + any(Crowd.FAMILY));
        within.put("within.unitAndName", () -> any(Crowd.COMMON) + " " + any(List.of("desa", "dinas", "kecamatan")));
        within.put("within.unit", () -> any(List.of("desa", "dinas", "kecamatan", "puskesmas")));
        within.put(
                "within.nameAndYear", () -> any(Crowd.COMMON) + " " + any(nips).substring(0, 4));
        everywhere.values().forEach(typed -> times(administrator, typed, WARM));
        within.values().forEach(typed -> times(superior, typed, WARM));
        List<Journey> heard = new ArrayList<>();
        everywhere.forEach((kind, typed) -> heard.add(measure(kind, administrator, typed)));
        within.forEach((kind, typed) -> heard.add(measure(kind, superior, typed)));
        Map<String, Set<String>> questions = new Plans(house).overhear(heard);
        house.stop();
        try (Connection connection = house.connect()) {
            Plans.write(plans, house, questions, Plans.explain(connection, house.dialect(), questions));
        }
    }

    private Journey measure(String kind, Guest guest, Supplier<String> typed) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        double cpu = house.application().cpuSeconds() + house.databaseCpuSeconds();
        long statements = house.statements();
        double[] times = times(guest, typed, ASKED);
        double spent = house.application().cpuSeconds() + house.databaseCpuSeconds() - cpu;
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("p50Ms", Report.rounded(times[ASKED / 2], 1));
        more.put("p95Ms", Report.rounded(times[ASKED * 95 / 100], 1));
        more.put("p99Ms", Report.rounded(times[ASKED - 2], 1));
        more.put("sqlPerRequest", Report.rounded((house.statements() - statements) / (double) ASKED, 2));
        more.put("cpuMs", Report.rounded(spent / ASKED * 1000, 1));
        more.put("people", people);
        more.put("load", Report.rounded(load, 1));
        report.figure("peopleSearch." + kind, house, 1, times[ASKED * 95 / 100], SEARCH_MILLIS, more);
        return new Journey(
                kind, null, address(typed.get()), guest.cookies(), false, List.of(), List.of(), base -> List.of());
    }

    /** In milliseconds, sorted. */
    private double[] times(Guest guest, Supplier<String> typed, int count) {
        double[] times = new double[count];
        for (int i = 0; i < count; i++) {
            String address = house.server().url(address(typed.get()));
            long begun = System.nanoTime();
            Guest.Page page = Guest.get(address, guest.cookies());
            times[i] = (System.nanoTime() - begun) / 1e6;
            if (page.status() != 200) {
                throw new WrongAnswer(address + " answered " + page.status());
            }
        }
        Arrays.sort(times);
        return times;
    }

    private static String address(String typed) {
        return "/api/v1/people?limit=25&q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    private void bring(Guest administrator) {
        long begun = System.nanoTime();
        Guest.Page sent = Guest.post(
                house.server().url("/api/v1/people/imports"),
                administrator,
                "text/csv",
                sheet().getBytes(StandardCharsets.UTF_8));
        if (sent.status() != 202) {
            throw new WrongAnswer("the sheet was answered by " + sent.status() + ": " + sent.html());
        }
        String id = first(ID, sent.html());
        await(administrator, id, "CHECKED");
        double checked = seconds(begun);
        long began = System.nanoTime();
        press(administrator, id, "do=apply&choice=ALL_OR_NOTHING");
        await(administrator, id, "APPLIED");
        double applied = seconds(began);
        began = System.nanoTime();
        press(administrator, id, "do=undo");
        await(administrator, id, "UNDONE");
        double undone = seconds(began);
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("checkSeconds", Report.rounded(checked, 2));
        more.put("applySeconds", Report.rounded(applied, 2));
        more.put("undoSeconds", Report.rounded(undone, 2));
        more.put("moodleSeconds", MOODLE_SECONDS);
        more.put("people", people);
        more.put(
                "load",
                Report.rounded(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), 1));
        report.figure("importPeople", house, 1, checked + applied, IMPORT_SECONDS, more);
    }

    /** People who are not there yet, spread over the units of one branch. */
    private static String sheet() {
        StringBuilder sheet = new StringBuilder("nama;status kepegawaian;NIP;surel;jabatan;golongan;unit kerja;TMT\n");
        for (int n = 0; n < LINES; n++) {
            sheet.append("Baru ")
                    .append(Crowd.COMMON.get(n % Crowd.COMMON.size()))
                    .append(' ')
                    .append(Crowd.FAMILY.get(n / Crowd.COMMON.size() % Crowd.FAMILY.size()))
                    .append(String.format(
                            ";PNS;%04d%02d%02d2020%02d1%03d",
                            1990 + n % 10, 1 + n / 10 % 12, 1 + n / 120 % 28, 1, 500 + n / 3360))
                    .append(";sukat")
                    .append(n)
                    .append("@contoh.go.id;Pranata Humas Ahli Muda;III/c;RAMAI-0-")
                    .append(n % 60)
                    .append(";02-01-2024\n");
        }
        return sheet.toString();
    }

    private void press(Guest guest, String id, String fields) {
        String address = house.server().url("/admin/people/import-result.xhtml?id=" + id);
        Guest.Page pressed = Guest.post(
                address,
                guest,
                "application/x-www-form-urlencoded",
                (fields + "&csrf=" + URLEncoder.encode(guest.csrf(), StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8));
        if (pressed.status() != 302) {
            throw new WrongAnswer(fields + " was answered by " + pressed.status() + ": " + pressed.html());
        }
    }

    private void await(Guest guest, String id, String wanted) {
        String address = house.server().url("/api/v1/people/imports/" + id);
        for (int look = 0; look < 6_000; look++) {
            String state = first(STATE, Guest.get(address, guest.cookies()).html());
            if (state.equals(wanted)) {
                return;
            }
            if (state.equals("FAILED")) {
                break;
            }
            pause();
        }
        throw new WrongAnswer("the sheet is not " + wanted + ": "
                + Guest.get(address, guest.cookies()).html());
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new WrongAnswer("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    private String any(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private String letter() {
        return String.valueOf((char) ('a' + random.nextInt(26)));
    }

    private static String longest(String name) {
        return Arrays.stream(name.split(" "))
                .max(java.util.Comparator.comparingInt(String::length))
                .orElseThrow();
    }
}
