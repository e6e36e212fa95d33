package id.binahumas.people;

/** What somebody typed who forgot the password: a login, a number, an address, or nothing of the kind. */
public record ResetAsked(String typed) {}
