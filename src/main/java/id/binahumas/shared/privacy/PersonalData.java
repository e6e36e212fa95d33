package id.binahumas.shared.privacy;

import java.util.List;

/** What one feature holds about a person; every feature that holds any has one, and a copy of somebody's data is all of them. */
public interface PersonalData {

    List<PersonalTable> tables(DataOwner owner);

    /** How many rows each of these tables has, counted and not read. */
    List<PersonalCount> counts(DataOwner owner);

    default List<PersonalFile> files(DataOwner owner) {
        return List.of();
    }
}
