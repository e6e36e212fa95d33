package id.binahumas.people;

import java.util.List;

/** A feature that knows of two people what stands in the way of one of them taking over what the other has. */
public interface MergeObjections {

    List<MergeObjection> of(long keptId, long goneId);
}
