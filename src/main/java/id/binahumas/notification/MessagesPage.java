package id.binahumas.notification;

import id.binahumas.shared.mail.MailRow;
import id.binahumas.shared.mail.MailState;
import id.binahumas.shared.mail.MailboxService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** The mails of the house, newest first, narrowed by where they stand. */
@Named
@RequestScoped
public class MessagesPage {

    private static final int SIZE = 25;

    @Inject
    MailboxService mailbox;

    private String state;
    private int page = 1;
    private long total;
    private List<MailRow> rows = List.of();

    public void load() {
        MailState chosen = chosen();
        total = mailbox.count(chosen);
        rows = mailbox.page(chosen, (page - 1) * SIZE, SIZE);
    }

    /** Null when the address names no state. */
    private MailState chosen() {
        return getStates().stream()
                .filter(s -> s.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    public List<MailState> getStates() {
        return Arrays.asList(MailState.values());
    }

    public String getState() {
        MailState chosen = chosen();
        return chosen == null ? null : chosen.name();
    }

    public void setState(String state) {
        this.state = state;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.min(Math.max(1, page), 100_000);
    }

    public long getTotal() {
        return total;
    }

    public List<MailRow> getRows() {
        return rows;
    }
}
