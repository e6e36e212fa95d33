package id.binahumas.shared.audit;

/** What can be wrong with the chain of entries, as the first place where it shows says it. */
public enum ChainFault {
    /** Numbers are missing here. */
    REMOVED,
    /** The entry is no longer what was written. */
    CHANGED,
    /** The entry is what was written, but not what stood here. */
    MOVED,
    /** The house did not write this entry. */
    FOREIGN,
    /** The last entries are missing. */
    CUT,
    /** The end of the chain is missing, or is not the one the house left. */
    HEAD
}
