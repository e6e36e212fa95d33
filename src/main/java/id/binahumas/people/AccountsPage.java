package id.binahumas.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The accounts, narrowed by the start of the login or of a word of the name. */
@Named
@RequestScoped
public class AccountsPage {

    private static final int SIZE = 25;

    @Inject
    AccountService accounts;

    private String q;
    private int page = 1;
    private long total;
    private List<AccountRow> rows = List.of();

    public void load() {
        total = accounts.count(q);
        rows = accounts.page(q, (page - 1) * SIZE, SIZE);
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
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

    public List<AccountRow> getRows() {
        return rows;
    }
}
