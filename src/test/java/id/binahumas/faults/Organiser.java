package id.binahumas.faults;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jsoup.nodes.Element;

/** The organiser: now and then replaces a certificate, so that numbers are taken by more than one way. */
final class Organiser extends Actor {

    private final Client client;

    Organiser(Scene scene, long seed, AtomicBoolean over) {
        super(scene, seed, over);
        client = scene.client("panitia");
    }

    @Override
    void act() {
        think(4000, 9000);
        insist(this::replaceOne);
    }

    private void replaceOne() throws Unanswered {
        Answer page = client.open("/organiser/certificate/certificates.xhtml?id=" + scene.learningRun());
        List<Element> forms = page.page().select("form:has(input[name=certificate])");
        if (forms.isEmpty()) {
            return;
        }
        String certificate = forms.get(chance.nextInt(forms.size()))
                .selectFirst("input[name=certificate]")
                .val();
        String key = "ended/" + certificate;
        scene.journal().seen(key, Journal.NONE);
        scene.journal().asked(key, "SUPERSEDED");
        Answer done = client.post(
                page.path(),
                Map.of("csrf", page.csrf(), "do", "replace", "certificate", certificate, "reason", "Nama diperbaiki"));
        if (done.location().contains("ok=certificate.replaced")) {
            scene.journal().acknowledged(key, "SUPERSEDED");
        } else if (!done.isRedirect()) {
            scene.journal().refused(key, "SUPERSEDED");
        }
    }
}
