package id.binahumas.profile;

import java.util.Arrays;
import java.util.List;

/** Why the house writes to people. What law or duty requires goes out always; the rest may be refused, for the pages tell it too. */
public enum MailKind {
    /** Links to the account, and answers to what was asked about the own data. */
    ACCOUNT(true),
    /** A seat won, lost or given up: whoever does not know stays away. */
    SEAT(true),
    /** An entry for the calendar, or a change of one, for each session of a seat. */
    CALENDAR(false),
    /** A place in the line. */
    LINE(false),
    /** A hand-in was graded or given back. */
    GRADED(false),
    /** A certificate is there. */
    CERTIFICATE(false),
    /** A superior or coordinator reminds of unfinished training. */
    REMINDER(false);

    private final boolean required;

    MailKind(boolean required) {
        this.required = required;
    }

    public boolean required() {
        return required;
    }

    static List<MailKind> choices() {
        return Arrays.stream(values()).filter(kind -> !kind.required).toList();
    }
}
