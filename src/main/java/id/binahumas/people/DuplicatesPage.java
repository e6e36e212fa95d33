package id.binahumas.people;

import id.binahumas.shared.NotFound;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Who may be the same person as this one: what the register suggests, and whoever an administrator looks for. */
@Named
@RequestScoped
public class DuplicatesPage {

    private static final int FOUND = 20;

    @Inject
    MergeService merges;

    @Inject
    PersonService people;

    private Long id;
    private String q;
    private Person person;
    private List<DuplicateRow> suggestions = List.of();
    private List<PersonRow> found = List.of();

    public void load() {
        if (id == null) {
            throw new NotFound();
        }
        person = people.find(id);
        suggestions = merges.suggestions(id);
        if (q != null && !q.isBlank()) {
            found = people.search(q, 0, FOUND).rows().stream()
                    .filter(row -> row.id() != id)
                    .toList();
        }
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public Person getPerson() {
        return person;
    }

    public List<DuplicateRow> getSuggestions() {
        return suggestions;
    }

    public List<PersonRow> getFound() {
        return found;
    }
}
