package id.binahumas.shared.mail;

/** What the job that sends a mail needs; its id stays the same however often it is tried. Most carry no calendar. */
public record Mail(String to, String subject, String body, String messageId, MailedCalendar calendar) {}
