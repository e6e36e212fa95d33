package id.binahumas.shared.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class JobTest {

    private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");

    @Test
    void aJobThatEndsWithItsNodeEachTimeIsGivenUp() {
        Job job = new Job("kind", "key", null, NOW, NOW);
        job.take(NOW);
        for (int lapse = 1; lapse <= Job.MAX_LAPSES; lapse++) {
            assertFalse(job.isSpent());
            job.take(NOW);
        }
        assertTrue(job.isSpent());
        job.failed("the lease ran out", NOW);
        assertEquals(JobState.FAILED, job.state());
    }
}
