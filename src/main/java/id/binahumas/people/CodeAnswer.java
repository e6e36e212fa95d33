package id.binahumas.people;

/** What became of a code somebody showed. */
public enum CodeAnswer {
    RIGHT,
    WRONG,
    /** Too many wrong ones: whatever is shown now is not looked at. */
    PAUSED
}
