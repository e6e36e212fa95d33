package id.binahumas.notification;

/** Before what people are reminded: their first session of the run, or their first one of each day. */
public enum ReminderAnchor {
    RUN,
    DAY
}
