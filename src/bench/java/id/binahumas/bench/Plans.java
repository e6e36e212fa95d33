package id.binahumas.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a database goes about the questions of some pages: overheard while the pages are asked for, and explained at two sizes. */
final class Plans {

    private static final Pattern LOGGED = Pattern.compile("\\[[\\w.]*SQL\\] \\S* ?(select (?!.* from job ).*)");

    private final House house;

    Plans(House house) {
        this.house = house;
    }

    /** The distinct questions of each journey's page, without those of the worker in the background, in the words in which the database got them. */
    Map<String, Set<String>> overhear(List<Journey> journeys) throws SQLException {
        Map<String, Set<String>> heard = new LinkedHashMap<>();
        if (house.dialect() == Dialect.MARIADB) {
            try (Connection connection = house.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("set global log_output = 'TABLE'");
                for (Journey journey : journeys) {
                    statement.execute("truncate table mysql.general_log");
                    statement.execute("set global general_log = on");
                    // a question prepared while nobody listened is heard without its values: new connections, and what
                    // the worker holds is not asked about
                    house.administer("/subsystem=datasources/data-source=BinaHumasDS:flush-all-connection-in-pool");
                    visit(journey);
                    statement.execute("set global general_log = off");
                    Set<String> questions = new LinkedHashSet<>();
                    try (ResultSet rows = statement.executeQuery(
                            "select convert(argument using utf8mb4) from mysql.general_log where command_type <> 'Prepare' and argument like 'select %' and argument not like '% from job %' and argument not regexp '[=<>(, ][?]' order by event_time")) {
                        while (rows.next()) {
                            questions.add(rows.getString(1));
                        }
                    }
                    heard.put(journey.name(), questions);
                }
            }
            return heard;
        }
        house.administer("/subsystem=logging/logger=org.hibernate.SQL:add(level=DEBUG)");
        for (Journey journey : journeys) {
            long before = log().length();
            visit(journey);
            Set<String> questions = new LinkedHashSet<>();
            Matcher matcher = LOGGED.matcher(log().substring((int) before));
            while (matcher.find()) {
                questions.add(matcher.group(1).strip());
            }
            heard.put(journey.name(), questions);
        }
        house.administer("/subsystem=logging/logger=org.hibernate.SQL:remove");
        return heard;
    }

    /** The plans of the questions, each as a text without the numbers that only estimate. */
    static Map<String, String> explain(Connection connection, Dialect dialect, Map<String, Set<String>> heard)
            throws SQLException {
        Map<String, String> plans = new LinkedHashMap<>();
        for (Set<String> questions : heard.values()) {
            for (String question : questions) {
                plans.putIfAbsent(
                        question, dialect == Dialect.H2 ? h2(connection, question) : mariaDb(connection, question));
            }
        }
        return plans;
    }

    /** Writes both plans of each question; says how many differ. */
    static int compare(
            Path file,
            House house,
            Map<String, Set<String>> heard,
            Map<String, String> small,
            Map<String, String> large) {
        StringBuilder text = new StringBuilder();
        int different = 0;
        for (Map.Entry<String, Set<String>> page : heard.entrySet()) {
            text.append("\n===== ")
                    .append(house.dialect().label())
                    .append(' ')
                    .append(page.getKey())
                    .append(" =====\n");
            for (String question : page.getValue()) {
                boolean same = small.get(question).equals(large.get(question));
                different += same ? 0 : 1;
                text.append("\n")
                        .append(question)
                        .append("\n")
                        .append(same ? "-- same plan:\n" : "-- DIFFERENT, small:\n")
                        .append(small.get(question));
                if (!same) {
                    text.append("-- large:\n").append(large.get(question));
                }
            }
        }
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return different;
    }

    /** The questions and their plans at one size. */
    static void write(Path file, House house, Map<String, Set<String>> heard, Map<String, String> plans) {
        compare(file, house, heard, plans, plans);
    }

    private void visit(Journey journey) {
        Guest.get(house.server().url(journey.page()), journey.pageCookies());
    }

    private String log() {
        try {
            return Files.readString(house.server().data().resolve("server/log/server.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String h2(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("explain " + question)) {
            int parameters = statement.getParameterMetaData().getParameterCount();
            for (int i = 1; i <= parameters; i++) {
                statement.setNull(i, Types.NULL);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1)
                        .lines()
                        .map(line -> line.strip() + "\n")
                        .filter(line -> line.startsWith("/*"))
                        .reduce("", String::concat);
            }
        }
    }

    private static String mariaDb(Connection connection, String question) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("explain " + question)) {
            while (rows.next()) {
                lines.add("  %s %s access=%s key=%s ref=%s %s%n"
                        .formatted(
                                rows.getString("select_type"),
                                rows.getString("table"),
                                rows.getString("type"),
                                rows.getString("key"),
                                rows.getString("ref"),
                                rows.getString("Extra")));
            }
        }
        return String.join("", lines);
    }
}
