package id.binahumas.schedule;

import id.binahumas.course.DeliveryMode;
import java.time.LocalDate;

/** What a visitor of the catalogue looks for; null fields do not matter. */
public record RunSearch(String text, DeliveryMode mode, Integer minJp, LocalDate from, LocalDate to, boolean openSeats, int first, int size) {}
