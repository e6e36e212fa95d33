package id.binahumas.schedule;

import java.util.List;

/** Guests whose links ended long ago are forgotten; who keeps something of theirs keeps it without a name. */
public record PersonalLinksForgotten(List<Long> linkIds) {}
