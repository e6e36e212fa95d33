package id.binahumas.testing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;

/**
 * A unit of the demo with an organiser, an instructor, a trainee and a committee of its own, and all that they make of a course through the pages:
 * content of every kind, a run with everything that belongs to it, and somebody's work on it. Two of them are strangers to each other.
 */
public final class OwnCourse {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final String BOUNDARY = "----binahumas-test";

    private final ServerProcess server;
    private final String unit;
    private final String secret;
    private final String organiserLogin;
    private final String instructorLogin;
    private final String traineeLogin;
    private final String committeeLogin;
    private Visitor organiser;
    private Visitor trainee;
    private String course;
    private String run;

    private OwnCourse(ServerProcess server, String unit, int number) {
        this.server = server;
        this.unit = unit;
        this.secret = "Zqrahasia" + unit;
        this.organiserLogin = login(number);
        this.instructorLogin = login(number + 1);
        this.traineeLogin = login(number + 2);
        this.committeeLogin = login(number + 3);
    }

    /** Makes it all; four demo accounts from {@code number} on become the people of the unit. */
    public static OwnCourse make(ServerProcess server, String unit, int number) {
        OwnCourse made = new OwnCourse(server, unit, number);
        made.people();
        made.content();
        made.run();
        made.work();
        made.groups();
        made.sheet();
        made.request();
        return made;
    }

    public String organiserLogin() {
        return organiserLogin;
    }

    public String instructorLogin() {
        return instructorLogin;
    }

    public String traineeLogin() {
        return traineeLogin;
    }

    /** Of the committee of one of the unit's runs, and nothing besides. */
    public String committeeLogin() {
        return committeeLogin;
    }

    /** A word that stands in what only the people of this unit may read. */
    public String secret() {
        return secret;
    }

    private void people() {
        Visitor admin = Visitor.signedIn(server, "admin");
        give(admin, organiserLogin, "ORGANISER");
        give(admin, instructorLogin, "INSTRUCTOR");
        organiser = Visitor.signedIn(server, organiserLogin);
    }

    private void give(Visitor admin, String login, String role) {
        String account = admin.page("/admin/people/accounts.xhtml?q=" + login)
                .select("a[href*='account.xhtml?id=']")
                .attr("href");
        done(admin.submit(
                account,
                "assign",
                Map.of("role", role, "unit", unit, "validFrom", "2021-01-04", "reason", "Untuk pengujian")));
    }

    private void content() {
        course = idIn(done(organiser.submit(
                "/organiser/course/edit.xhtml",
                "save",
                Map.of(
                        "title",
                        "Pelatihan " + unit,
                        "code",
                        "UJI-" + unit,
                        "owner",
                        unit,
                        "summary",
                        "Ringkasan pelatihan",
                        "minAttendancePercent",
                        "0",
                        "passMark",
                        "0"))));
        String page = "/organiser/course/course.xhtml?id=" + course;
        done(organiser.submit(page, "addSubject", Map.of("subjectTitle", "Mata " + secret, "minutes", "90")));
        String competency = organiser.page(page).select("select[name=competencyId] option").stream()
                .map(o -> o.attr("value"))
                .filter(v -> !v.isEmpty())
                .findFirst()
                .orElseThrow();
        done(organiser.submit(page, "addCompetency", Map.of("competencyId", competency, "level", "2")));
        for (String kind : List.of("MODULE", "QUIZ", "ASSIGNMENT")) {
            Map<String, String> item = new HashMap<>(organiser.fields(page, "addItem", Map.of()));
            item.putAll(Map.of("itemTitle", kind + " " + secret, "kind", kind, "part", "1", "weight", "0"));
            item.remove("required");
            if (kind.equals("MODULE")) {
                item.put("required", "true");
            }
            done(organiser.post(page, item));
        }
        String module = item("/organiser/learning/module.xhtml");
        for (int i = 1; i <= 2; i++) {
            done(organiser.submit(
                    "/organiser/learning/lesson.xhtml?item=" + module,
                    "save",
                    Map.of("title", "Materi " + i, "source", "Isi " + secret)));
        }
        String lesson =
                link("/organiser/learning/module.xhtml?item=" + module, "lesson.xhtml?item=" + module + "&lesson=");
        upload(organiser, lesson, "attach", Map.of("note", "Catatan " + secret));
        String quiz = item("/organiser/quiz/quiz.xhtml");
        done(organiser.submit(
                "/organiser/quiz/quiz.xhtml?item=" + quiz,
                "save",
                Map.of("minutes", "30", "attemptsAllowed", "5", "passMark", "10")));
        for (String choice : List.of("ya", "tidak")) {
            done(organiser.submit(
                    "/organiser/quiz/question.xhtml?kind=SHORT_TEXT&item=" + quiz,
                    "save",
                    Map.of("text", "Pertanyaan " + secret, "choice", choice, "points", "10", "feedback", "Sebab")));
        }
        String assignment =
                "/organiser/assignment/assignment.xhtml?item=" + item("/organiser/assignment/assignment.xhtml");
        done(organiser.submit(
                assignment,
                "describe",
                Map.of("instructions", "Tugas " + secret, "passMark", "10", "maxAttempts", "3")));
        done(organiser.submit(
                assignment, "addCriterion", Map.of("criterion", "Kriteria " + secret, "points", "10", "levels", "")));
    }

