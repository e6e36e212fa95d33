package id.binahumas.attendance;

import java.util.Optional;

/** A kind of meeting service. A link that none of them knows is followed as it stands, which is right for any service. */
public interface MeetingProvider {

    /** The address by which somebody of this name enters the meeting behind a link; empty if the link is another service's. */
    Optional<String> address(String link, String name);
}
