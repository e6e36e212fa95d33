package id.binahumas.shared.audit;

/** The place an entry gets in the chain. */
record ChainPlace(long entryId, long number, String hash) {}
