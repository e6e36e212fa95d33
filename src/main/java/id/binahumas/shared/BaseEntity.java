package id.binahumas.shared;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** What every aggregate has: an id given at birth, and a version that finds out when two people edit at once. */
@MappedSuperclass
public abstract class BaseEntity {

    @Id
    private long id = Ids.next();

    @Version
    private int version;

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    /** The version somebody had before their eyes; another one means that somebody else was faster. */
    public void requireVersion(int seen) {
        if (seen != version) {
            throw new Refusal("data.changed");
        }
    }

    /** Ids are unique across all kinds; the accessor is called, as a lazy proxy's field is empty. */
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof BaseEntity that && id() == that.id();
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id());
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + " " + id();
    }
}
