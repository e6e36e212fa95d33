package id.binahumas.shared.time;

import id.binahumas.shared.Settings;
import java.time.ZoneId;

/** The three zones of Indonesia, and the one this installation counts its days in. */
public final class Zones {

    public static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    public static final ZoneId WITA = ZoneId.of("Asia/Makassar");
    public static final ZoneId WIT = ZoneId.of("Asia/Jayapura");
    public static final ZoneId HOME = ZoneId.of(Settings.text("BINAHUMAS_ZONE", WIB.getId()));

    private Zones() {}

    /** How people call the zone: WIB, WITA, WIT; others by their id. */
    public static String shortName(ZoneId zone) {
        return switch (zone.getId()) {
            case "Asia/Jakarta", "Asia/Pontianak" -> "WIB";
            case "Asia/Makassar" -> "WITA";
            case "Asia/Jayapura" -> "WIT";
            default -> zone.getId();
        };
    }
}
