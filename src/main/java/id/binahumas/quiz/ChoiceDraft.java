package id.binahumas.quiz;

/** A choice as its author typed it; of a short answer, one that is accepted. */
public record ChoiceDraft(String text, boolean correct) {}
