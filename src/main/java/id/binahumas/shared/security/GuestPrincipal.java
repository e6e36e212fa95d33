package id.binahumas.shared.security;

import jakarta.security.enterprise.CallerPrincipal;

/** What an identity store says of somebody whose personal link fits; a link made anew has another stamp. */
public class GuestPrincipal extends CallerPrincipal {

    private static final long serialVersionUID = 1L;

    private final long linkId;
    private final String stamp;

    public GuestPrincipal(long linkId, String stamp) {
        super("link-" + linkId);
        this.linkId = linkId;
        this.stamp = stamp;
    }

    public long linkId() {
        return linkId;
    }

    public String stamp() {
        return stamp;
    }
}
