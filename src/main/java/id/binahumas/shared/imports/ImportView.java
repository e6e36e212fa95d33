package id.binahumas.shared.imports;

import id.binahumas.shared.NotFound;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.text.Languages;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** One sheet: how far it is, what its lines do, what is wrong with some, and the choice what is to be done. */
public abstract class ImportView {

    private static final int SIZE = 50;

    @Inject
    SheetImportService imports;

    @Inject
    Posted posted;

    private long id;
    private int page = 1;
    private SheetImportRow row;
    private int progress;
    private List<ImportLineRow> lines = List.of();
    private ImportAction show;

    @FormField
    @NotNull
    private ImportChoice choice;

    @FormField
    private boolean followed;

    public abstract String getKind();

    /** The address of the folder in which the pages of this kind stand. */
    public abstract String getFolder();

    /** Where another sheet is brought. */
    public String getDesk() {
        return getFolder() + "/import.xhtml";
    }

    public void load() {
        row = imports.row(id);
        if (!row.kind().equals(getKind())) {
            throw new NotFound();
        }
        progress = imports.progress(id).orElse(0);
        if (show == null) {
            show = first();
        }
        lines = imports.lines(id, show, (page - 1) * SIZE, SIZE);
    }

    public String apply() {
        if (!posted.fill(this)) {
            return null;
        }
        imports.apply(id, choice, followed);
        return here("importStarted");
    }

    public String undo() {
        imports.undo(id);
        return here("importUndoing");
    }

    private String here(String done) {
        return getFolder() + "/import-result.xhtml?faces-redirect=true&id=" + id + "&ok=" + done;
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

    public SheetImportRow getRow() {
        return row;
    }

    public int getProgress() {
        return progress;
    }

    public List<ImportLineRow> getLines() {
        return lines;
    }

    public int getLineCount() {
        return switch (show) {
            case NEW -> row.newCount();
            case UPDATE -> row.updateCount();
            case SAME -> row.sameCount();
            case REFUSED -> row.refusedCount();
        };
    }

    public ImportAction[] getShown() {
        return ImportAction.values();
    }

    /** The lines that are looked at: those that do this. */
    public ImportAction getShow() {
        return show;
    }

    public void setShow(ImportAction show) {
        this.show = show;
    }

    /** What is wrong comes first, then what changes. */
    private ImportAction first() {
        if (row.refusedCount() > 0) {
            return ImportAction.REFUSED;
        }
        return row.updateCount() > 0 ? ImportAction.UPDATE : ImportAction.NEW;
    }

    public ImportChoice getChoice() {
        return choice;
    }

    public boolean isFollowed() {
        return followed;
    }
}
