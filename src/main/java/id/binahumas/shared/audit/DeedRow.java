package id.binahumas.shared.audit;

/** A deed one can look for. */
public record DeedRow(String action, String label) {}
