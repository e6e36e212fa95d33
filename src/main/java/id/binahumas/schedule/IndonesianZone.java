package id.binahumas.schedule;

import id.binahumas.shared.time.Zones;
import java.time.ZoneId;

/** The zone a run counts its hours in. */
public enum IndonesianZone {
    WIB(Zones.WIB),
    WITA(Zones.WITA),
    WIT(Zones.WIT);

    private final ZoneId id;

    IndonesianZone(ZoneId id) {
        this.id = id;
    }

    public ZoneId id() {
        return id;
    }

    public static IndonesianZone of(ZoneId zone) {
        for (IndonesianZone known : values()) {
            if (known.name().equals(Zones.shortName(zone))) {
                return known;
            }
        }
        return WIB;
    }
}
