package id.binahumas.course;

/** How people take part. */
public enum DeliveryMode {
    CLASSROOM,
    ONLINE,
    HYBRID
}
