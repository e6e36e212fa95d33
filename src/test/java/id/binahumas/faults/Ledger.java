package id.binahumas.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the rows and the files say, asked past the product. */
final class Ledger {

    /** A pool counts for a booking. */
    private static final String APPLIES = """
            p.run_id = b.run_id and (p.cohort_id is null or p.cohort_id = b.cohort_id) and (p.mode is null or p.mode = b.mode)
            and (p.segment_id is null or p.segment_id = b.segment_id)
            and (b.scope = 'RUN' and p.apart is null or b.scope = 'BLOCK' and p.block_id = b.scope_id
              or b.scope = 'SESSION' and p.session_id = b.scope_id)""";

    private static final String SITTING =
            "select count(*) from booking b where b.status in ('SEATED', 'OFFERED') and " + APPLIES;

    private final Connection rows;
    private final Path files;
    private final Map<String, String> states = new HashMap<>();
    private final List<String> broken = new ArrayList<>();

    Ledger(Connection rows, Path data) {
        this.rows = rows;
        this.files = data.resolve("files");
    }

    /** The state of everything the journal may speak of, under the journal's names. */
    Map<String, String> states() throws SQLException {
        each(
                """
                select b.run_id, a.login, b.status from booking b
                join enrolment e on e.id = b.enrolment_id join account a on a.person_id = e.person_id where b.scope = 'RUN'""",
                row -> states.put("booking/" + row.getString(1) + "/" + row.getString(2), ofBooking(row.getString(3))));
        each(
                "select enrolment_id, lesson_id from lesson_progress where done_at is not null",
                row -> states.put("lesson/" + row.getString(1) + "/" + row.getString(2), "DONE"));
        each(
                "select id, state from quiz_attempt",
                row -> states.put(
                        "attempt/" + row.getString(1), row.getString(2).equals("OPEN") ? "OPEN" : "SUBMITTED"));
        each(
                "select attempt_id, no, sequence_no, given from attempt_question where sequence_no > 0",
                row -> states.put(
                        "answer/" + row.getString(1) + "/" + row.getString(2),
                        row.getString(3) + ":" + (row.getString(4) == null ? "" : row.getString(4))));
        each("select enrolment_id, number, text, state from submission", row -> {
            String which = row.getString(1) + "/" + row.getString(2);
            states.put("text/" + which, row.getString(3) == null ? "" : row.getString(3));
            if (!row.getString(4).equals("DRAFT")) {
                states.put("handIn/" + which, "HANDED_IN");
            }
        });
        each("""
                select s.enrolment_id, s.number, f.sha256 from submission_file sf
                join submission s on s.id = sf.submission_id join stored_file f on f.id = sf.file_id""", row -> {
            if (hasBytes(row.getString(3))) {
                states.put("file/" + row.getString(1) + "/" + row.getString(2) + "/" + row.getString(3), "KEPT");
            }
        });
        each(
                "select id, score from submission where state = 'GRADED'",
                row -> states.put(
                        "grade/" + row.getString(1),
                        new BigDecimal(row.getString(2)).setScale(2).toPlainString()));
        each("select code, sha256, id, status from certificate", row -> {
            states.put("certificate/" + row.getString(1), row.getString(2));
            if (row.getString(4).equals("SUPERSEDED")) {
                states.put("ended/" + row.getString(3), "SUPERSEDED");
            }
        });
        return states;
    }

    /** Bookings by run and enrolment, as the rosters show them too. */
    Map<String, String> bookings() throws SQLException {
        Map<String, String> bookings = new HashMap<>();
        each(
                "select run_id, enrolment_id, status from booking where scope = 'RUN'",
                row -> bookings.put(row.getString(1) + "/" + row.getString(2), row.getString(3)));
        return bookings;
    }

    /** How many sit where there is no seat. */
    int oversold() throws SQLException {
        int[] sum = {0};
        each(
                "select p.capacity, (" + SITTING + ") from seat_pool p where p.capacity is not null",
                row -> sum[0] += Math.max(0, row.getInt(2) - row.getInt(1)));
        return sum[0];
    }

    /** Work that was promised and is neither done nor given up, although it has been tried or is due. */
    int unfinished(Instant now) throws SQLException {
        int[] count = {0};
        each("select run_at, state, attempts from job where state in ('QUEUED', 'RUNNING')", row -> {
            if (row.getString(2).equals("RUNNING")
                    || row.getInt(3) > 0
                    || row.getObject(1, LocalDateTime.class).isBefore(LocalDateTime.ofInstant(now, ZoneOffset.UTC))) {
                count[0]++;
            }
        });
        return count[0];
    }

    List<String> broken() throws SQLException {
        none(
                "pool whose counter is not its bookings",
                "select p.id, p.taken from seat_pool p where p.taken <> (" + SITTING + ")");
        none("somebody waits beside a free seat", """
                select b.id, b.run_id from booking b where b.status = 'WAITLISTED' and not exists
                (select 1 from seat_pool p where %s and (p.unit_max is not null
                  or p.capacity is not null and p.taken + coalesce(p.reserved, 0) >= p.capacity))""".formatted(APPLIES));
        none("half a certificate", """
                select c.id, c.status from certificate c left join stored_file f on f.id = c.file_id
                where c.status = 'PREPARED' or f.id is null or f.sha256 <> c.sha256""");
        none("completed without a certificate", """
                select e.id, e.state from enrolment e where e.completed_at is not null and e.state <> 'CANCELLED'
                and not exists (select 1 from certificate c where c.valid_enrolment_id = e.id)""");
        none(
                "two certificates with one number",
                "select number, count(*) from certificate group by number having count(*) > 1");
        none("certificate number skipped or dealt twice", """
                select issuer_unit_id, issue_year from certificate group by issuer_unit_id, issue_year
                having count(*) <> max(sequence) or count(distinct sequence) <> count(*) or min(sequence) <> 1""");
        none("counter that is not one past the last number", """
                select k.id, k.next_number from issuer_counter k where k.next_number <> 1 +
                (select count(*) from certificate c
                where c.issuer_unit_id = k.issuer_unit_id and c.issue_year = k.issue_year)""");
        none("job given up", "select id, last_error from job where state = 'FAILED'");
        none("submitted attempt without its result", """
                select a.id, a.state from quiz_attempt a where a.state <> 'OPEN' and not exists
                (select 1 from item_result r where r.enrolment_id = a.enrolment_id and r.item_id = a.syllabus_item_id
                and r.score is not null)""");
        each("select sha256, display_name from stored_file", row -> {
            if (!hasBytes(row.getString(1))) {
                broken.add("file without its bytes: " + row.getString(1) + " " + row.getString(2));
            }
        });
        return broken;
    }

    private void none(String what, String sql) throws SQLException {
        each(sql, row -> broken.add(what + ": " + row.getString(1) + " " + row.getString(2)));
    }

    private boolean hasBytes(String sha256) {
        Path path = files.resolve(sha256.substring(0, 2)).resolve(sha256);
        try {
            return Files.isRegularFile(path)
                    && Trainee.sha256(Files.readAllBytes(path)).equals(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ofBooking(String status) {
        return switch (status) {
            case "SEATED" -> "SEATED";
            case "WAITLISTED" -> "WAITING";
            default -> Journal.NONE;
        };
    }

    @FunctionalInterface
    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private void each(String sql, Row reader) throws SQLException {
        try (Statement statement = rows.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                reader.take(found);
            }
        }
    }
}
