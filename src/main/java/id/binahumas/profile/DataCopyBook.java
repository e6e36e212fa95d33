package id.binahumas.profile;

import id.binahumas.shared.files.FileStore;
import id.binahumas.shared.files.StoredFile;
import id.binahumas.shared.privacy.DataOwner;
import id.binahumas.shared.privacy.PersonalFile;
import id.binahumas.shared.privacy.PersonalHoldings;
import id.binahumas.shared.privacy.PersonalTable;
import id.binahumas.shared.sheets.SheetFormat;
import id.binahumas.shared.sheets.SheetWriter;
import id.binahumas.shared.text.Languages;
import id.binahumas.shared.text.Messages;
import id.binahumas.shared.time.Dates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes all that is held about somebody: a page to read, the same as JSON for programs and CSV for spreadsheets, and the files. */
@ApplicationScoped
class DataCopyBook {

    @Inject
    PersonalHoldings holdings;

    @Inject
    FileStore files;

    @Inject
    Dates dates;

    @Inject
    Clock clock;

    /** A file whose bytes are lost is named as such: the rest is still theirs to have. */
    void write(DataOwner owner, OutputStream out) throws IOException {
        List<PersonalTable> tables = holdings.tables(owner);
        List<PersonalFile> own = holdings.files(owner);
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            Set<Long> missing = own.stream()
                    .map(PersonalFile::fileId)
                    .filter(id -> !files.isThere(id))
                    .collect(Collectors.toSet());
            zip.putNextEntry(new ZipEntry("index.html"));
            zip.write(page(tables, own, missing).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            for (PersonalTable table : tables) {
                json(table, zip);
                sheet(table, zip);
            }
            for (PersonalFile file : own) {
                if (missing.contains(file.fileId())) {
                    continue;
                }
                zip.putNextEntry(new ZipEntry(file.path()));
                try (InputStream content = files.open(file.fileId())) {
                    content.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
    }

    private static void json(PersonalTable table, ZipOutputStream zip) throws IOException {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (Object[] row : table.rows()) {
            JsonObjectBuilder object = Json.createObjectBuilder();
            for (int i = 0; i < row.length; i++) {
                add(object, table.columns().get(i), row[i]);
            }
            rows.add(object);
        }
        zip.putNextEntry(new ZipEntry(table.name() + ".json"));
        try (JsonWriter writer = Json.createWriter(leftOpen(zip))) {
            writer.write(rows.build());
        }
        zip.closeEntry();
    }

    private static void add(JsonObjectBuilder object, String name, Object value) {
        if (value == null) {
            object.addNull(name);
        } else if (value instanceof Boolean flag) {
            object.add(name, flag);
        } else if (value instanceof Number number) {
            object.add(name, new BigDecimal(number.toString()));
        } else {
            object.add(name, value.toString());
        }
    }

    private static void sheet(PersonalTable table, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(table.name() + ".csv"));
        try (SheetWriter sheet = SheetWriter.to(leftOpen(zip), SheetFormat.CSV, table.name())) {
            sheet.row(table.columns());
            for (Object[] row : table.rows()) {
                sheet.row(Arrays.stream(row)
                        .map(v -> v == null ? null : v.toString())
                        .toList());
            }
        }
        zip.closeEntry();
    }

    private static OutputStream leftOpen(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    private String page(List<PersonalTable> tables, List<PersonalFile> own, Set<Long> missing) {
        StringBuilder html = new StringBuilder(
                "<!DOCTYPE html><html lang=\"id\"><meta charset=\"UTF-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>");
        html.append(word("copy.title"))
                .append("</title><style>body{font:16px/1.5 sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem}")
                .append(
                        "table{border-collapse:collapse;display:block;overflow-x:auto}td,th{border:1px solid #999;padding:.3rem .5rem;text-align:left;vertical-align:top}")
                .append("</style><h1>")
                .append(word("copy.title"))
                .append("</h1><p>")
                .append(escaped(Messages.text(Languages.INDONESIAN, "copy.lead", dates.dateTime(clock.instant()))))
                .append("</p>");
        tables.forEach(table -> section(table, html));
        html.append("<h2>").append(word("copy.files")).append("</h2><ul>");
        for (PersonalFile file : own) {
            StoredFile stored = files.find(file.fileId());
            if (missing.contains(file.fileId())) {
                html.append("<li>")
                        .append(escaped(Messages.text(Languages.INDONESIAN, "copy.missing", stored.displayName())))
                        .append("</li>");
                continue;
            }
            html.append("<li><a href=\"")
                    .append(escaped(file.path()))
                    .append("\">")
                    .append(escaped(stored.displayName()))
                    .append("</a></li>");
        }
        return html.append("</ul></html>").toString();
    }

    private void section(PersonalTable table, StringBuilder html) {
        html.append("<h2>").append(word("copy." + table.name())).append("</h2>");
        if (table.rows().isEmpty()) {
            html.append("<p>").append(word("table.none")).append("</p>");
            return;
        }
        html.append("<p><a href=\"")
                .append(table.name())
                .append(".csv\">CSV</a> · <a href=\"")
                .append(table.name())
                .append(".json\">JSON</a></p><table><tr>");
        table.columns()
                .forEach(c -> html.append("<th>").append(word("copy.col." + c)).append("</th>"));
        html.append("</tr>");
        for (Object[] row : table.rows()) {
            html.append("<tr>");
            Arrays.stream(row)
                    .forEach(v -> html.append("<td>").append(escaped(shown(v))).append("</td>"));
            html.append("</tr>");
        }
        html.append("</table>");
    }

    private String shown(Object value) {
        if (value instanceof Instant at) {
            return dates.dateTime(at);
        }
        if (value instanceof LocalDate day) {
            return Dates.day(day, Languages.INDONESIAN);
        }
        if (value instanceof Boolean flag) {
            return Messages.text(Languages.INDONESIAN, flag ? "copy.yes" : "copy.no");
        }
        return value instanceof Enum<?> constant ? label(constant) : Objects.toString(value, "");
    }

    private static String label(Enum<?> constant) {
        String key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
        return Messages.has(Languages.INDONESIAN, key) ? Messages.text(Languages.INDONESIAN, key) : constant.name();
    }

    private static String word(String key) {
        return escaped(Messages.text(Languages.INDONESIAN, key));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
