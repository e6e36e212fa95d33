package id.binahumas.shared.audit;

/** What was done, before it is known by whom and when. */
record Deed(String action, Long subjectId, String details, String before, String after, String reason) {

    /** The same deed on somebody else. */
    Deed on(long other, String itsBefore, String itsAfter) {
        return new Deed(action, other, details, itsBefore, itsAfter, reason);
    }
}
