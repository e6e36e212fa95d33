package id.binahumas.schedule;

import id.binahumas.schedule.PersonalLinkRepository.Held;
import id.binahumas.shared.Ids;
import id.binahumas.shared.Refusal;
import id.binahumas.shared.security.Caller;
import id.binahumas.shared.security.GuestSource;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import id.binahumas.shared.time.Dates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/** Lets through whose personal link stands, or says why it does not: asked anew at every request and at every door. */
@ApplicationScoped
public class LinkGate implements GuestSource {

    @Inject
    PersonalLinkRepository links;

    @Inject
    Dates dates;

    @Inject
    Clock clock;

    @Override
    public Caller load(long linkId, String stamp) {
        PersonalLink link = require(links.held(linkId)).link();
        if (!link.stamp().equals(stamp)) {
            throw new Refusal("guest.renewed");
        }
        return Caller.guest(linkId, signature(link), link.sessionId());
    }

    Held bySecret(String secret) {
        return require(found(secret));
    }

    /** The same, also for somebody who looks before its time. */
    Held bySecretSoon(String secret) {
        return require(found(secret), true);
    }

    private Optional<Held> found(String secret) {
        return links.heldByHash(Ids.hash(secret == null ? "" : secret));
    }

    Held byId(long linkId) {
        return require(links.held(linkId));
    }

    /** As what a guest does is signed, whatever the language of the screen. */
    static String signature(PersonalLink link) {
        return Messages.text(Languages.INDONESIAN, "guest.signature." + link.role(), link.guestName());
    }

    private Held require(Optional<Held> found) {
        return require(found, false);
    }

    private Held require(Optional<Held> found, boolean soon) {
        Held held = found.orElseThrow(() -> new Refusal("guest.unknown"));
        ZoneId zone = held.run().zone();
        if (held.run().isCancelled()) {
            throw new Refusal("guest.cancelled");
        }
        switch (held.link().state(clock.instant())) {
            case REVOKED -> throw new Refusal("guest.revoked");
            case EXPIRED ->
                throw new Refusal(
                        "guest.expired", dates.dateTime(held.link().validTo().minusSeconds(60), zone));
            case COMING -> {
                if (!soon) {
                    throw new Refusal("guest.early", dates.dateTime(held.link().validFrom(), zone));
                }
                return held;
            }
            default -> {
                return held;
            }
        }
    }
}
