package id.binahumas.shared.security;

/** What somebody may be to the house. Held by assignment, for everything or for one unit or one run. */
public enum Role {
    TRAINEE,
    INSTRUCTOR,
    RESOURCE_PERSON,
    ORGANISER,
    UNIT_COORDINATOR,
    SUPERIOR,
    SIGNATORY,
    ADMINISTRATOR,
    AUDITOR,
    /** Not assigned: everybody who is logged in. */
    SIGNED_IN,
    /** Not assigned: no login needed. */
    ANYONE,
    /** Not assigned: the house itself: a job, the demo, or one door calling another. */
    SYSTEM;

    public boolean isAssignable() {
        return compareTo(SIGNED_IN) < 0;
    }

    /** Decides much about others, so that its owner may protect it, and must where the operator says so, by a second factor. */
    public boolean isGuarded() {
        return this == ADMINISTRATOR || this == SIGNATORY || this == ORGANISER;
    }
}
