package id.binahumas.faults;

import id.binahumas.testing.ServerProcess;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What everybody works on: a run to learn in, runs with few and many seats, the journal of all that was acknowledged. */
final class Scene {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final String COURSE = "Pelatihan Digital Public Relations";
    private static final int TRAINEES = 500;
    private static final int FEW_SEATS = 4;

    private final ServerProcess server;
    private final Journal journal = new Journal();
    private final Weather weather = new Weather();
    private final List<String> stumbles = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    private String learningRun;
    private List<String> seatRuns;

    Scene(ServerProcess server) {
        this.server = server;
    }

    /** The organiser opens two runs of the demo's course, one to learn in and one with four seats. */
    void prepare() throws Unanswered {
        Client organiser = client("panitia");
        organiser.signIn();
        String course = organiser
                .get("/organiser/course/courses.xhtml")
                .page()
                .select("tr:contains(" + COURSE + ") a")
                .eachAttr("href")
                .get(0)
                .replaceAll(".*id=(\\d+).*", "$1");
        learningRun = announce(organiser, course, "FAULTS-LEARN", null);
        String few = announce(organiser, course, "FAULTS-SEATS", FEW_SEATS);
        seatRuns = new ArrayList<>(List.of(few, few));
        for (String link : organiser.get("/catalogue.xhtml").links("/run.xhtml?id=")) {
            String run = link.replaceAll(".*id=(\\d+).*", "$1");
            boolean classroom =
                    organiser.get("/run.xhtml?id=" + run).page().text().contains("DPR-1");
            if (!run.equals(learningRun) && !run.equals(few)) {
                seatRuns.add(run);
            }
            if (classroom) {
                seatRuns.add(run);
            }
        }
    }

    private String announce(Client organiser, String course, String code, Integer seats) throws Unanswered {
        LocalDate today = LocalDate.now(WIB);
        String edit = "/organiser/schedule/edit.xhtml?course=" + course;
        Answer saved = must(organiser.submit(
                organiser.get(edit),
                "save",
                Map.of(
                        "code",
                        code,
                        "startsOn",
                        today.minusDays(1).toString(),
                        "endsOn",
                        today.plusDays(20).toString(),
                        "registrationCloses",
                        today.plusDays(10) + "T16:00",
                        "place",
                        "Daring",
                        "city",
                        "Palangka Raya")));
        String run = saved.location().replaceAll(".*[?&]id=(\\d+).*", "$1");
        for (String title : List.of("Belajar mandiri", "Tugas mandiri")) {
            must(organiser.submit(
                    organiser.get("/organiser/schedule/block.xhtml?run=" + run),
                    "save",
                    Map.of("title", title, "kind", "SELF_PACED")));
        }
        if (seats != null) {
            Answer page = organiser.get("/organiser/enrolment/seats.xhtml?id=" + run);
            String block = page.form("add")
                    .selectFirst("[name=blockId] option[value~=\\d+]")
                    .attr("value");
            must(organiser.submit(
                    page, "add", Map.of("blockId", block, "capacity", seats.toString(), "reason", "Ruang kecil")));
        }
        must(organiser.submit(organiser.get("/organiser/schedule/run.xhtml?id=" + run), "publish", Map.of()));
        return run;
    }

    private static Answer must(Answer answer) {
        if (!answer.isRedirect()) {
            throw new IllegalStateException(answer.path() + " is refused: "
                    + answer.page().select(".messages, .field__error").text());
        }
        return answer;
    }

    Client client(String login) {
        return new Client(server, weather, login);
    }

    /** The next trainee who has not been here yet; the first ones come again when all have. */
    String nextTrainee() {
        return "peserta%03d".formatted(next.getAndIncrement() % TRAINEES + 1);
    }

    String learningRun() {
        return learningRun;
    }

    List<String> seatRuns() {
        return seatRuns;
    }

    Journal journal() {
        return journal;
    }

    Weather weather() {
        return weather;
    }

    synchronized void stumbled(Object who, RuntimeException why) {
        StackTraceElement[] trace = why.getStackTrace();
        String where = Arrays.stream(trace)
                .filter(t -> t.getClassName().startsWith(Scene.class.getPackageName()))
                .limit(4)
                .toList()
                .toString();
        stumbles.add(who.getClass().getSimpleName() + ": " + why + " at " + where);
    }

    synchronized List<String> stumbles() {
        return List.copyOf(stumbles);
    }
}
