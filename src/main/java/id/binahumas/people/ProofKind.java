package id.binahumas.people;

/** By what somebody who is signed in shows once more who they are. */
public enum ProofKind {
    /** The code of the second step, where it is on. */
    CODE,
    PASSWORD,
    /** Only an identity provider knows this account; there is nothing here to ask for. */
    NONE
}
