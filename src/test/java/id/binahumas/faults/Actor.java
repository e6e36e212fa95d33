package id.binahumas.faults;

import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

/** Somebody who goes on with what they are about, whatever happens to the house: without an answer they look again and go on. */
abstract class Actor implements Runnable {

    /** A deed that begins with a look at how things stand, so that it can be begun again. */
    @FunctionalInterface
    interface Deed {
        void attempt() throws Unanswered;
    }

    /** The day is over. */
    static final class Over extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    final Scene scene;
    final Random chance;
    private final AtomicBoolean over;

    Actor(Scene scene, long seed, AtomicBoolean over) {
        this.scene = scene;
        this.chance = new Random(seed);
        this.over = over;
    }

    /** One round of what they do. */
    abstract void act();

    @Override
    public final void run() {
        while (!over.get()) {
            try {
                act();
            } catch (Over e) {
                return;
            } catch (RuntimeException e) {
                scene.stumbled(this, e);
            }
        }
    }

    final void insist(Deed deed) {
        while (true) {
            try {
                think(20, 120);
                deed.attempt();
                return;
            } catch (Unanswered e) {
                think(300, 900);
            }
        }
    }

    final void think(int least, int most) {
        if (over.get()) {
            throw new Over();
        }
        try {
            Thread.sleep(least + chance.nextInt(most - least));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Over();
        }
    }
}
