package id.binahumas.shared.security;

/** Somebody tries to sign in: under which name, from where, and from which device when the account was signed in there before. */
public record LoginAttempt(String loginKey, String address, String knownDevice) {

    boolean isFromKnownDevice() {
        return knownDevice != null;
    }

    /** With whom it waits when many want to be let in at once. */
    public String line() {
        return isFromKnownDevice() ? "device " + knownDevice : address;
    }
}
