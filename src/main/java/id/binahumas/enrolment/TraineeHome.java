package id.binahumas.enrolment;

import java.util.List;

/** What awaits a trainee: the courses taken, the next sessions, and the one step that comes first. */
public record TraineeHome(List<EnrolmentRow> courses, List<AgendaRow> agenda, NextStep next) {}
