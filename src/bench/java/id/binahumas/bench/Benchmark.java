package id.binahumas.bench;

import id.binahumas.shared.security.PasswordHasher;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Measures the product on each database: journeys at three concurrencies beside their budgets, the same on a small and a large
 * house, the plans of their questions, a race for seats, and the weight of sessions. A budget that is missed is said; only a
 * wrong answer fails.
 */
public final class Benchmark {

    private static final List<Integer> CONCURRENCIES = List.of(1, 8, 32);
    private static final int USUAL = 8;
    private static final int RACERS = 500;
    private static final int FIRST_VISIT_BYTES = 60 * 1024;
    private static final double GROWTH = 1.25;
    private static final List<String> SCALED =
            List.of("home", "runPage", "publicRunPage", "lesson", "catalogue", "search");
    private static final Population SMALL = new Population(1_000, 200);

    private final boolean brief = Boolean.getBoolean("bench.short");
    private final Pace pace = brief ? Pace.SHORT : Pace.FULL;
    private final Population large = brief
            ? new Population(10_000, 2_000)
            : new Population(Integer.getInteger("bench.people", 100_000), Integer.getInteger("bench.courses", 20_000));
    private final int register = Integer.getInteger("bench.register", brief ? 10_000 : 100_000);
    private final Path directory =
            Path.of(System.getProperty("binahumas.build"), "bench").toAbsolutePath();
    private final Set<String> wanted = Arrays.stream(
                    System.getProperty("bench.journeys", "").split(","))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet());
    private final Map<String, Double> floors = new LinkedHashMap<>();
    private final Report report = new Report();
    private Dialect floorsMeasuredOn;

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        new Benchmark().run();
        System.exit(0);
    }

    private void run() throws Exception {
        Files.deleteIfExists(directory.resolve("plans.txt"));
        String databases = System.getProperty("bench.databases", "h2,mariadb");
        try {
            for (String database : databases.split(",")) {
                measure(Dialect.valueOf(database.strip().toUpperCase(Locale.ROOT)));
            }
        } finally {
            report.write(directory);
            System.out.println(report.table());
        }
    }

    private void measure(Dialect dialect) throws Exception {
        Path data = Files.createDirectories(directory).resolve(dialect.label() + "-" + System.currentTimeMillis());
        if (wanted.isEmpty() || wanted.stream().anyMatch(PeopleMeasures.NAMES::contains)) {
            try (House house = new House(dialect, data.resolve("register"))) {
                new PeopleMeasures(house, register, report).run(wanted, directory.resolve("plans.txt"));
            }
        }
        if (wanted.isEmpty() || wanted.stream().anyMatch(SeatMeasures.NAMES::contains)) {
            try (House house = new House(dialect, data.resolve("seats"))) {
                new SeatMeasures(house, report, directory.resolve("plans.txt")).run(wanted);
            }
        }
        if (wanted.isEmpty() || wanted.stream().anyMatch(CheckInMeasures.NAMES::contains)) {
            try (House house = new House(dialect, data.resolve("door"))) {
                new CheckInMeasures(house, report).run(wanted);
            }
        }
        Set<String> apart = Stream.of(PeopleMeasures.NAMES, SeatMeasures.NAMES, CheckInMeasures.NAMES)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        if (!wanted.isEmpty() && apart.containsAll(wanted)) {
            return;
        }
        // the small house costs a start of its own, for which there is no time in a hurry
        Map<String, Double> small = brief ? Map.of() : measureSmall(dialect, data);
        try (House house = new House(dialect, data.resolve("large"))) {
            house.grow(large);
            say("%s: %d people, %d courses", dialect.label(), large.people(), large.courses());
            report.figure(
                    "boot.cpuSeconds",
                    house,
                    1,
                    house.bootCpuSeconds(),
                    null,
                    Map.of(
                            "wallSeconds",
                            Report.rounded(house.bootSeconds(), 1),
                            "residentMegabytes",
                            Report.rounded(house.application().residentMegabytes(), 0)));
            Sessions sessions = new Sessions(house);
            List<Guest> guests = sessions.begin(Math.min(RACERS, large.enrolled() * 9 / 10));
            Journeys all = new Journeys(large, guests);
            Client client = new Client(house, pace, data.resolve("rows"));
            List<Journey> journeys = wanted(journeys(all));
            client.warm(journeys);
            floors(house, client, journeys);
            for (Journey journey : journeys) {
                Guest.Page page = Guest.get(house.server().url(journey.page()), journey.pageCookies());
                // the usual one first: it is what warms up best
                Client.Measured usual = client.measure(journey, USUAL);
                for (int concurrency : CONCURRENCIES) {
                    Client.Measured measured = concurrency == USUAL ? usual : client.measure(journey, concurrency);
                    report.journey(journey, house, concurrency, measured, page, floor(journey, measured), null);
                }
                scale(house, journey, usual, small.get(journey.name()));
            }
            hashed(house, client, all);
            firstVisit(house);
            race(house, client, all);
            if (floorsMeasuredOn == dialect) {
                sessions.weigh(guests.size(), report);
            }
            Map<String, Set<String>> heard = new Plans(house).overhear(scaled(all));
            house.stop();
            requireNoOversell(house, guests.size());
            plans(house, data, heard);
        }
    }

    private Map<String, Double> measureSmall(Dialect dialect, Path data) throws SQLException {
        Map<String, Double> costs = new LinkedHashMap<>();
        if (!wanted.isEmpty() && SCALED.stream().noneMatch(wanted::contains)) {
            return costs;
        }
        try (House house = new House(dialect, data.resolve("small"))) {
            house.grow(SMALL);
            Journeys all = new Journeys(SMALL, new Sessions(house).begin(200));
            Client client = new Client(house, pace, data.resolve("rows"));
            client.warm(wanted(scaled(all)));
            for (Journey journey : wanted(scaled(all))) {
                costs.put(journey.name(), client.measure(journey, USUAL).cpuSeconds());
            }
        }
        say("%s, small: %s", dialect.label(), costs);
        return costs;
    }

    private void scale(House house, Journey journey, Client.Measured measured, Double small) {
        if (small == null) {
            return;
        }
        report.figure(
                "scale." + journey.name(),
                house,
                USUAL,
                measured.cpuSeconds() / small,
                GROWTH,
                Map.of(
                        "cpuSecondsSmall",
                        Report.rounded(small, 6),
                        "cpuSecondsLarge",
                        Report.rounded(measured.cpuSeconds(), 6),
                        "people",
                        SMALL.people() + " to " + large.people(),
                        "courses",
                        SMALL.courses() + " to " + large.courses()));
    }

    private static List<Journey> journeys(Journeys all) {
        return List.of(
                all.loginPage(),
                all.logIn(),
                all.home(),
                all.runPage(),
                all.publicRunPage(),
                all.lesson(),
                all.catalogue(),
                all.search(),
                all.quizAttempt(),
                all.quizAttemptAutosaved(),
                all.verify());
    }

    private static List<Journey> scaled(Journeys all) {
        return journeys(all).stream()
                .filter(journey -> SCALED.contains(journey.name()))
                .toList();
    }

    private List<Journey> wanted(List<Journey> journeys) {
        return journeys.stream()
                .filter(journey -> wanted.isEmpty() || wanted.contains(journey.name()))
                .toList();
    }

    /** A file of each page, served by the same server past the application; one database is enough, no file asks it anything. */
    private void floors(House house, Client client, List<Journey> journeys) throws IOException {
        if (floorsMeasuredOn != null) {
            return;
        }
        floorsMeasuredOn = house.dialect();
        Path files = Files.createDirectories(directory.resolve("floor"));
        for (Journey journey : journeys) {
            Files.writeString(
                    files.resolve(journey.name() + ".html"),
                    Guest.get(house.server().url(journey.page()), journey.pageCookies())
                            .html());
        }
        house.administer(
                "/subsystem=undertow/configuration=handler/file=floor:add(path=\"" + files + "\")",
                "/subsystem=undertow/server=default-server/host=default-host/location=\\/floor:add(handler=floor)");
        for (Journey journey : journeys) {
            Client.Measured measured = client.measure(Journeys.floor(journey.name()), USUAL);
            floors.put(journey.name(), measured.cpuSeconds());
            say(
                    "floor %s: %.3f ms, client %.3f ms, %.0f a second",
                    journey.name(),
                    measured.cpuSeconds() * 1000,
                    measured.clientCpuSeconds() * 1000,
                    measured.journeys() / measured.seconds());
        }
    }

    /** As many files as the journey has requests. */
    private Double floor(Journey journey, Client.Measured measured) {
        Double one = floors.get(journey.name());
        return one == null ? null : one * measured.requestsPerJourney();
    }

    /** Logging in with the product's own hash, and what that hash costs by itself. */
    private void hashed(House house, Client client, Journeys all) {
        if (!wanted.isEmpty() && !wanted.contains("logInWithHash")) {
            return;
        }
        Journey journey = all.logInWithHash();
        Guest.Page page = Guest.get(house.server().url(journey.page()), journey.pageCookies());
        report.journey(journey, house, 1, client.measure(journey, 1), page, null, hashCpuSeconds());
    }

    private static double hashCpuSeconds() {
        PasswordHasher hasher = new PasswordHasher();
        String hash = hasher.hash(Generator.PASSWORD);
        hasher.fits(Generator.PASSWORD, hash);
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        int times = 5;
        for (int i = 0; i < times; i++) {
            hasher.fits(Generator.PASSWORD, hash);
        }
        return (threads.getCurrentThreadCpuTime() - before) / 1e9 / times;
    }

    /** The first page somebody opens, with all it asks for. */
    private void firstVisit(House house) {
        String address = house.server().url("/catalogue.xhtml");
        Guest.Page page = Guest.get(address, "");
        Document document = Jsoup.parse(page.html(), address);
        Set<String> assets = Stream.concat(
                        document.select("link[href][rel~=stylesheet|icon|preload]").eachAttr("abs:href").stream(),
                        Stream.concat(
                                document.select("script[src], img[src]").eachAttr("abs:src").stream(),
                                document.select("use[href]").eachAttr("abs:href").stream()))
                .map(asset -> asset.replaceAll("#.*", ""))
                .collect(Collectors.toSet());
        Set<String> fonts = assets.stream()
                .filter(asset -> asset.contains(".css"))
                .flatMap(css -> java.util.regex.Pattern.compile("url\\([\"']?([^)\"']+\\.woff2[^)\"']*)")
                        .matcher(Guest.get(css, "").html())
                        .results()
                        .map(found -> URI.create(css).resolve(found.group(1)).toString()))
                .collect(Collectors.toSet());
        assets.addAll(fonts);
        Map<String, Integer> sizes = assets.stream()
                .collect(Collectors.toMap(
                        asset -> URI.create(asset).getPath(),
                        asset -> Guest.get(asset, "").bytesOnTheLine(),
                        Integer::max));
        int bytes = page.bytesOnTheLine()
                + sizes.values().stream().mapToInt(Integer::intValue).sum();
        report.figure("firstVisit.bytes", house, 1, bytes, (double) FIRST_VISIT_BYTES, Map.of("assets", sizes));
    }

    private void race(House house, Client client, Journeys all) {
        Journey journey = all.seatRace();
        Guest.Page page = Guest.get(house.server().url(journey.page()), "");
        Client.Measured measured = client.rush(journey);
        report.journey(journey, house, journey.rows().size(), measured, page, null, null);
    }

    private void requireNoOversell(House house, int racers) throws SQLException {
        int seated = count(
                house, "select count(*) from booking where status = 'SEATED' and run_id = " + Population.RACED_RUN);
        int waiting = count(
                house, "select count(*) from booking where status = 'WAITLISTED' and run_id = " + Population.RACED_RUN);
        int taken = count(house, "select taken from seat_pool where run_id = " + Population.RACED_RUN);
        say(
                "%s race: %d seated, %d waiting, counter %d of %d seats",
                house.dialect().label(), seated, waiting, taken, Population.SEATS);
        if (seated != Population.SEATS || taken != seated || seated + waiting != racers) {
            throw new WrongAnswer("the race for " + Population.SEATS + " seats ended with " + seated + " seated, "
                    + waiting + " waiting, counter " + taken);
        }
    }

    private static int count(House house, String question) throws SQLException {
        try (Connection connection = house.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** The same questions explained in the large house and in a small one that nobody has lived in. */
    private void plans(House house, Path data, Map<String, Set<String>> heard) throws SQLException {
        Map<String, String> atLarge;
        try (Connection connection = house.connect()) {
            atLarge = Plans.explain(connection, house.dialect(), heard);
        }
        try (House other = new House(house.dialect(), data.resolve("plans"))) {
            other.fill(SMALL);
            try (Connection connection = other.connect()) {
                Map<String, String> atSmall = Plans.explain(connection, house.dialect(), heard);
                int different = Plans.compare(directory.resolve("plans.txt"), house, heard, atSmall, atLarge);
                report.figure("plans.different", house, 1, different, 0.0, Map.of("questions", atLarge.size()));
            }
        }
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
