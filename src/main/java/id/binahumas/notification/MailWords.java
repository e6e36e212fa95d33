package id.binahumas.notification;

/** Subject and text of a letter. */
public record MailWords(String subject, String body) {}
