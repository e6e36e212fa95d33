package id.binahumas.shared.mail;

/** An iCalendar object that travels with a mail, and what the receiver's calendar is to do with it: REQUEST or CANCEL. */
public record MailedCalendar(String method, String text) {}
