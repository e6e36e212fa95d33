package id.binahumas.notification;

/** In what a reminder's distance is counted. */
public enum ReminderUnit {
    HOURS(1),
    DAYS(24);

    private final int hours;

    ReminderUnit(int hours) {
        this.hours = hours;
    }

    public int hours(int amount) {
        return amount * hours;
    }
}
