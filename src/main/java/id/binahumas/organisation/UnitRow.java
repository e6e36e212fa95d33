package id.binahumas.organisation;

/** A unit as a list shows it on a day. */
public record UnitRow(long id, String code, String name, UnitKind kind, Long parentId, String parentName) {

    private static final String BETWEEN = " – ";

    /** As a field shows the unit that is chosen, and reads it again. */
    public String label() {
        return code + BETWEEN + name;
    }

    /** What may be a code in what somebody typed or chose. */
    static String codeIn(String typed) {
        int end = typed.indexOf(BETWEEN);
        return end < 0 ? typed : typed.substring(0, end);
    }
}
