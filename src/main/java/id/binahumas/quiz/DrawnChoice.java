package id.binahumas.quiz;

/** A choice as it was drawn for an attempt; its number is its place on the page. */
public record DrawnChoice(int no, String text, boolean correct) {

    /** A, B, C: what people call it. */
    public String letter() {
        return String.valueOf((char) ('A' + no - 1));
    }
}