    private void run() {
        LocalDate today = LocalDate.now(WIB);
        done(organiser.submit(
                "/organiser/schedule/rooms.xhtml", "save", Map.of("owner", unit, "venue", "Gedung " + unit)));
        done(organiser.submit(
                link("/organiser/schedule/rooms.xhtml", "venue.xhtml?id="),
                "saveRoom",
                Map.of("room", "Ruang " + secret, "capacity", "30")));
        run = newRun("UJI-" + unit, today);
        String page = "/organiser/schedule/run.xhtml?id=" + run;
        done(organiser.submit(
                "/organiser/schedule/block.xhtml?run=" + run,
                "save",
                Map.of("title", "Daring", "kind", "LIVE_ONLINE")));
        String newSession = link(page, "session.xhtml?block=");
        String subject = organiser
                .page(newSession)
                .select("select[name=subjectId] option")
                .last()
                .attr("value");
        done(organiser.submit(
                newSession,
                "save",
                Map.of(
                        "kind",
                        "TEACHING",
                        "subjectId",
                        subject,
                        "day",
                        today.minusDays(1).toString(),
                        "from",
                        "08:00",
                        "to",
                        "09:30",
                        "meetingUrl",
                        "https://rapat.example.go.id/" + secret)));
        done(organiser.submit(
                link(page, "/organiser/schedule/session.xhtml?id="),
                "addSpeaker",
                Map.of("speaker", "Narasumber", "office", "Praktisi")));
        String seats = "/organiser/enrolment/seats.xhtml?id=" + run;
        String block = organiser
                .page(seats)
                .select("[name=blockId] option[value~=\\d]")
                .attr("value");
        done(organiser.submit(seats, "add", Map.of("blockId", block, "capacity", "20", "reason", "Batas " + secret)));
        done(organiser.submit(
                "/organiser/schedule/block.xhtml?run=" + run, "save", Map.of("title", "Kunjungan", "kind", "VISIT")));
        organiser.submit(
                link(page, "visit.xhtml?block="),
                "send",
                Map.of(
                        "host",
                        "Tuan rumah " + secret,
                        "addressee",
                        "Kepala",
                        "day",
                        today.plusDays(5).toString(),
                        "from",
                        "09:00",
                        "to",
                        "12:00",
                        "visitors",
                        "20",
                        "purpose",
                        "Maksud " + secret,
                        "coordinator",
                        "Koordinator"));
        done(organiser.submit(page, "assign", Map.of("login", instructorLogin)));
        done(organiser.submit(
                "/organiser/certificate/issuer.xhtml?id=" + run,
                "save",
                Map.of("unitCode", unit, "city", "Kota", "signatoryOffice", "Kepala", "signatoryName", "Nama Kepala")));
        done(organiser.submit(page, "publish", Map.of()));
    }

    private String newRun(String code, LocalDate today) {
        return idIn(done(organiser.submit(
                "/organiser/schedule/edit.xhtml?course=" + course,
                "save",
                Map.of(
                        "code",
                        code,
                        "startsOn",
                        today.minusDays(1).toString(),
                        "endsOn",
                        today.plusDays(5).toString(),
                        "registrationCloses",
                        today.plusDays(3) + "T16:00",
                        "place",
                        "Gedung",
                        "city",
                        "Kota"))));
    }

    /** Kinds of people the run is for, with a rule; the trainee is in none of them yet and could be moved there. */
    private void groups() {
        String page = "/organiser/schedule/segments.xhtml?id=" + run;
        done(organiser.submit(page, "add", Map.of("name", "Kelompok " + secret)));
        String segment = link(page, "segments.xhtml?id=" + run + "&segment=");
        done(organiser.submit(segment, "unitKind", Map.of("unitKind", "AGENCY")));
        String mails = "/organiser/notification/mails.xhtml?id=" + run;
        done(organiser.submit(mails, "remind", Map.of("amount", "3", "unit", "DAYS", "anchor", "RUN")));
    }

    /** Registrations by a sheet, one of them of somebody nobody knows. */
    private void sheet() {
        String desk = "/organiser/enrolment/import.xhtml?run=" + run;
        Map<String, String> fields = organiser.fields(desk, "upload", Map.of());
        fields.remove("file");
        String csv = "surel;nama\r\nperson-" + secret + "@contoh.go.id;" + secret + "\r\n" + traineeLogin
                + "@contoh.go.id;\r\n";
        String result = location(done(organiser.postBody(
                desk,
                "multipart/form-data; boundary=" + BOUNDARY,
                multipart(fields, "file", "peserta.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)),
                fields.get("csrf"))));
        long end = System.nanoTime() + 60_000_000_000L;
        while (!organiser.page(result).select("meta[http-equiv=refresh]").isEmpty()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the sheet was not checked: " + result);
            }
            Thread.onSpinWait();
        }
    }

