package id.binahumas.shared.mail;

/** Where a mail stands; kept means that no mail server is set, so it only waits here to be read. */
public enum MailState {
    QUEUED,
    SENT,
    FAILED,
    KEPT
}
