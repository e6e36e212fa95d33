package id.binahumas.shared.mail;

import id.binahumas.shared.jobs.Job;
import id.binahumas.shared.jobs.JobHandler;
import id.binahumas.shared.jobs.NotNow;
import id.binahumas.shared.text.Texts;
import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Hands a mail to the mail server: at least once, always under the same Message-ID, so that receivers drop doubles. */
@ApplicationScoped
public class MailJob implements JobHandler {

    static final String KIND = "mail";

    private static final String ENCODED = "=?";

    /** Characters of which the encoding always fits the 75 that a word may have. */
    private static final int WORD = 14;

    private static final String SESSION = "java:jboss/mail/BinaHumas";

    @Inject
    MailRepository messages;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        Mail mail = job.payload(Mail.class);
        try {
            Transport.send(message(mail));
        } catch (MessagingException | NamingException e) {
            messages.failed(mail.messageId());
            throw new NotNow("mail server: " + e.getMessage(), e);
        }
        messages.sent(mail.messageId());
    }

    private MimeMessage message(Mail mail) throws MessagingException, NamingException {
        Session session = (Session) new InitialContext().lookup(SESSION);
        MimeMessage message = new StableMessage(session, mail.messageId());
        message.setFrom();
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        if (mail.subject().contains(ENCODED)) {
            message.setHeader("Subject", encoded(mail.subject()));
        } else {
            message.setSubject(mail.subject(), "UTF-8");
        }
        if (mail.calendar() == null) {
            message.setText(mail.body(), "UTF-8");
        } else {
            message.setContent(withCalendar(mail));
        }
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** The words, and beside them the same for a calendar: programs that know it show an invitation. */
    private static Multipart withCalendar(Mail mail) throws MessagingException {
        MimeBodyPart words = new MimeBodyPart();
        words.setText(mail.body(), "UTF-8");
        String type = "text/calendar; charset=UTF-8; method=" + mail.calendar().method() + "; name=undangan.ics";
        byte[] bytes = mail.calendar().text().getBytes(StandardCharsets.UTF_8);
        MimeBodyPart entry = new MimeBodyPart();
        entry.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type)));
        entry.setHeader("Content-Transfer-Encoding", "base64");
        return new MimeMultipart("alternative", words, entry);
    }

    /** Somebody typed what looks like an encoded word; encoded itself, it is shown as it was typed. */
    private static String encoded(String subject) {
        List<String> words = new ArrayList<>();
        for (String rest = subject; !rest.isEmpty(); ) {
            String word = Texts.start(rest, WORD);
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            words.add("=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=");
            rest = rest.substring(word.length());
        }
        return String.join("\r\n ", words);
    }

    /** Jakarta Mail makes up a new Message-ID at every try; this one keeps ours. */
    private static final class StableMessage extends MimeMessage {

        private final String id;

        StableMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
