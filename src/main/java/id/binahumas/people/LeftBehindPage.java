package id.binahumas.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The closed units in which somebody still holds a post. */
@Named
@RequestScoped
public class LeftBehindPage {

    private static final int SIZE = 50;

    @Inject
    UnitPeopleService people;

    private int page = 1;
    private long total;
    private List<LeftBehindRow> rows = List.of();

    public void load() {
        total = people.countLeftBehind();
        rows = people.leftBehind((page - 1) * SIZE, SIZE);
    }

    public List<LeftBehindRow> getRows() {
        return rows;
    }

    public long getTotal() {
        return total;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.min(Math.max(1, page), 100_000);
    }
}
