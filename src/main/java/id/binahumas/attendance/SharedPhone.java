package id.binahumas.attendance;

import java.util.List;

/** A phone by which several people checked in to one session, and their names. It proves nothing: somebody looks. */
public record SharedPhone(List<String> names) {

    /** A borrowed phone is no wonder; three people with one are worth a look. */
    static final int WORTH_A_LOOK = 3;

    public SharedPhone {
        names = List.copyOf(names);
    }
}
