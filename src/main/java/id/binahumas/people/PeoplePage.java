package id.binahumas.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The people found by what was typed, page by page. */
@Named
@RequestScoped
public class PeoplePage {

    private static final int SIZE = 25;

    @Inject
    PersonService people;

    private String q;
    private int page = 1;
    private PersonHits hits = PersonHits.NONE;

    public void load() {
        hits = people.search(q, (page - 1) * SIZE, SIZE);
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

    public PersonHits getHits() {
        return hits;
    }
}
