package id.binahumas.faults;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** One trainee after the other: takes and leaves seats, learns, answers, hands in and fetches the certificate. */
final class Trainee extends Actor {

    private static final List<String> RIGHT = List.of(
            "Tujuan komunikasi",
            "kabar yang paling penting bagi warga",
            "diterima, dicatat, dan diberi nomor",
            "jumlah warga yang melakukan yang diminta",
            "Layanan",
            "Kebijakan",
            "Bukti hasil kerja");

    private Client client;
    private String enrolment;
    private String attempt;

    Trainee(Scene scene, long seed, AtomicBoolean over) {
        super(scene, seed, over);
    }

    @Override
    void act() {
        client = scene.client(scene.nextTrainee());
        insist(client::signIn);
        seats(3);
        insist(this::join);
        if (enrolment == null) {
            return;
        }
        insist(this::read);
        seats(2);
        insist(this::startQuiz);
        for (int round = 1 + chance.nextInt(2); round > 0; round--) {
            boolean last = round == 1;
            insist(() -> answer(last));
        }
        insist(this::submitQuiz);
        seats(2);
        for (int drafts = 1 + chance.nextInt(3); drafts > 0; drafts--) {
            insist(this::write);
        }
        if (chance.nextInt(3) == 0) {
            insist(this::attach);
        }
        insist(this::handIn);
        seats(2);
        for (int looks = 3; looks > 0; looks--) {
            think(500, 1500);
            insist(this::fetchCertificate);
        }
    }

    private void seats(int times) {
        for (int i = 0; i < times; i++) {
            String run = scene.seatRuns().get(chance.nextInt(scene.seatRuns().size()));
            boolean leaves = chance.nextInt(10) < 6;
            insist(() -> bookOrLeave(run, leaves));
        }
    }

    private void join() throws Unanswered {
        bookOrLeave(scene.learningRun(), false);
        enrolment =
                client.open("/run.xhtml?id=" + scene.learningRun()).links("/trainee/enrolment/my.xhtml?id=").stream()
                        .map(link -> link.replaceAll(".*id=", ""))
                        .findFirst()
                        .orElse(null);
    }

    private void bookOrLeave(String run, boolean leaves) throws Unanswered {
        String key = "booking/" + run + "/" + client.login();
        Answer page = client.open("/run.xhtml?id=" + run);
        if (page.hasForm("book")) {
            scene.journal().seen(key, Journal.NONE);
            scene.journal().asked(key, "SEATED");
            scene.journal().asked(key, "WAITING");
            Answer done = client.submit(page, "book", Map.of());
            if (done.location().contains("ok=seated")) {
                scene.journal().acknowledged(key, "SEATED");
            } else if (done.location().contains("ok=waiting")) {
                scene.journal().acknowledged(key, "WAITING");
            } else {
                scene.journal().refused(key, "SEATED");
                scene.journal().refused(key, "WAITING");
            }
        } else if (page.hasForm("cancel")) {
            boolean seated = !page.links("/trainee/enrolment/my.xhtml?id=").isEmpty();
            scene.journal().seen(key, seated ? "SEATED" : "WAITING");
            if (!leaves) {
                return;
            }
            scene.journal().asked(key, Journal.NONE);
            Answer done = client.submit(page, "cancel", Map.of());
            if (done.location().contains("ok=cancelled")) {
                scene.journal().acknowledged(key, Journal.NONE);
            } else {
                scene.journal().refused(key, Journal.NONE);
            }
        }
    }

    private void read() throws Unanswered {
        Answer page = follow(item("/trainee/learning/module.xhtml"));
        for (String link : page.links("/trainee/learning/lesson.xhtml")) {
            String key = "lesson/" + enrolment + "/" + link.replaceAll(".*lesson=", "");
            Answer lesson = client.open(link);
            boolean done = lesson.page().selectFirst("a[href=" + link + "] use[href$=#ok]") != null;
            scene.journal().seen(key, done ? "DONE" : Journal.NONE);
            if (!done) {
                scene.journal().asked(key, "DONE");
                Answer answer = client.submit(lesson, "done", Map.of());
                if (answer.isRedirect() && !answer.isToLogin()) {
                    scene.journal().acknowledged(key, "DONE");
                }
            }
        }
    }

