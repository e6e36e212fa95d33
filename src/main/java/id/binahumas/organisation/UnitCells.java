package id.binahumas.organisation;

import id.binahumas.shared.imports.LineCells;
import id.binahumas.shared.imports.SheetColumns;
import id.binahumas.shared.imports.TypedDays;
import id.binahumas.shared.sheets.SheetRow;
import id.binahumas.shared.text.Texts;
import java.time.LocalDate;
import java.util.Optional;

/** Reads one line of a sheet of units, whatever the tree looks like. */
final class UnitCells extends LineCells {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private final SheetRow row;

    UnitCells(SheetColumns columns, SheetRow row) {
        super(columns, row.cells());
        this.row = row;
    }

    UnitDraft read() {
        return new UnitDraft(
                row.line(),
                row.cells(),
                needed(UnitColumn.CODE, "unit.import.code.missing"),
                needed(UnitColumn.NAME, "unit.import.name.missing"),
                kind(),
                text(UnitColumn.PARENT),
                since(),
                problems());
    }

    private UnitKind kind() {
        String typed = needed(UnitColumn.KIND, "unit.import.kind.missing");
        Optional<UnitKind> kind = typed == null ? Optional.empty() : kindOf(typed);
        if (typed != null && kind.isEmpty()) {
            problem("unit.import.kind.unknown", typed);
        }
        return kind.orElse(null);
    }

    static Optional<UnitKind> kindOf(String typed) {
        String key = Texts.key(typed).replaceAll("[^a-z0-9]+", " ").strip();
        return Optional.ofNullable(
                switch (key) {
                    case "kementerian", "kementrian", "lembaga" -> UnitKind.MINISTRY;
                    case "provinsi", "propinsi", "pemprov" -> UnitKind.PROVINCE;
                    case "kabupaten", "kota", "kabupaten atau kota", "kabupaten kota", "pemkab", "pemkot" ->
                        UnitKind.REGENCY;
                    case "perangkat daerah", "opd", "skpd", "dinas", "badan", "kantor", "inspektorat" ->
                        UnitKind.AGENCY;
                    case "bidang", "bagian", "bidang atau bagian", "bidang bagian", "sekretariat", "seksi" ->
                        UnitKind.DIVISION;
                    case "kecamatan", "distrik" -> UnitKind.SUB_DISTRICT;
                    case "desa", "kelurahan", "desa atau kelurahan", "desa kelurahan" -> UnitKind.VILLAGE;
                    case "uptd", "upt" -> UnitKind.UPTD;
                    case "puskesmas" -> UnitKind.PUSKESMAS;
                    case "sekolah", "tk", "sd", "smp", "sma", "smk", "slb" -> UnitKind.SCHOOL;
                    case "kwk", "korwilcam", "koordinator wilayah kecamatan" -> UnitKind.KWK;
                    case "tim", "tim kerja" -> UnitKind.TEAM;
                    default -> null;
                });
    }

    private LocalDate since() {
        String typed = text(UnitColumn.SINCE);
        Optional<LocalDate> day = typed == null ? Optional.empty() : TypedDays.read(typed);
        if (typed != null
                && day.filter(d -> !d.isBefore(EARLIEST) && !d.isAfter(LATEST)).isEmpty()) {
            problem("unit.import.since.invalid", typed);
            return null;
        }
        return day.orElse(null);
    }
}
