package id.binahumas.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;

/**
 * Whatever is done to the places of a run in whatever order: no pool is over its cap, no unit over its share, nothing kept is
 * given away, nobody waits beside a free seat, everybody has one seat a scope, and lines keep their order.
 */
class SeatOperationsPropertyTest {

    @Property(tries = 250, shrinking = ShrinkingMode.BOUNDED)
    void anySequenceOfDeedsKeepsTheInvariants(@ForAll @Size(min = 20, max = 150) List<Integer> deeds) {
        assertKept(deeds);
    }

    /** Somebody who waited in a full block was moved to a part of the run for which that block has no cap, and went on waiting. */
    @Property(tries = 250, shrinking = ShrinkingMode.OFF, seed = "7494318060191744538")
    void whoMovesIsLookedAtAgain(@ForAll @Size(min = 20, max = 150) List<Integer> deeds) {
        assertKept(deeds);
    }

    private static void assertKept(List<Integer> deeds) {
        SeatHouse house = new SeatHouse();
        for (int deed : deeds) {
            house.act(deed);
            Optional<String> wrong = house.wrong();
            assertEquals(Optional.empty(), wrong, house::story);
        }
    }
}