    private void startQuiz() throws Unanswered {
        Answer intro = item("/trainee/quiz/quiz.xhtml");
        List<String> open = intro.links("/trainee/quiz/attempt.xhtml?id=");
        if (!open.isEmpty()) {
            attempt = open.get(0).replaceAll(".*id=", "");
            scene.journal().seen("attempt/" + attempt, "OPEN");
            return;
        }
        Answer started = client.submit(intro, "start", Map.of());
        if (!started.isRedirect() || started.isToLogin()) {
            throw new Unanswered("the attempt did not start");
        }
        attempt = started.location().replaceAll(".*id=(\\d+).*", "$1");
        scene.journal().acknowledged("attempt/" + attempt, "OPEN");
    }

    /** The last time round every answer is the right one. */
    private void answer(boolean right) throws Unanswered {
        Answer page = client.open("/trainee/quiz/attempt.xhtml?id=" + attempt);
        for (Element question : page.page().select("section[data-no]")) {
            String no = question.attr("data-no");
            String key = "answer/" + attempt + "/" + no;
            long sequence = Long.parseLong(question.attr("data-sequence"));
            scene.journal().seen(key, sequence == 0 ? Journal.NONE : sequence + ":" + given(question));
            String given = right ? right(question) : any(question);
            boolean picked = question.selectFirst("input[type=text]") == null;
            String state = sequence + 1 + ":" + given;
            scene.journal().asked(key, state);
            Answer receipt = client.putJson(
                    "/api/v1/attempts/" + attempt + "/answers/" + no,
                    "{\"sequence\": %d, %s}"
                            .formatted(
                                    sequence + 1,
                                    picked ? "\"choices\": [" + given + "]" : "\"text\": \"" + given + "\""),
                    page.csrf());
            if (receipt.status() == 200 && receipt.text().contains("\"taken\":true")) {
                scene.journal().acknowledged(key, state);
            } else if (receipt.status() == 401 || receipt.status() == 403) {
                throw new Unanswered("signed out");
            } else {
                scene.journal().refused(key, state);
            }
        }
    }

