package id.binahumas.enrolment;

import id.binahumas.people.Person;

/**
 * Who takes part in a run and hears of it, in the language of their account, null without one; organiser and course by name, and whether they want no mail of the
 * kind. */
public record Addressee(Person person, String locale, String course, String organiser, boolean refused) {}
