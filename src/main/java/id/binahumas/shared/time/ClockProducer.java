package id.binahumas.shared.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one clock of the house; nobody asks the system for the time. Its zone is the one calendar days are counted in. */
@Dependent
public class ClockProducer {

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.system(Zones.HOME);
    }
}