    private static String given(Element question) {
        Element text = question.selectFirst("input[type=text]");
        return text != null
                ? text.val()
                : question.select("input[checked]:not([data-flag])").eachAttr("value").stream()
                        .map(Integer::valueOf)
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining(","));
    }

    private static String right(Element question) {
        if (question.selectFirst("input[type=text]") != null) {
            return "PPID";
        }
        boolean personalData = question.text().contains("Data pribadi pengadu");
        boolean emptyPlace = question.text().contains("Kalender konten perlu");
        return question.select("label:has(input[name^=q])").stream()
                .filter(label -> personalData
                        ? label.text().contains("Salah")
                        : emptyPlace
                                ? label.text().contains("Benar")
                                : RIGHT.stream().anyMatch(label.text()::contains))
                .map(label -> label.selectFirst("input").val())
                .map(Integer::valueOf)
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    private String any(Element question) {
        List<String> values =
                question.select("input[name^=q][value]:not([type=text])").eachAttr("value");
        return values.isEmpty() ? "jawaban " + chance.nextInt(1000) : values.get(chance.nextInt(values.size()));
    }

    private void submitQuiz() throws Unanswered {
        String key = "attempt/" + attempt;
        Answer review = client.open("/trainee/quiz/review.xhtml?id=" + attempt);
        if (review.isRedirect()) {
            scene.journal().seen(key, "SUBMITTED");
            return;
        }
        scene.journal().seen(key, "OPEN");
        scene.journal().asked(key, "SUBMITTED");
        Answer done = client.submit(review, "submit", Map.of());
        if (!done.isRedirect() || done.isToLogin()) {
            throw new Unanswered("the attempt did not end");
        }
        scene.journal().acknowledged(key, "SUBMITTED");
    }

    private void write() throws Unanswered {
        Answer page = item("/trainee/assignment/assignment.xhtml");
        if (!page.hasForm("save")) {
            return;
        }
        Map<String, String> fields = page.fields("save");
        String key = textKey(fields);
        lookAtText(key, fields);
        String text = "Rencana konten nomor " + chance.nextInt(1_000_000);
        scene.journal().asked(key, text);
        Answer kept = client.putJson(
                "/api/v1/enrolments/" + enrolment + "/assignments/" + itemOf(page) + "/draft",
                "{\"number\": %s, \"version\": %s, \"fields\": {\"text\": \"%s\"}}"
                        .formatted(fields.get("number"), fields.get("version"), text),
                page.csrf());
        if (kept.status() == 200) {
            scene.journal().acknowledged(key, text);
        } else if (kept.status() == 401 || kept.status() == 403) {
            throw new Unanswered("signed out");
        } else {
            scene.journal().refused(key, text);
        }
    }

    private void attach() throws Unanswered {
        Answer page = item("/trainee/assignment/assignment.xhtml");
        if (!page.hasForm("save")) {
            return;
        }
        Map<String, String> fields = page.fields("save");
        lookAtText(textKey(fields), fields);
        byte[] noise = new byte[20_000 + chance.nextInt(100_000)];
        chance.nextBytes(noise);
        byte[] head = "%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, noise, 0, head.length);
        String key = "file/" + enrolment + "/" + fields.get("number") + "/" + sha256(noise);
        scene.journal().asked(key, "KEPT");
        Answer added = client.upload(page, "save", Map.of("then", "attach"), "rencana.pdf", noise);
        if (added.location().contains("ok=fileAdded")) {
            scene.journal().acknowledged(key, "KEPT");
        }
    }

    private void handIn() throws Unanswered {
        Answer page = item("/trainee/assignment/assignment.xhtml");
        if (!page.hasForm("save")) {
            return;
        }
        Map<String, String> fields = page.fields("save");
        String text = textKey(fields);
        lookAtText(text, fields);
        String key = "handIn/" + enrolment + "/" + fields.get("number");
        scene.journal().seen(key, Journal.NONE);
        scene.journal().asked(key, "HANDED_IN");
        String last = "Tugas " + chance.nextInt(1_000_000) + " dari " + client.login();
        scene.journal().asked(text, last);
        Answer done =
                client.submit(page, "save", new HashMap<>(Map.of("then", "handIn", "ownWork", "true", "text", last)));
        if (done.location().contains("ok=handedIn")) {
            scene.journal().acknowledged(key, "HANDED_IN");
            scene.journal().acknowledged(text, last);
        } else if (done.isRedirect()) {
            throw new Unanswered("signed out");
        } else {
            scene.journal().refused(key, "HANDED_IN");
            scene.journal().refused(text, last);
        }
    }

    private String textKey(Map<String, String> fields) {
        return "text/" + enrolment + "/" + fields.get("number");
    }

    /** Before the first word there is no draft. */
    private void lookAtText(String key, Map<String, String> fields) {
        boolean none = fields.get("version").equals("-1");
        scene.journal().seen(key, none ? Journal.NONE : fields.get("text"));
    }

    private void fetchCertificate() throws Unanswered {
        Answer page = client.open("/trainee/certificate/my.xhtml");
        List<String> files = page.links("/trainee/certificate/file?id=");
        List<String> codes = page.links("/v/");
        if (files.isEmpty()) {
            return;
        }
        Answer file = client.open(files.get(0));
        if (file.status() == 200) {
            scene.journal().acknowledged("certificate/" + codes.get(0).substring(3), sha256(file.body()));
        }
    }

    /** An item of the course, by the link on the trainee's own page. */
    private Answer item(String path) throws Unanswered {
        Answer mine = client.open("/trainee/enrolment/my.xhtml?id=" + enrolment);
        List<String> links = mine.links(path);
        if (links.isEmpty()) {
            throw new IllegalStateException("no " + path + " on the page of " + enrolment + ": " + mine.status() + " "
                    + mine.page().title());
        }
        return client.open(links.get(0));
    }

    private Answer follow(Answer answer) throws Unanswered {
        Answer last = answer;
        for (int i = 0; i < 3 && last.isRedirect(); i++) {
            last = client.open(last.location());
        }
        return last;
    }

    private static String itemOf(Answer page) {
        return page.path().replaceAll(".*item=(\\d+).*", "$1");
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
