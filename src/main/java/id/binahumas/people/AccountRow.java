package id.binahumas.people;

import java.time.Instant;

/** An account as a list shows it; no name when it belongs to no person. */
public record AccountRow(
        long id,
        String login,
        String name,
        String titleBefore,
        String titleAfter,
        boolean active,
        boolean opened,
        Instant createdAt) {

    public AccountState state() {
        return AccountState.of(active, opened);
    }

    public String shownLogin() {
        return Nip.maskedLogin(login);
    }

    public String fullName() {
        return name == null ? null : Person.fullName(titleBefore, name, titleAfter);
    }
}
