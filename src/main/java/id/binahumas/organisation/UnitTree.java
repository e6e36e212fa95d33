package id.binahumas.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * The tree as a whole: how often it was changed. Every change counts it up before it looks, so that two changes, each of
 * them right, cannot be wrong together.
 */
@Entity
@Table(name = "unit_tree")
public class UnitTree {

    /** The only one. */
    static final long ID = 1;

    /** No unit stands deeper; questions to the tree stop looking there. */
    static final int MOST_LEVELS = 20;

    @Id
    private long id;

    private long changes;

    protected UnitTree() {}

    public long changes() {
        return changes;
    }
}
