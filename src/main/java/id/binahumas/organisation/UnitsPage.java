package id.binahumas.organisation;

import id.binahumas.shared.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The tree of today, page by page, narrowed by a part of the name or code. */
@Named
@RequestScoped
public class UnitsPage {

    private static final int SIZE = 50;

    @Inject
    UnitService units;

    private String q;
    private int page = 1;
    private List<UnitLine> found = List.of();

    public void load() {
        String key = Texts.key(q);
        found = UnitTree.of(units.all()).stream()
                .filter(l -> Texts.key(l.unit().name()).contains(key)
                        || Texts.key(l.unit().code()).contains(key))
                .toList();
    }

    public List<UnitLine> getRows() {
        return found.stream().skip((page - 1L) * SIZE).limit(SIZE).toList();
    }

    public int getTotal() {
        return found.size();
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
}
