package id.binahumas.shared.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Who did what, newest first, narrowed by the start of the deed and a part of the name. */
@Named
@RequestScoped
public class AuditPage {

    private static final int SIZE = 50;

    @Inject
    AuditService audit;

    private String deed;
    private String person;
    private int page = 1;
    private long total;
    private List<AuditEntry> rows = List.of();

    public void load() {
        total = audit.count(deed, person);
        rows = audit.page(deed, person, (page - 1) * SIZE, SIZE);
    }

    public boolean isFiltered() {
        return deed != null && !deed.isBlank() || person != null && !person.isBlank();
    }

    public String getDeed() {
        return deed;
    }

    public void setDeed(String deed) {
        this.deed = deed;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
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

    public List<AuditEntry> getRows() {
        return rows;
    }
}
