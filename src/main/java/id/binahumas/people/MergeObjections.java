package id.binahumas.people;

import java.util.List;
import java.util.Map;

/** A feature that knows of two people what stands in the way of one of them taking over what the other has. */
public interface MergeObjections {

    List<MergeObjection> of(long keptId, long goneId);

    /** Of which table how many of the other one's rows say what the kept one's say already, and are not taken over. */
    default Map<String, Integer> doubled(long keptId, long goneId) {
        return Map.of();
    }
}
