package id.binahumas.faults;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jsoup.nodes.Element;

/** The instructor: judges what was handed in, the longest waiting first. */
final class Grader extends Actor {

    private final Client client;

    Grader(Scene scene, long seed, AtomicBoolean over) {
        super(scene, seed, over);
        client = scene.client("pengajar");
    }

    @Override
    void act() {
        think(200, 800);
        insist(this::gradeNext);
    }

    private void gradeNext() throws Unanswered {
        List<String> waiting =
                client.open("/instructor/assignment/queue.xhtml").links("/instructor/assignment/grade.xhtml?id=");
        if (waiting.isEmpty()) {
            return;
        }
        Answer page = client.open(waiting.get(0));
        if (!page.hasForm("grade")) {
            return;
        }
        String key = "grade/" + waiting.get(0).replaceAll(".*id=", "");
        scene.journal().seen(key, Journal.NONE);
        Map<String, String> points = new HashMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Element levels : page.form("grade").select(".levels")) {
            List<Element> best = levels.select("input[type=radio]");
            Element chosen = best.get(best.size() - 1 - chance.nextInt(2));
            points.put(chosen.attr("name"), chosen.val());
            sum = sum.add(new BigDecimal(chosen.val()));
        }
        points.put("comment", "Dinilai oleh " + client.login());
        String score = sum.setScale(2).toPlainString();
        scene.journal().asked(key, score);
        Answer done = client.submit(page, "grade", points);
        if (done.location().contains("ok=graded")) {
            scene.journal().acknowledged(key, score);
        } else if (!done.isRedirect()) {
            scene.journal().refused(key, score);
        }
    }
}
