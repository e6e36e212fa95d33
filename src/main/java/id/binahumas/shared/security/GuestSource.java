package id.binahumas.shared.security;

/** Finds the guest behind a session that a personal link opened. Links live on a floor above, which implements this. */
public interface GuestSource {

    /** The guest as the link stands now; a refusal says in words why it stands no more. */
    Caller load(long linkId, String stamp);
}
