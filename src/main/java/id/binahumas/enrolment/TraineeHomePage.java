package id.binahumas.enrolment;

import id.binahumas.shared.time.Zones;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** A trainee's own start page. */
@Named("traineeHomePage")
@RequestScoped
public class TraineeHomePage {

    private TraineeHome home;
    private Instant now;

    @Inject
    EnrolmentService enrolments;

    @Inject
    Clock clock;

    public void load() {
        now = clock.instant();
        home = enrolments.home();
    }

    /** Key of the greeting for the time of day. */
    public String getGreeting() {
        return "enrolment.home."
                + DayPart.of(now.atZone(Zones.HOME).toLocalTime()).name().toLowerCase(java.util.Locale.ROOT);
    }

    public LocalDate getToday() {
        return now.atZone(Zones.HOME).toLocalDate();
    }

    public Instant getNow() {
        return now;
    }

    public TraineeHome getHome() {
        return home;
    }

    /** The parts of a day by which people greet: pagi, siang, sore, malam. */
    enum DayPart {
        MORNING,
        NOON,
        AFTERNOON,
        EVENING;

        static DayPart of(LocalTime time) {
            int hour = time.getHour();
            if (hour < 3 || hour >= 18) {
                return EVENING;
            }
            return hour < 11 ? MORNING : hour < 15 ? NOON : AFTERNOON;
        }
    }
}
