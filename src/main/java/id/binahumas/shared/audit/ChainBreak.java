package id.binahumas.shared.audit;

/** The first place where the chain is not whole. */
public record ChainBreak(ChainFault fault, long number) {}
