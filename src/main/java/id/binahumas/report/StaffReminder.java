package id.binahumas.report;

import java.util.Set;

/** Whom to remind, as the job that does it is told: everybody below these units whose name has this in it, in the name of a head, whose account the audit names. */
public record StaffReminder(Set<Long> rootIds, String name, String by, Long accountId) {}
