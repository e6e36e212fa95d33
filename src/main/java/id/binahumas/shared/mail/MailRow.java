package id.binahumas.shared.mail;

import java.time.Instant;

/** A mail as a list shows it; the secret of a one-time link stays between the sender and the receiver. */
public record MailRow(
        long id, String recipient, String subject, String body, MailState state, Instant createdAt, Instant sentAt) {

    static MailRow of(MailMessage mail) {
        return new MailRow(
                mail.id(),
                mail.recipient(),
                mail.subject(),
                withoutSecrets(mail.body()),
                mail.state(),
                mail.createdAt(),
                mail.sentAt());
    }

    static String withoutSecrets(String body) {
        return body.replaceAll("token=[A-Za-z0-9]+", "token=••••••");
    }
}