    /** A run of its own committee that asks superiors; somebody whom the demo's coordinator answers for asks to take part. */
    private void request() {
        String asking = newRun("MINTA-" + unit, LocalDate.now(WIB));
        String page = "/organiser/schedule/run.xhtml?id=" + asking;
        done(organiser.submit("/organiser/schedule/segments.xhtml?id=" + asking, "askSuperiors", Map.of()));
        done(organiser.submit(page, "appoint", Map.of("member", committeeLogin)));
        done(organiser.submit(page, "publish", Map.of()));
        done(Visitor.signedIn(server, "peserta").submit("/run.xhtml?id=" + asking, "book", Map.of()));
    }

    private void work() {
        trainee = Visitor.signedIn(server, traineeLogin);
        done(trainee.submit("/run.xhtml?id=" + run, "book", Map.of()));
        String path = trainee.page("/trainee/enrolment/home.xhtml")
                .select("a[href*='my.xhtml?id=']")
                .attr("href");
        String quiz = link(trainee, path, "/trainee/quiz/quiz.xhtml");
        String attempt = location(done(trainee.submit(quiz, "start", Map.of())));
        done(trainee.submit(attempt.replace("attempt.xhtml", "review.xhtml"), "submit", Map.of()));
        done(trainee.submit(quiz, "start", Map.of()));
        upload(
                trainee,
                link(trainee, path, "/trainee/assignment/assignment.xhtml"),
                "save",
                Map.of("text", "Jawaban " + secret, "ownWork", "true", "then", "handIn"));
        String module = link(trainee, path, "/trainee/learning/module.xhtml");
        HttpResponse<String> opened = trainee.get(module);
        String lesson =
                opened.statusCode() == 302 ? location(opened) : link(trainee, module, "/trainee/learning/lesson.xhtml");
        for (int i = 0; i < 2; i++) {
            lesson = location(done(trainee.submit(lesson, "done", Map.of())));
        }
        done(trainee.submit("/profile-data.xhtml", "copy", Map.of()));
        upload(
                trainee,
                "/profile-correction.xhtml?field=NAME",
                "ask",
                Map.of("value", "Nama " + secret, "reason", "Salah tulis"));
        awaitCertificate();
    }

    /** Issued by a worker, so within moments, not at once. */
    private void awaitCertificate() {
        long end = System.nanoTime() + 60_000_000_000L;
        while (trainee.page("/trainee/certificate/my.xhtml")
                .select("a[href*='/trainee/certificate/file']")
                .isEmpty()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("no certificate for " + traineeLogin);
            }
            Thread.onSpinWait();
        }
    }

    private String item(String editor) {
        String link = link("/organiser/course/course.xhtml?id=" + course, editor);
        return link.replaceAll(".*item=(\\d+).*", "$1");
    }

    private String link(String page, String part) {
        return link(organiser, page, part);
    }

    private static String link(Visitor visitor, String page, String part) {
        String link = visitor.page(page).select("a[href*='" + part + "']").attr("href");
        if (link.isEmpty()) {
            throw new AssertionError("no link " + part + " on " + page);
        }
        return link;
    }

    /** Sends a form with a small picture in its file field. */
    private static void upload(Visitor visitor, String page, String action, Map<String, String> changed) {
        String file = Jsoup.parse(visitor.get(page).body())
                .select("form:has(input[name=do][value=" + action + "]) input[type=file]")
                .attr("name");
        Map<String, String> fields = visitor.fields(page, action, changed);
        fields.remove(file);
        done(visitor.postBody(
                page, "multipart/form-data; boundary=" + BOUNDARY, multipart(fields, file), fields.get("csrf")));
    }

    private static byte[] multipart(Map<String, String> fields, String file) {
        try (ByteArrayOutputStream picture = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", picture);
            return multipart(fields, file, "gambar.png", "image/png", picture.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] multipart(
            Map<String, String> fields, String file, String fileName, String type, byte[] content) {
        try (ByteArrayOutputStream body = new ByteArrayOutputStream()) {
            for (Map.Entry<String, String> field : fields.entrySet()) {
                body.write(part(
                        "name=\"" + field.getKey() + "\"",
                        null,
                        field.getValue().getBytes(StandardCharsets.UTF_8)));
            }
            body.write(part("name=\"" + file + "\"; filename=\"" + fileName + "\"", type, content));
            body.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return body.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] part(String disposition, String type, byte[] content) throws IOException {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n"
                        + (type == null ? "" : "Content-Type: " + type + "\r\n") + "\r\n")
                .getBytes(StandardCharsets.UTF_8));
        part.write(content);
        part.write("\r\n".getBytes(StandardCharsets.UTF_8));
        return part.toByteArray();
    }

    private static HttpResponse<String> done(HttpResponse<String> answer) {
        if (answer.statusCode() != 302) {
            throw new AssertionError(answer.uri() + " " + answer.statusCode() + ": "
                    + Jsoup.parse(answer.body()).select(".err, .note, h1").eachText());
        }
        return answer;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private static String idIn(HttpResponse<String> answer) {
        return location(answer).replaceAll(".*[?&]id=(\\d+).*", "$1");
    }

    private static String login(int number) {
        return "peserta%03d".formatted(number);
    }
}
