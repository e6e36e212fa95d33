package id.binahumas.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the product's own pages say afterwards: rosters, judgements, verification, the check of the data. */
final class Pages {

    private static final String CHECK = "/admin/invariants/invariants.xhtml";
    private static final int CODES = 10;
    private static final int MOST_PAGES = 40;

    private final Scene scene;
    private final List<String> wrong = new ArrayList<>();

    Pages(Scene scene) {
        this.scene = scene;
    }

    List<String> wrong() {
        return wrong;
    }

    /** Bookings by run and enrolment. */
    Map<String, String> rosters() throws Unanswered {
        Client organiser = scene.client("panitia");
        organiser.signIn();
        Map<String, String> found = new HashMap<>();
        Set<String> runs = new HashSet<>(scene.seatRuns());
        runs.add(scene.learningRun());
        for (String run : runs) {
            for (String status : List.of("SEATED", "WAITLISTED", "CANCELLED")) {
                String roster = "/organiser/enrolment/roster.xhtml?id=" + run + "&status=" + status;
                for (int page = 1; page < MOST_PAGES; page++) {
                    Answer answer = organiser.open(roster + "&page=" + page);
                    List<String> people = answer.links("/organiser/enrolment/participant.xhtml?id=");
                    people.forEach(link -> found.put(run + "/" + link.replaceAll(".*id=", ""), status));
                    if (people.size() < 25) {
                        break;
                    }
                }
            }
        }
        return found;
    }

    /** Every judgement of the journal on the grader's page, some certificates on the public one. */
    void judgementsAndCertificates() throws Unanswered {
        Client grader = scene.client("pengajar");
        grader.signIn();
        Map<String, Set<String>> states = scene.journal().states();
        for (String key : states.keySet()) {
            if (!key.startsWith("grade/")) {
                continue;
            }
            Answer page = grader.open("/instructor/assignment/grade.xhtml?id=" + key.substring(6));
            boolean graded = page.status() == 200
                    && !page.form("grade").selectFirst("input[name=seen]").val().equals("0");
            if (!graded && !states.get(key).contains(Journal.NONE)) {
                wrong.add(key + " is not on the grader's page");
            }
        }
        List<String> codes = states.keySet().stream()
                .filter(key -> key.startsWith("certificate/"))
                .limit(CODES)
                .toList();
        for (String key : codes) {
            Answer page = grader.get("/verify.xhtml?code=" + key.substring(12));
            if (!states.get(key).stream().allMatch(page.text()::contains)) {
                wrong.add(key + " is not on its verification page: " + page.status());
            }
        }
    }

    /** The administrator has the data checked now. */
    void check() throws Unanswered {
        Client admin = scene.client("admin");
        admin.signIn();
        admin.submit(admin.open(CHECK), "check", Map.of());
        Answer page = admin.open(CHECK);
        while (!page.hasForm("check")) {
            Ground.sleep(1000);
            page = admin.open(CHECK);
        }
        String bad = page.page().select("li:has(.chip--bad)").stream()
                .map(item -> item.text())
                .collect(Collectors.joining("; "));
        String shown = Optional.ofNullable(page.page().selectFirst(".note--ok"))
                .map(note -> "")
                .orElse("the check is not all green: " + bad);
        if (!shown.isEmpty()) {
            wrong.add(shown);
        }
    }
}
