package id.binahumas.testing;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

/** What has arrived for one mail address, read over POP3 from wherever the test runs. */
public final class Mailbox {

    /** One message as its reader sees it, and the calendar that came with it, if any; {@code id} is its Message-ID, {@code headers} are all of them as they travelled. */
    public record Mail(String id, String from, String subject, String text, String calendar, List<String> headers) {}

    private final String address;

    private Mailbox(String address) {
        this.address = address;
    }

    public static Mailbox of(String address) {
        return new Mailbox(address);
    }

    public List<Mail> mails() {
        try (Store store = Session.getInstance(new Properties()).getStore("pop3")) {
            store.connect("127.0.0.1", Integer.parseInt(System.getenv("IT_POP3_PORT")), address, address);
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            List<Mail> mails = new ArrayList<>();
            for (Message message : inbox.getMessages()) {
                mails.add(new Mail(
                        message.getHeader("Message-ID")[0],
                        message.getFrom()[0].toString(),
                        message.getSubject(),
                        text(message),
                        calendar(message),
                        headers(message)));
            }
            inbox.close();
            return mails;
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("The mailbox of " + address + " could not be read", e);
        }
    }

    private static List<String> headers(Message message) throws MessagingException {
        return Collections.list(message.getAllHeaders()).stream()
                .map(header -> header.getName() + ": " + header.getValue())
                .toList();
    }

    private static String calendar(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/calendar")) {
            return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = calendar(parts.getBodyPart(i));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static String text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/calendar")) {
            return "";
        }
        if (!(part.getContent() instanceof Multipart parts)) {
            return String.valueOf(part.getContent());
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            text.append(text(parts.getBodyPart(i))).append('\n');
        }
        return text.toString();
    }
}
