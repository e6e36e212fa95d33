package id.binahumas.schedule;

import id.binahumas.shared.invariants.Example;
import id.binahumas.shared.invariants.Finding;
import id.binahumas.shared.invariants.Invariant;
import id.binahumas.shared.invariants.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** No two sessions to come are held in one room at the same time. */
@ApplicationScoped
public class RoomsHeldOnce implements Invariant {

    @Inject
    RoomRepository rooms;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "rooms_held_once";
    }

    @Override
    public Finding check(Progress progress) {
        return Finding.of(
                rooms.heldTwice(clock.instant(), Finding.MOST),
                pair -> Example.at("/organiser/schedule/session.xhtml?id=" + pair[0], pair[1], pair[2], pair[3]));
    }
}
