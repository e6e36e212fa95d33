package id.binahumas.shared.imports;

import id.binahumas.shared.faces.Errors;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.faces.Words;
import id.binahumas.shared.files.FilePolicy;
import id.binahumas.shared.files.FileStore;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Where an administrator brings a sheet of one kind, and all of that kind brought so far; the page of each kind says which. */
public abstract class ImportsDesk {

    private static final int SIZE = 25;

    @Inject
    SheetImportService imports;

    @Inject
    FileStore files;

    @Inject
    Posted posted;

    @Inject
    Errors errors;

    @Inject
    Words words;

    @FormField
    private Part file;

    private int page = 1;
    private long total;
    private List<SheetImportRow> rows = List.of();

    public abstract String getKind();

    /** The address of the folder in which the pages of this kind stand. */
    public abstract String getFolder();

    /** What the sheets are about, where that is one thing. */
    protected Long aboutId() {
        return null;
    }

    public void load() {
        total = imports.count(getKind(), aboutId());
        rows = imports.page(getKind(), aboutId(), (page - 1) * SIZE, SIZE);
    }

    /** The bytes come in outside any transaction, and only from somebody who may bring them. */
    public String upload() throws IOException {
        posted.fill(this);
        if (file == null) {
            errors.field("file", words.of("import.file.needed"));
            return null;
        }
        imports.requireAllowed(getKind(), aboutId());
        try (InputStream content = file.getInputStream()) {
            SheetImport opened = files.storeFor(
                    content,
                    file.getSubmittedFileName(),
                    FilePolicy.SHEET,
                    fileId -> imports.open(getKind(), aboutId(), fileId, null),
                    (sheet, fileId) -> true);
            return getFolder() + "/import-result.xhtml?faces-redirect=true&id=" + opened.id();
        }
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

    public List<SheetImportRow> getRows() {
        return rows;
    }
}
