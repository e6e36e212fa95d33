package id.binahumas.people;

/** Who holds a role for a unit or run today; the login stands in for a name nobody gave. */
public record AssignedRow(long assignmentId, long accountId, String personName, String login) {

    public String name() {
        return personName == null ? Nip.maskedLogin(login) : personName;
    }
}
