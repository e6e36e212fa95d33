package id.binahumas.schedule;

/** What somebody from outside is to a session: who teaches in it (narasumber), or who leads through it (pemandu). */
public enum GuestRole {
    RESOURCE_PERSON,
    HOST
}
