package id.binahumas.people;

import java.util.List;

/** Codes to be shown once, with the stamp that keeps the session they were made in; none when the code that asked for them was not right. */
public record RecoveryCodes(CodeAnswer answer, List<String> codes, String stamp) {}
