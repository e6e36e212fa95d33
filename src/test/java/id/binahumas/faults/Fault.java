package id.binahumas.faults;

import id.binahumas.testing.DatabaseProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What is done to the product while it works. Each ends with everything it stands on in place again; the rest is the product's. */
enum Fault {
    APP_KILLED(3) {
        @Override
        void strike(Ground ground, Scene scene, int millis) {
            ground.server().kill();
            ground.server().restart();
        }
    },
    APP_HANGS(3) {
        @Override
        void strike(Ground ground, Scene scene, int millis) {
            ground.server().pause();
            Ground.sleep(millis);
            ground.server().resume();
        }
    },
    DATABASE_KILLED(4) {
        @Override
        void strike(Ground ground, Scene scene, int millis) {
            DatabaseProcess database = ground.database().orElseThrow();
            database.kill();
            Ground.sleep(millis);
            database.restart();
        }
    },
    DATABASE_HANGS(2) {
        @Override
        void strike(Ground ground, Scene scene, int millis) {
            DatabaseProcess database = ground.database().orElseThrow();
            database.pause();
            Ground.sleep(millis);
            database.resume();
        }
    },
    ROWS_LOCKED(2) {
        @Override
        void strike(Ground ground, Scene scene, int millis) {
            try (Connection other = ground.rows();
                    Statement statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.execute("select id from seat_pool for update");
                statement.execute("select id from enrolment for update");
                crowd(scene, 3 * millis);
                other.rollback();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    },
    POOL_EXHAUSTED(2) {
        @Override
        void strike(Ground ground, Scene scene, int millis) {
            crowd(scene, millis);
        }
    },
    DISK_FULL(3) {
        @Override
        void strike(Ground ground, Scene scene, int millis) {
            Path filler = ground.data().resolve("filler");
            try {
                fill(filler);
                Ground.sleep(2L * millis);
                Files.delete(filler);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    MAIL_AWAY(1) {
        @Override
        void strike(Ground ground, Scene scene, int millis) {
            ground.mail().away();
            Ground.sleep(2L * millis);
            ground.mail().up();
        }
    },
    MAIL_SILENT(1) {
        @Override
        void strike(Ground ground, Scene scene, int millis) {
            ground.mail().silent();
            Ground.sleep(2L * millis);
            ground.mail().up();
        }
    };

    private static final int CROWD = 40;

    private final int weight;

    Fault(int weight) {
        this.weight = weight;
    }

    abstract void strike(Ground ground, Scene scene, int millis);

    boolean isPossible(Ground ground) {
        return switch (this) {
            case DATABASE_KILLED, DATABASE_HANGS, ROWS_LOCKED ->
                ground.database().isPresent();
            case DISK_FULL -> ground.ownDisk();
            default -> true;
        };
    }

    /** One after the other of all that are possible, as often as their weight says. */
    static List<Fault> round(Ground ground, Random chance) {
        List<Fault> round = new ArrayList<>();
        for (Fault fault : values()) {
            for (int i = 0; i < fault.weight && fault.isPossible(ground); i++) {
                round.add(fault);
            }
        }
        Collections.shuffle(round, chance);
        return round;
    }

    /** Many more at once than there are connections, each wanting a page that asks the database. */
    private static void crowd(Scene scene, int millis) {
        long end = System.nanoTime() + millis * 1_000_000L;
        List<Thread> crowd = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            Client visitor = scene.client("visitor");
            Thread thread = new Thread(() -> {
                while (System.nanoTime() < end) {
                    try {
                        visitor.get("/run.xhtml?id=" + scene.learningRun());
                    } catch (Unanswered e) {
                        Ground.sleep(100);
                    }
                }
            });
            thread.start();
            crowd.add(thread);
        }
        try {
            for (Thread thread : crowd) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Until nothing more fits, in ever smaller pieces. */
    private static void fill(Path filler) throws IOException {
        try (OutputStream out = Files.newOutputStream(filler)) {
            for (int size = 1 << 20; size > 0; size /= 16) {
                byte[] piece = new byte[size];
                try {
                    while (true) {
                        out.write(piece);
                    }
                } catch (IOException full) {
                    // goes on with a smaller piece
                }
            }
        }
    }
}
