package id.binahumas.people;

import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.text.Languages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** One sheet of people: how far it is, what its lines do, what is wrong with some, and the choice what is to be done. */
@Named
@RequestScoped
public class ImportPage {

    private static final int SIZE = 50;

    @Inject
    PeopleImportService imports;

    @Inject
    Posted posted;

    private long id;
    private int page = 1;
    private PeopleImportRow row;
    private int progress;
    private List<ImportLineRow> refused = List.of();

    @FormField
    @NotNull
    private ImportChoice choice;

    @FormField
    private boolean sendLinks;

    public void load() {
        row = imports.row(id);
        progress = imports.progress(id).orElse(0);
        refused = imports.lines(id, ImportAction.REFUSED, (page - 1) * SIZE, SIZE);
    }

    public String apply() {
        if (!posted.fill(this)) {
            return null;
        }
        imports.apply(id, choice, sendLinks);
        return here("importStarted");
    }

    public String undo() {
        imports.undo(id);
        return here("importUndoing");
    }

    private String here(String done) {
        return "/admin/people/import-result.xhtml?faces-redirect=true&id=" + id + "&ok=" + done;
    }

    /** What went wrong with the sheet as a whole; null when nothing did. */
    public String getFailure() {
        return row.problem() == null ? null : row.problem().sentence(Languages.current());
    }

    public boolean isReady() {
        return row.state() == ImportState.CHECKED && row.newCount() + row.updateCount() > 0;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.min(Math.max(1, page), 100_000);
    }

    public PeopleImportRow getRow() {
        return row;
    }

    public int getProgress() {
        return progress;
    }

    public List<ImportLineRow> getRefused() {
        return refused;
    }

    public ImportChoice getChoice() {
        return choice;
    }

    public boolean isSendLinks() {
        return sendLinks;
    }
}
