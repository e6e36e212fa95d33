package id.binahumas.people;

/** Who may be named to stand in: only somebody with an account that is open can. */
public record DelegateRow(PersonRow person, boolean open) {}
