package id.binahumas.attendance;

import java.time.LocalDate;
import java.util.List;

/** The sessions of a day somebody may ask leave from. */
public record LeaveDay(LocalDate day, List<LeaveSessionRow> sessions) {}
