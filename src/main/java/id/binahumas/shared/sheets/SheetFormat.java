package id.binahumas.shared.sheets;

import java.util.Locale;

/** The kinds of file a sheet leaves the house as. */
public enum SheetFormat {
    CSV("text/csv; charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    SheetFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** CSV when that is asked for, else a workbook. */
    public static SheetFormat of(String text) {
        return "csv".equalsIgnoreCase(text) ? CSV : XLSX;
    }
}
