package id.binahumas.shared.audit;

import java.util.List;

/** The deeds of one area, in the order of their words. */
public record DeedGroup(DeedArea area, List<DeedRow> deeds) {

    public DeedGroup {
        deeds = List.copyOf(deeds);
    }
}
